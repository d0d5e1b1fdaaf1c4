#pragma once
#include <future>

#include "core/chronicle/episodes.hpp"
#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language_pack.hpp"
#include "core/lexicon/memberships.hpp"
#include "core/lexicon/ontology.hpp"
#include "core/lexicon/record_rules.hpp"
#include "core/lexicon/world.hpp"
#include "core/syntax/parsed_sentences.hpp"
#include "core/text/reading_tables.hpp"

namespace babad {

/// Everything babad knows before it reads: built once, read by all threads.
struct Knowledge {
    explicit Knowledge(const std::filesystem::path& overlay = {});

    /// Adds a user's own actors and (English) role nouns, before anything is read.
    void add(const Dictionary& dictionary);

    DataFiles files;

private:
    /// The languages, which take longest to build, each on a thread of its own while the rest is built.
    struct Beside {
        explicit Beside(const DataFiles& files);
        std::future<LanguagePack> indonesian, english;
    };
    Beside beside_;

public:
    Ontology ontology;
    RecordRules records;
    World world;
    LanguagePack indonesian;
    LanguagePack english;
    ReadingTables reading;
    Memberships memberships;
    EpisodeRules episodes;
    ParsedSentences parses;  ///< the user's own (`--conllu`); filled before anything is read

    const LanguagePack& pack(Language language) const { return language == Language::indonesian ? indonesian : english; }
};

}  // namespace babad
