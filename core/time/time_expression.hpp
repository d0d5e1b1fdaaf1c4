#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/base/span.hpp"
#include "core/calendar/date_range.hpp"

namespace babad {

enum class TimexType : std::uint8_t { date, time, duration, set };
std::string_view name(TimexType type);  ///< "DATE", "TIME", "DURATION", "SET"

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
