#include "core/lexicon/abbreviations.hpp"

#include <fmt/format.h>

#include "core/base/tsv.hpp"
#include "core/base/unicode.hpp"

namespace babad {

namespace {

/// "M.", "B.J.", "J.-P.": capitals with a dot each.
bool is_initials(std::string_view word) {
    bool any = false;
    for (std::size_t at = 0; at < word.size();) {
        if (any && word[at] == '-') ++at;
        if (at >= word.size()) return false;
        const auto [c, bytes] = code_point_at(word, at);
        at += bytes;
        if (!is_upper(c) || at >= word.size() || word[at] != '.') return false;
        ++at;
        any = true;
    }
    return any;
}

}  // namespace

Abbreviations::Abbreviations(const DataFiles& files, Language language) {
    const auto folder = code(language == Language::other ? Language::english : language);
    const auto name = fmt::format("{}/abbreviations.tsv", folder);
    const Table table(files.display_name(name), files[name]);
    for (const auto& row : table.rows()) {
        const auto kind = row["kind"];
        if (kind != "never" && kind != "number" && kind != "may") row.fail(fmt::format("no such kind \"{}\"", kind));
        words_.emplace(row["word"], kind == "never" ? Kind::never : kind == "number" ? Kind::number : Kind::may);
    }
    const auto starters = fmt::format("{}/sentence_starters.tsv", folder);
    const Table words(files.display_name(starters), files[starters]);
    for (const auto& row : words.rows()) starters_.emplace(row["word"]);
}

bool Abbreviations::goes_on(std::string_view word, std::string_view next) const {
    if (word.empty() || next.empty()) return false;
    const auto found = words_.find(word);
    if (found != words_.end() && found->second == Kind::never) return true;
    if (found != words_.end() && found->second == Kind::number) return is_digit(code_point_at(next, 0).value);
    if (found == words_.end() && !is_initials(word)) return false;
    return is_letter(code_point_at(next, 0).value) && !starters_.contains(fold_case(next));
}

}  // namespace babad
