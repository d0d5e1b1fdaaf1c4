#pragma once
#include <cstddef>

#include "core/calendar/date_range.hpp"
#include "core/lexicon/time_facts.hpp"

namespace babad {

/// How many resolved mentions back an anchor is looked for: bounds the work in one endless paragraph.
inline constexpr std::size_t anchor_memory = 12;

inline bool is_below_day(TimeUnit unit) { return unit <= TimeUnit::hour; }

/// The unit that facts count in; days where they say none.
inline TimeUnit unit_of(const TimeFacts& facts) { return static_cast<TimeUnit>(facts.get(TimeField::unit, static_cast<std::int32_t>(TimeUnit::day))); }

/// How fine a unit is; below a day, a day.
Granularity granularity_of(TimeUnit unit);

/// "7 malam", "7 p.m.", "12 a.m." on the 24-hour clock.
int clock_hour(const TimeFacts& facts);

/// Rounded down, for years before Christ too.
inline int floor_div(int a, int b) { return a >= 0 ? a / b : -((-a + b - 1) / b); }

}  // namespace babad
