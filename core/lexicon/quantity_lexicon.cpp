#include "core/lexicon/quantity_lexicon.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"
#include "core/lexicon/word_classes.hpp"

namespace babad {
namespace {

constexpr std::array<std::string_view, 9> class_names{"number", "scale", "vague", "low", "high", "about", "outcome", "unit", "money"};

double number(const Table::Row& row, std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) row.fail(fmt::format("\"{}\" is no number", text));
    return value;
}

QuantityWord read_word(const Table::Row& row) {
    QuantityWord word;
    const auto found = std::find(class_names.begin(), class_names.end(), row["class"]);
    if (found == class_names.end()) row.fail(fmt::format("unknown class \"{}\"", row["class"]));
    word.word_class = static_cast<QuantityWord::Class>(found - class_names.begin());
    std::string_view value = row["value"];
    switch (word.word_class) {
        case QuantityWord::Class::number: word.value = number(row, value); break;
        case QuantityWord::Class::scale:
            if (value.ends_with('+')) {
                word.teen = true;
                value.remove_suffix(1);
            }
            word.value = number(row, value);
            break;
        case QuantityWord::Class::vague: {
            const auto bounds = split(value, ',');
            if (bounds.size() != 2) row.fail("a vague word has two bounds");
            word.value = number(row, bounds[0]);
            word.highest = number(row, bounds[1]);
            break;
        }
        case QuantityWord::Class::unit: {
            const auto parts = split(value, ':');
            word.name = std::string(parts[0]);
            if (parts.size() > 1) word.counts = std::string(parts[1]);
            break;
        }
        default: word.name = std::string(value);
    }
    return word;
}

}  // namespace

QuantityLexicon::QuantityLexicon(const DataFiles& files, Language language) {
    const std::string name = fmt::format("{}/quantities.tsv", code(language));
    const Table table(files.display_name(name), files[name]);
    for (const auto& row : table.rows()) {
        const auto index = static_cast<std::uint32_t>(words_.size());
        words_.push_back(read_word(row));
        for (const auto words : split_list(row["words"], '|')) trie_.add(word_keys(words), index);
    }
    trie_.freeze();
}

std::optional<QuantityLexicon::Match> QuantityLexicon::longest(std::span<const std::uint64_t> keys) const {
    const auto found = trie_.longest(keys);
    if (!found) return std::nullopt;
    Match match{found->tokens, {}};
    for (const auto index : found->values) match.words.push_back(&words_[index]);
    return match;
}

}  // namespace babad
