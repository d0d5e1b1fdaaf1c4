#include "core/syntax/sentence_view.hpp"

#include <algorithm>

namespace babad {

namespace {
constexpr std::uint32_t parenthesis_reach = 12;
}

SentenceView::SentenceView(const Document& document, const SentenceSyntax& syntax, const LanguagePack& pack,
                           TokenRange predicate)
    : document_(document), syntax_(syntax), pack_(pack), sentence_(document.sentences()[syntax.sentence].tokens) {
    window_.begin = std::max(sentence_.begin, predicate.begin - std::min(predicate.begin, reach));
    window_.end = std::min(sentence_.end, predicate.end + reach);
}

bool SentenceView::nominal(std::uint32_t token) const {
    switch (tag(token)) {
        case Upos::noun:
        case Upos::propn:
        case Upos::x:
        case Upos::sym: return true;
        case Upos::pron: return !is(token, FunctionClass::relative);
        default: return false;
    }
}

bool SentenceView::comparing(std::uint32_t token) const {
    const auto first = is(token, FunctionClass::comparison) ? token : token - 1;
    if (first < begin() || first > token || first + 2 >= end() || !is(first, FunctionClass::comparison)) return false;
    const auto middle = tag(first + 1);
    return (middle == Upos::adp || middle == Upos::sconj) && tag(first + 2) == Upos::num;
}

bool SentenceView::modifier(std::uint32_t token) const {
    if (comparing(token)) return true;
    switch (tag(token)) {
        case Upos::adj:
        case Upos::det:
        case Upos::num: return true;
        default: return is(token, FunctionClass::possessive) && tag(token) != Upos::aux;
    }
}

bool SentenceView::year(std::uint32_t token) const {
    const auto& t = document_.tokens()[token];
    if (t.kind != TokenKind::number || t.span.size() != 4) return false;
    const auto digits = document_.text(t);
    return digits.starts_with("19") || digits.starts_with("20");
}

bool SentenceView::preposition(std::uint32_t token) const {
    if (comparing(token)) return false;
    return tag(token) == Upos::adp ||
           (is(token, FunctionClass::adposition) && (tag(token) == Upos::sconj || tag(token) == Upos::part));
}

bool SentenceView::auxiliary(std::uint32_t token) const {
    if (comparing(token)) return false;
    switch (tag(token)) {
        case Upos::aux:
        case Upos::adv: return true;
        case Upos::part: return !is(token, FunctionClass::possessive);
        default: return false;
    }
}

bool SentenceView::subordinator(std::uint32_t token) const {
    return tag(token) == Upos::sconj || is(token, FunctionClass::subordinator);
}

std::string_view SentenceView::mark(std::uint32_t token) const {
    return document_.tokens()[token].kind == TokenKind::punctuation ? document_.word(token) : std::string_view{};
}

bool SentenceView::quote(std::uint32_t token) const {
    const auto m = mark(token);
    return m == "\"" || m == "“" || m == "”" || m == "'" || m == "‘" || m == "’" || m == "«" || m == "»";
}

std::optional<std::uint32_t> SentenceView::verb_before(std::uint32_t token) const {
    for (auto t = token; t-- > begin();) {
        if (verb(t)) return t;
        if (punctuation(t) && !comma(t) && !quote(t) && !opening(t) && !closing(t)) return std::nullopt;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> SentenceView::before_parenthesis(std::uint32_t closing_token) const {
    const auto stop = closing_token - std::min(closing_token - begin(), parenthesis_reach);
    for (auto t = closing_token; t-- > stop;)
        if (opening(t)) return t > begin() ? std::optional(t - 1) : std::nullopt;
    return std::nullopt;
}

std::optional<std::uint32_t> SentenceView::after_parenthesis(std::uint32_t opening_token) const {
    const auto stop = std::min(end(), opening_token + parenthesis_reach);
    for (auto t = opening_token + 1; t < stop; ++t)
        if (closing(t)) return t + 1 < end() ? std::optional(t + 1) : std::nullopt;
    return std::nullopt;
}

}  // namespace babad
