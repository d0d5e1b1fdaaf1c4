#include "core/lexicon/abbreviations.hpp"

#include <fmt/format.h>

#include "core/base/tsv.hpp"

namespace babad {

Abbreviations::Abbreviations(const DataFiles& files, Language language) {
    const auto name = fmt::format("{}/abbreviations.tsv", code(language == Language::other ? Language::english : language));
    const Table table(files.display_name(name), files[name]);
    for (const auto& row : table.rows()) {
        all_.emplace_back(row["word"]);
        words_.insert(all_.back());
    }
}

bool Abbreviations::contains(std::string_view word) const { return words_.contains(std::string(word)); }

}  // namespace babad
