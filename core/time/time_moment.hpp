#pragma once
#include <optional>
#include <string>

#include "core/calendar/date_range.hpp"
#include "core/lexicon/time_facts.hpp"

namespace babad {

/// A place on the calendar, as fine as it is known: the finest field that is set says how fine. Years are astronomical (0 = 1 BC).
struct TimeMoment {
    static constexpr int unknown = -1;

    std::optional<std::int32_t> year;     ///< absent: XXXX
    std::optional<std::int32_t> decade;   ///< year / 10: 199
    std::optional<std::int32_t> century;  ///< year / 100: 18
    bool before_christ = false;           ///< of decade and century
    int month = 0;                        ///< 0: not said; `unknown`: XX
    int day = 0;                          ///< the same
    int week = 0;                         ///< ISO week of `year`
    bool weekend = false;
    int weekday = 0;                      ///< only where no date is known: XXXX-WXX-5
    int quarter = 0, half = 0, season = 0;
    int part = 0;                         ///< DayPart
    int hour = -1, minute = -1, second = -1;

    static TimeMoment of_day(Day day);
    static TimeMoment of_week(Day any_day_of_it);
    static TimeMoment of_month(std::int32_t year, int month);
    static TimeMoment of_year(std::int32_t year);
    static TimeMoment unknown_day() { TimeMoment moment; moment.month = moment.day = unknown; return moment; }

    bool has_clock() const { return hour >= 0; }
    bool within_day() const { return part != 0 || has_clock(); }
    /// Year, month and day are known (whether they exist is another matter).
    bool is_day() const { return year && month > 0 && day > 0; }
    /// Fineness of what is set: day, week, month, …
    Granularity granularity() const;
    /// The first day of it; nothing where the year is unknown or the date does not exist.
    std::optional<Day> first_day() const;
    /// The days of it, exact; nothing as for `first_day`.
    std::optional<DateRange> range() const;
    /// TIMEX3: "2024-11-18T09:15", "2024-W46-WE", "XXXX-11-18", "BC0480", "199".
    std::string value() const;
};

/// "P3D", "PT48H", "P1.5Y", "PXM"; `n` in thousandths, absent for an unknown number.
std::string duration_value(TimeUnit unit, std::optional<std::int32_t> n);

/// First, middle or last third, approximate on both ends ("awal 2024" → 2024-01~/2024-04~); days and weeks stay whole.
DateRange third_of(const DateRange& range, TimeModifier modifier);

}  // namespace babad
