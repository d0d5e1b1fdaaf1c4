#include "core/lexicon/context_lexicon.hpp"

#include <fmt/format.h>

#include <set>

#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"
#include "core/lexicon/word_classes.hpp"

namespace babad {

ContextLexicon::ContextLexicon(const DataFiles& files, Language language) {
    const std::string name = fmt::format("{}/contexts.tsv", code(language));
    const Table table(files.display_name(name), files[name]);
    for (const auto& row : table.rows()) {
        if (row["context"].empty()) row.fail("a row without context");
        if (contexts_.empty() || contexts_.back() != row["context"]) contexts_.emplace_back(row["context"]);
        for (const auto words : split_list(row["words"], '|'))
            trie_.add(word_keys(words), static_cast<std::uint32_t>(contexts_.size() - 1));
    }
    trie_.freeze();
}

std::vector<std::string> ContextLexicon::find(std::span<const std::uint64_t> keys) const {
    std::set<std::string> found;
    for (std::size_t i = 0; i < keys.size();) {
        const auto match = trie_.longest(keys.subspan(i));
        if (match)
            for (const auto value : match->values) found.insert(contexts_[value]);
        i += match ? match->tokens : 1;
    }
    return {found.begin(), found.end()};
}

}  // namespace babad
