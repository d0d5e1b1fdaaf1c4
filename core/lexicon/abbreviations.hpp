#pragma once
#include <string_view>
#include <unordered_set>
#include <string>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language.hpp"

namespace babad {

/// Words whose final dot ends no sentence (`data/<language>/abbreviations.tsv`): "Dr.", "Brigjen.", "a.l.".
class Abbreviations {
public:
    Abbreviations(const DataFiles& files, Language language);

    /// `word` with its dot, as written; case matters where the table says so.
    bool contains(std::string_view word) const;
    /// All of them, for ICU's filtered break iterator.
    const std::vector<std::string>& all() const { return all_; }

private:
    std::vector<std::string> all_;
    std::unordered_set<std::string> words_;
};

}  // namespace babad
