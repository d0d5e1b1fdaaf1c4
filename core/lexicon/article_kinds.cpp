#include "core/lexicon/article_kinds.hpp"

#include <algorithm>

#include "core/base/tsv.hpp"
#include "core/base/unicode.hpp"

namespace babad {

namespace {

/// Folded words with one blank around each: " morning briefing ".
std::string padded(std::string_view text) {
    const auto folded = fold_case(text);
    std::string words = " ";
    for (std::size_t at = 0; at < folded.size();) {
        const auto [c, bytes] = code_point_at(folded, at);
        if (is_letter(c) || is_digit(c) || c == '-') words.append(folded, at, bytes);
        else if (words.back() != ' ') words += ' ';
        at += bytes;
    }
    if (words.back() != ' ') words += ' ';
    return words;
}

}  // namespace

ArticleKinds::ArticleKinds(const DataFiles& files) {
    for (const std::string_view name : {"id/article_kinds.tsv", "en/article_kinds.tsv"}) {
        const Table table(files.display_name(name), files[name]);
        for (const auto& row : table.rows()) rows_.push_back({std::string(row["flag"]), padded(row["words"])});
    }
}

std::vector<std::string> ArticleKinds::flags(std::string_view title) const {
    std::vector<std::string> flags;
    const auto words = padded(title.substr(0, 1000));
    for (const auto& row : rows_)
        if (words.find(row.words) != std::string::npos && std::find(flags.begin(), flags.end(), row.flag) == flags.end()) flags.push_back(row.flag);
    return flags;
}

}  // namespace babad
