#pragma once
#include <vector>

#include "core/base/span.hpp"
#include "core/lexicon/time_facts.hpp"
#include "core/time/time_expression.hpp"

namespace babad {

/// Where the words around a bare weekday, day or month put it.
enum class TimeDirection : std::uint8_t { unsaid, past, future };

/// A time expression as found, before it is counted from anything.
struct TimeMention {
    Span span;
    TokenRange tokens;
    std::uint32_t sentence = 0;
    std::uint32_t paragraph = 0;
    TimeFacts facts;
    TimeDirection direction = TimeDirection::unsaid;
    bool joins_next = false;      ///< the first end of a range whose other end is the next mention
    bool pairs_with_next = false; ///< joined to the next mention by a word like "and"
    bool aside = false;           ///< a year far from those around it: later dates do not count from it
    Span anchor_words;            ///< of a reading `event`: what it is counted from
    TokenRange anchor_tokens;
    TimeBound bound = TimeBound::none;
};

}  // namespace babad
