#pragma once
#include <memory>
#include <string_view>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language.hpp"

namespace babad {

/// CLD2, then a vote of contrast words (`data/world/language_votes.tsv`) between Indonesian and Malay, which CLD2
/// confuses; decides for a whole document. Thread-safe.
class LanguageIdentifier {
public:
    explicit LanguageIdentifier(const DataFiles& files);
    ~LanguageIdentifier();

    /// `other` also for Malay and for text too short to tell.
    Language identify(std::string_view text) const;

private:
    struct Votes;
    std::unique_ptr<Votes> votes_;
};

}  // namespace babad
