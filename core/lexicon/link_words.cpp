#include "core/lexicon/link_words.hpp"

#include <fmt/format.h>

#include "core/base/tsv.hpp"
#include "core/lexicon/word_classes.hpp"

namespace babad {

std::string_view name(LinkKind kind) {
    return kind == LinkKind::cause ? "cause" : kind == LinkKind::response ? "response" : "follow_up";
}

LinkWords::LinkWords(const DataFiles& files) {
    for (const std::string_view language : {"en", "id"}) {
        const auto table_name = fmt::format("{}/link_words.tsv", language);
        const Table table(files.display_name(table_name), files[table_name]);
        for (const auto& row : table.rows()) {
            LinkWord word;
            if (row["kind"] == "apart") word.apart = true;
            else if (row["kind"] == "cause") word.kind = LinkKind::cause;
            else if (row["kind"] == "response") word.kind = LinkKind::response;
            else if (row["kind"] != "follow_up") row.fail(fmt::format("no kind \"{}\"", row["kind"]));
            if (!word.apart && row["earlier"] != "behind" && row["earlier"] != "before") row.fail(fmt::format("no place \"{}\"", row["earlier"]));
            word.earlier_behind = row["earlier"] == "behind";
            trie_.add(word_keys(row["phrase"]), static_cast<std::uint32_t>(words_.size()));
            words_.push_back(word);
        }
    }
    trie_.freeze();
}

std::optional<LinkWords::Match> LinkWords::longest(std::span<const std::uint64_t> keys) const {
    const auto match = trie_.longest(keys);
    if (!match) return std::nullopt;
    return Match{match->tokens, words_[match->values.front()]};
}

}  // namespace babad
