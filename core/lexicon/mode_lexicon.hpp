#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language.hpp"
#include "core/lexicon/ontology.hpp"
#include "core/lexicon/phrase_trie.hpp"

namespace babad {

/// Words that tell an event's mode (`data/<language>/mode_words.tsv`). Immutable; any thread may read.
class ModeLexicon {
public:
    /// Throws `Error` with file and line for an unknown type.
    ModeLexicon(const DataFiles& files, Language language);

    struct Row {
        PloverType type = PloverType::assault;
        std::string mode;
        std::string kind;   ///< empty: keeps the trigger's
    };
    struct Match {
        std::uint32_t tokens = 0;
        const Row* row = nullptr;
    };
    /// The longest phrase at the front of `keys` that tells a mode of the type.
    std::optional<Match> longest(std::span<const std::uint64_t> keys, PloverType type) const;

private:
    std::vector<Row> rows_;
    PhraseTrie trie_;
};

}  // namespace babad
