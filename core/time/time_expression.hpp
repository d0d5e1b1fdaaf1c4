#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/base/span.hpp"
#include "core/calendar/date_range.hpp"
#include "core/lexicon/time_facts.hpp"

namespace babad {

enum class TimexType : std::uint8_t { date, time, duration, set };
std::string_view name(TimexType type);  ///< "DATE", "TIME", "DURATION", "SET"

/// What the word before an expression makes of it: "since May", "until Friday", "before the end of the year".
enum class TimeBound : std::uint8_t { none, since, until, before };

/// The distance in "two days after the armistice", "hours before the summit".
struct TimeOffset {
    TimeUnit unit = TimeUnit::day;
    int direction = 1;          ///< 1 after, -1 before
    std::optional<int> count;   ///< absent: an unknown number
};

/// Words that mean a time.
struct TimeExpression {
    Span span;                       ///< bytes of the document's content
    TokenRange tokens;
    std::uint32_t sentence = 0;
    TimexType type = TimexType::date;
    std::string value;               ///< TIMEX3 value; empty where unresolved
    std::string mod;                 ///< START, MID, END, APPROX, LESS_THAN, MORE_THAN
    std::string quant, freq, zone;   ///< "EVERY"; "2X"; "+07:00"
    std::optional<DateRange> range;  ///< the days meant; absent for sets, plain durations and unresolved values
    std::string anchor_words;        ///< of an expression hung on an event: "the armistice"; with `offset_days`
    std::optional<int> offset_days;
    TokenRange anchor_tokens;        ///< of `anchor_words`
    std::optional<TimeOffset> offset;  ///< of an expression hung on an event
    TimeBound bound = TimeBound::none;
    bool joins_next = false;         ///< the first end of a range whose other end is the next expression
    bool pairs_with_next = false;    ///< joined to the next expression by a word like "and"
    bool dateline = false;           ///< a dateline or portal stamp: dates no event
};

enum class AnchorMode : std::uint8_t { news, narrative };

/// All time expressions of a document, in text order, not overlapping, with the anchor they were counted from.
struct Times {
    AnchorMode anchor = AnchorMode::news;
    std::string anchor_reason;
    std::vector<TimeExpression> expressions;
    std::vector<std::string> impossible;  ///< "31 Februari 2024": looks like a date and is none
};

}  // namespace babad
