#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language.hpp"

namespace babad {

/// CLD2, then a vote of words (`data/world/language_votes.tsv`): between Indonesian and Malay, which CLD2 confuses, and where
/// CLD2 does not know. Decides for a whole document (its first 64 KB); on a single sentence one time in ten wrong. Any thread may use it.
class LanguageIdentifier {
public:
    explicit LanguageIdentifier(const DataFiles& files);

    /// `other` also for Malay and for text too short to tell.
    Language identify(std::string_view text) const;

private:
    enum class Vote : std::uint8_t { indonesian, malay, both, english };
    struct Count {
        int indonesian = 0, malay = 0, both = 0, english = 0, words = 0;
    };
    Count count(std::string_view text) const;

    std::unordered_map<std::string, Vote> votes_;
};

}  // namespace babad
