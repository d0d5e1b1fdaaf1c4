#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/time_lexicon.hpp"

namespace babad {

/// How the names in a pattern are looked up.
struct TimePatternNames {
    std::function<std::optional<std::uint16_t>(std::string_view)> rule;
    std::function<std::optional<std::uint16_t>(std::string_view)> word_class;
    std::function<std::uint16_t(std::string_view)> literal;
};

struct TimePattern {
    std::vector<TimeElement> elements;
    std::string error;  ///< empty where all is well
};

/// Reads a pattern: elements separated by blanks.
///
///     word/word       these words, lower case          WEEKDAY   a class of time_words.tsv
///     Clock           another rule                     #day      a figure
///     x?              may be missing                   ~x        no blank before it
///     >x  >!x         followed (not followed) by x     <x  <!x   preceded (not preceded) by x
///     |               the end of one mention, the connecting word and the next mention stand between two of these
///
/// A slash separates alternatives; the slash itself is written `slash`.
TimePattern parse_time_pattern(std::string_view text, const TimePatternNames& names);

}  // namespace babad
