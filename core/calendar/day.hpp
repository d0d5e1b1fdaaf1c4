#pragma once
#include <compare>
#include <cstdint>
#include <optional>

namespace babad {

/// A day as a signed count from 1970-01-01 (= 0), proleptic Gregorian, years before 1 included
/// (astronomical: year 0 is 1 BC). The one unit of time in memory.
struct Day {
    std::int32_t number = 0;

    constexpr Day operator+(std::int32_t days) const { return {number + days}; }
    constexpr Day operator-(std::int32_t days) const { return {number - days}; }
    constexpr std::int32_t operator-(Day other) const { return number - other.number; }
    friend constexpr auto operator<=>(const Day&, const Day&) = default;
};

/// Year (astronomical), month 1–12, day 1–31.
struct CivilDay {
    std::int32_t year = 1970;
    int month = 1;
    int day = 1;
    friend constexpr auto operator<=>(const CivilDay&, const CivilDay&) = default;
};

/// ISO 8601 week date: weeks run Monday to Sunday, week 1 holds the year's first Thursday.
struct IsoWeek {
    std::int32_t year = 1970;
    int week = 1;
    friend constexpr auto operator<=>(const IsoWeek&, const IsoWeek&) = default;
};

/// Years that dates may have: wider is noise ("year 99999"), see `make_day`.
inline constexpr std::int32_t min_year = -9999;
inline constexpr std::int32_t max_year = 9999;

/// Nothing for days that do not exist ("31 Februari") and years outside min_year … max_year.
/// Calendar arithmetic is Boost.DateTime's within its years 1400 to 9999, Hinnant's formula before.
std::optional<Day> make_day(std::int32_t year, int month, int day);

CivilDay civil(Day day);
int days_in_month(std::int32_t year, int month);
bool is_leap_year(std::int32_t year);

/// 1 = Monday … 7 = Sunday.
int weekday(Day day);
IsoWeek iso_week(Day day);
/// The Monday of that ISO week; nothing where the year has no such week.
std::optional<Day> week_start(IsoWeek week);
int weeks_in_year(std::int32_t year);

/// Moved by whole months; a day that the target month lacks becomes its last (31 January + 1 = 28 or 29 February).
Day add_months(Day day, int months);

}  // namespace babad
