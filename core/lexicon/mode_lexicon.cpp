#include "core/lexicon/mode_lexicon.hpp"

#include <fmt/format.h>

#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"
#include "core/lexicon/word_classes.hpp"

namespace babad {

ModeLexicon::ModeLexicon(const DataFiles& files, Language language) {
    const std::string name = fmt::format("{}/mode_words.tsv", code(language));
    const Table table(files.display_name(name), files[name]);
    for (const auto& row : table.rows()) {
        const auto type = parse_plover_type(row["type"]);
        if (!type) row.fail(fmt::format("unknown type \"{}\"", row["type"]));
        rows_.push_back({*type, std::string(row["mode"]), std::string(row["kind"])});
        for (const auto words : split_list(row["words"], '|'))
            trie_.add(word_keys(words), static_cast<std::uint32_t>(rows_.size() - 1));
    }
    trie_.freeze();
}

std::optional<ModeLexicon::Match> ModeLexicon::longest(std::span<const std::uint64_t> keys, PloverType type) const {
    std::vector<PhraseTrie::Match> matches;
    trie_.all(keys, matches);
    for (auto match = matches.rbegin(); match != matches.rend(); ++match)
        for (const auto value : match->values)
            if (rows_[value].type == type) return Match{match->tokens, &rows_[value]};
    return std::nullopt;
}

}  // namespace babad
