#include "core/lexicon/time_pattern.hpp"

#include <fmt/format.h>

#include "core/base/strings.hpp"
#include "core/lexicon/time_symbols.hpp"

namespace babad {

namespace {

bool all_upper(std::string_view name) {
    for (const char c : name)
        if (!(('A' <= c && c <= 'Z') || c == '_')) return false;
    return true;
}

std::string parse_term(std::string_view name, const TimePatternNames& names, TimeElement& element) {
    if (name.starts_with('#')) {
        const auto figure = parse_time_figure(name.substr(1));
        if (!figure) return fmt::format("no figure {}", name);
        element.any_of.push_back({TimeTerm::Kind::figure, static_cast<std::uint16_t>(*figure)});
        return {};
    }
    if ('A' <= name.front() && name.front() <= 'Z') {
        const auto id = all_upper(name) ? names.word_class(name) : names.rule(name);
        if (!id) return fmt::format("no {} {}", all_upper(name) ? "class of words" : "rule", name);
        element.any_of.push_back({all_upper(name) ? TimeTerm::Kind::word_class : TimeTerm::Kind::rule, *id});
        return {};
    }
    element.any_of.push_back({TimeTerm::Kind::literal, names.literal(name == "slash" ? "/" : name)});
    return {};
}

std::string parse_element(std::string_view text, const TimePatternNames& names, TimeElement& element) {
    if (text == "|") {
        element.role = TimeElement::Role::split;
        return {};
    }
    if (text.starts_with('<') || text.starts_with('>')) {
        element.role = text.front() == '<' ? TimeElement::Role::behind : TimeElement::Role::ahead;
        text.remove_prefix(1);
        if (text.starts_with('!')) {
            element.negative = true;
            text.remove_prefix(1);
        }
    }
    if (text.starts_with('~')) {
        element.glued = true;
        text.remove_prefix(1);
    }
    if (text.size() > 1 && text.ends_with('?')) {
        element.optional = true;
        text.remove_suffix(1);
    }
    for (const auto name : split_list(text, '/'))
        if (auto error = parse_term(name, names, element); !error.empty()) return error;
    return element.any_of.empty() ? "an element without a word" : "";
}

}  // namespace

TimePattern parse_time_pattern(std::string_view text, const TimePatternNames& names) {
    TimePattern pattern;
    int splits = 0;
    for (const auto piece : split_list(text, ' ')) {
        TimeElement element;
        pattern.error = parse_element(piece, names, element);
        if (!pattern.error.empty()) return pattern;
        splits += element.role == TimeElement::Role::split;
        pattern.elements.push_back(std::move(element));
    }
    if (pattern.elements.empty()) pattern.error = "an empty pattern";
    if (splits != 0 && splits != 2) pattern.error = "a split pattern has two |";
    return pattern;
}

}  // namespace babad
