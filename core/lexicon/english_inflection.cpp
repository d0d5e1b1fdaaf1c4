#include "core/lexicon/english_inflection.hpp"

#include <fmt/format.h>

#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"

namespace babad {

namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_with_consonant_y(std::string_view word) {
    return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

/// attack → attacks, clash → clashes, deny → denies
std::string with_s(std::string_view word) {
    if (ends_with_consonant_y(word)) return fmt::format("{}ies", word.substr(0, word.size() - 1));
    for (const std::string_view hiss : {"s", "x", "z", "ch", "sh", "to", "go"})
        if (word.ends_with(hiss)) return fmt::format("{}es", word);
    return fmt::format("{}s", word);
}

/// One short syllable, consonant at the end: ban → bann. Longer verbs that double stand in the table.
std::string doubled(std::string_view word) {
    int vowels = 0;
    for (const char c : word) vowels += is_vowel(c);
    const std::size_t n = word.size();
    const bool short_syllable = vowels == 1 && n >= 3 && is_vowel(word[n - 2]) && !is_vowel(word[n - 1]) &&
                                std::string_view("wxy").find(word[n - 1]) == std::string_view::npos;
    return short_syllable ? fmt::format("{}{}", word, word.back()) : std::string(word);
}

std::string with_ed(std::string_view word) {
    if (word.ends_with('e')) return fmt::format("{}d", word);
    if (ends_with_consonant_y(word)) return fmt::format("{}ied", word.substr(0, word.size() - 1));
    return fmt::format("{}ed", doubled(word));
}

std::string with_ing(std::string_view word) {
    if (word.ends_with("ie")) return fmt::format("{}ying", word.substr(0, word.size() - 2));
    const bool silent_e = word.size() > 2 && word.ends_with('e') && !word.ends_with("ee") && !word.ends_with("ye") && !word.ends_with("oe");
    if (silent_e) return fmt::format("{}ing", word.substr(0, word.size() - 1));
    return fmt::format("{}ing", doubled(word));
}

/// The inflected word and what stands around it.
struct Head {
    std::string before, word, after;
};

Head find_head(std::string_view phrase, bool first) {
    if (const auto mark = phrase.find('+'); mark != std::string_view::npos) {
        const auto blank = phrase.rfind(' ', mark);
        const auto begin = blank == std::string_view::npos ? 0 : blank + 1;
        return {std::string(phrase.substr(0, begin)), std::string(phrase.substr(begin, mark - begin)), std::string(phrase.substr(mark + 1))};
    }
    if (first) {
        const auto end = std::min(phrase.find(' '), phrase.size());
        return {{}, std::string(phrase.substr(0, end)), std::string(phrase.substr(end))};
    }
    const auto blank = phrase.rfind(' ');
    const auto begin = blank == std::string_view::npos ? 0 : blank + 1;
    return {std::string(phrase.substr(0, begin)), std::string(phrase.substr(begin)), {}};
}

}  // namespace

EnglishInflection::EnglishInflection(const DataFiles& files) {
    const Table verbs(files.display_name("en/irregular_verbs.tsv"), files["en/irregular_verbs.tsv"]);
    for (const auto& row : verbs.rows())
        verbs_[std::string(row["base"])] = {std::string(row["past"]), std::string(row["participle"]), std::string(row["gerund"])};
    const Table nouns(files.display_name("en/irregular_nouns.tsv"), files["en/irregular_nouns.tsv"]);
    for (const auto& row : nouns.rows()) nouns_[std::string(row["noun"])] = std::string(row["plural"]);
}

std::string EnglishInflection::plural(std::string_view noun) const {
    const auto irregular = nouns_.find(noun);
    return irregular == nouns_.end() ? with_s(noun) : irregular->second;
}

std::vector<EnglishInflection::Form> EnglishInflection::verb_word(std::string_view base) const {
    std::vector<Form> forms = {{std::string(base), FormKind::base}, {with_s(base), FormKind::present}};
    const auto found = verbs_.find(base);
    const Irregular irregular = found == verbs_.end() ? Irregular{} : found->second;
    const std::string past = irregular.past.empty() ? with_ed(base) : irregular.past;
    const std::string participle = irregular.participle.empty() ? past : irregular.participle;
    const std::string gerund = irregular.gerund.empty() ? with_ing(base) : irregular.gerund;
    for (const auto form : split(past, '|')) {
        const bool both = std::string_view(participle) == past;
        forms.push_back({std::string(form), both ? FormKind::past_or_participle : FormKind::past});
    }
    if (participle != past)
        for (const auto form : split(participle, '|')) forms.push_back({std::string(form), FormKind::participle});
    for (const auto form : split(gerund, '|')) forms.push_back({std::string(form), FormKind::gerund});
    return forms;
}

std::vector<EnglishInflection::Form> EnglishInflection::verb(std::string_view phrase) const {
    const Head head = find_head(phrase, true);
    auto forms = verb_word(head.word);
    for (auto& form : forms) form.surface = fmt::format("{}{}{}", head.before, form.surface, head.after);
    return forms;
}

std::vector<EnglishInflection::Form> EnglishInflection::noun(std::string_view phrase) const {
    const Head head = find_head(phrase, false);
    std::vector<Form> forms;
    for (const auto& word : {head.word, plural(head.word)})
        forms.push_back({fmt::format("{}{}{}", head.before, word, head.after), FormKind::nominal});
    return forms;
}

}  // namespace babad
