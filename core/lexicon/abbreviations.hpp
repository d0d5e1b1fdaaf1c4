#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language.hpp"

namespace babad {

/// Words whose final dot need not end a sentence (`data/<language>/abbreviations.tsv`): "Dr.", "Brigjen.", "a.l.", and the words
/// that show a new sentence after one (`sentence_starters.tsv`).
class Abbreviations {
public:
    Abbreviations(const DataFiles& files, Language language);

    /// Whether a sentence goes on after `word` (with its dot, as written; case matters) when `next` follows (without blanks, as
    /// written: "Dr." + "Ahmad" does, "dll." + "Acara" does not). Initials ("M.", "B.J.") are names.
    bool goes_on(std::string_view word, std::string_view next) const;

private:
    enum class Kind : std::uint8_t { never, number, may };
    std::map<std::string, Kind, std::less<>> words_;
    std::unordered_set<std::string> starters_;  ///< folded
};

}  // namespace babad
