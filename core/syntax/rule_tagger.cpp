#include "core/syntax/rule_tagger.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"

namespace babad {

namespace {

constexpr std::array<std::pair<FunctionClass, Upos>, 12> class_tags{{
    {FunctionClass::coordinator, Upos::cconj},
    {FunctionClass::subordinator, Upos::sconj},
    {FunctionClass::negation, Upos::part},
    {FunctionClass::auxiliary, Upos::aux},
    {FunctionClass::adposition, Upos::adp},
    {FunctionClass::determiner, Upos::det},
    {FunctionClass::pronoun, Upos::pron},
    {FunctionClass::numeral, Upos::num},
    {FunctionClass::verb, Upos::verb},
    {FunctionClass::adjective, Upos::adj},
    {FunctionClass::adverb, Upos::adv},
    {FunctionClass::particle, Upos::part},
}};

std::optional<Upos> class_tag(FunctionClassSet classes) {
    if (classes.has(FunctionClass::relative)) return Upos::pron;
    for (const auto& [function_class, tag] : class_tags)
        if (classes.has(function_class)) return tag;
    if (classes.has(FunctionClass::noun)) return Upos::noun;
    return std::nullopt;
}

bool is_grammatical(FunctionClassSet classes) {
    return classes.has(FunctionClass::adposition) || classes.has(FunctionClass::coordinator) ||
           classes.has(FunctionClass::subordinator) || classes.has(FunctionClass::relative) ||
           classes.has(FunctionClass::determiner) || classes.has(FunctionClass::auxiliary);
}

/// Endings of open-class English words, longest first where one holds another.
constexpr std::array<std::pair<std::string_view, Upos>, 13> english_endings{{
    {"ing", Upos::verb}, {"ed", Upos::verb},  {"ly", Upos::adv},   {"ous", Upos::adj},  {"ful", Upos::adj},
    {"ive", Upos::adj},  {"ical", Upos::adj}, {"ible", Upos::adj}, {"able", Upos::adj}, {"ary", Upos::adj},
    {"ish", Upos::adj},  {"less", Upos::adj}, {"ese", Upos::adj},
}};

Upos open_class_tag(std::string_view folded, FunctionClassSet classes, bool may_be_name, const LanguagePack& pack) {
    if (classes.has(FunctionClass::not_affixed)) return Upos::noun;
    if (pack.language == Language::indonesian) {
        if (pack.verb_shapes.of(folded)) return Upos::verb;
    } else if (!may_be_name) {
        for (const auto& [ending, tag] : english_endings)
            if (folded.size() > ending.size() + 2 && folded.ends_with(ending)) return tag;
    }
    return may_be_name ? Upos::propn : Upos::noun;
}

/// A capital means a name here: not the first word of the sentence, nor after an opening quote or colon.
bool capital_tells(const Document& document, TokenRange range, std::uint32_t token) {
    if (token == range.begin) return false;
    const auto& before = document.tokens()[token - 1];
    if (before.kind != TokenKind::punctuation) return true;
    const auto mark = document.text(before);
    return mark == "," || mark == "-" || mark == "/" || mark == "(" || mark == ")" || mark == ".";
}

Upos word_tag(const Document& document, TokenRange range, std::uint32_t token, bool title_case, const LanguagePack& pack) {
    const auto& t = document.tokens()[token];
    const auto classes = pack.function_words[t.key];
    if (classes.has(FunctionClass::name) && t.capital) return Upos::propn;
    const bool name = t.capital && !title_case && capital_tells(document, range, token);
    if (name && !is_grammatical(classes)) return Upos::propn;
    if (t.all_capitals && !title_case && !classes.has_tag()) return Upos::propn;
    if (const auto tag = class_tag(classes)) return *tag;
    return open_class_tag(folded_word(document, token), classes, t.capital && title_case && pack.language == Language::english,
                          pack);
}

/// The full stop of an initial or a title inside a name: "S. Jaishankar", "Jend. Soedirman".
bool stop_in_name(const Document& document, TokenRange range, std::uint32_t token) {
    if (token == range.begin || token + 1 >= range.end || document.word(token) != ".") return false;
    const auto& before = document.tokens()[token - 1];
    const auto& next = document.tokens()[token + 1];
    return before.kind == TokenKind::word && before.capital && before.span.end == document.tokens()[token].span.begin &&
           next.kind == TokenKind::word && next.capital;
}

}  // namespace

std::string folded_word(const Document& document, std::uint32_t token) {
    const auto word = document.word(token);
    const bool ascii = std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return ascii ? ascii_lower(word) : fold_case(word);
}

bool is_title_case(const Document& document, TokenRange range) {
    std::size_t words = 0;
    std::size_t capitals = 0;
    for (auto token = range.begin; token < range.end; ++token) {
        const auto& t = document.tokens()[token];
        if (t.kind != TokenKind::word || t.span.size() < 4) continue;
        ++words;
        capitals += t.capital;
    }
    return words >= 3 && capitals * 5 >= words * 4;
}

std::vector<Upos> rule_tags(const Document& document, TokenRange range, const LanguagePack& pack) {
    const bool title_case = is_title_case(document, range);
    std::vector<Upos> tags;
    tags.reserve(range.size());
    for (auto token = range.begin; token < range.end; ++token) {
        switch (document.tokens()[token].kind) {
            case TokenKind::punctuation: tags.push_back(stop_in_name(document, range, token) ? Upos::propn : Upos::punct); break;
            case TokenKind::symbol: tags.push_back(Upos::sym); break;
            case TokenKind::number: tags.push_back(Upos::num); break;
            case TokenKind::word: tags.push_back(word_tag(document, range, token, title_case, pack)); break;
        }
    }
    return tags;
}

}  // namespace babad
