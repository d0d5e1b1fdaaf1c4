#include "core/lexicon/function_words.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"
#include "core/base/unicode.hpp"
#include "core/lexicon/phrase_trie.hpp"

namespace babad {

namespace {

/// In the order of the enumerators.
constexpr std::array<std::string_view, 36> class_names{
    "adposition", "auxiliary", "adverb", "coordinator", "subordinator", "determiner", "pronoun", "numeral",
    "particle", "verb", "adjective", "noun", "negation", "relative", "agent", "between", "joiner", "conditional",
    "temporal", "purpose", "complement", "sharing", "speech", "report", "source", "time", "light", "control", "be",
    "possessive", "not_affixed", "genitive", "comparison", "name", "locative", "utterance"};

std::optional<FunctionClass> parse_function_class(std::string_view name) {
    for (std::size_t i = 0; i < class_names.size(); ++i)
        if (class_names[i] == name) return static_cast<FunctionClass>(i);
    return std::nullopt;
}

}  // namespace

FunctionWords::FunctionWords(const DataFiles& files, Language language) {
    const auto file = fmt::format("{}/function_words.tsv", code(language == Language::other ? Language::english : language));
    const Table table(files.display_name(file), files[file]);
    for (const auto& row : table.rows()) {
        const auto parsed = parse_function_class(row["class"]);
        if (!parsed) row.fail(fmt::format("no function class '{}'", row["class"]));
        for (const auto word : split_list(row["words"], ' ')) classes_[token_key(fold_case(word))].add(*parsed);
    }
}

}  // namespace babad
