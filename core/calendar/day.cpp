#include "core/calendar/day.hpp"

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <algorithm>

namespace babad {

namespace {

namespace gregorian = boost::gregorian;

constexpr std::int32_t boost_first_year = 1400;

const gregorian::date& epoch() {
    static const gregorian::date day(1970, 1, 1);
    return day;
}

/// Days from 1970-01-01, proleptic Gregorian, any year (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
std::int32_t days_from_civil(std::int32_t year, int month, int day) {
    year -= month <= 2;
    const std::int32_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int32_t year_of_era = year - era * 400;
    const std::int32_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const std::int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

CivilDay civil_from_days(std::int32_t number) {
    number += 719468;
    const std::int32_t era = (number >= 0 ? number : number - 146096) / 146097;
    const std::int32_t day_of_era = number - era * 146097;
    const std::int32_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int32_t shifted = (5 * day_of_year + 2) / 153;
    const int day = day_of_year - (153 * shifted + 2) / 5 + 1;
    const int month = shifted < 10 ? shifted + 3 : shifted - 9;
    return {year_of_era + era * 400 + (month <= 2), month, day};
}

}  // namespace

bool is_leap_year(std::int32_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in_month(std::int32_t year, int month) {
    constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap_year(year) ? 29 : lengths[month - 1];
}

std::optional<Day> make_day(std::int32_t year, int month, int day) {
    if (year < min_year || year > max_year || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month))
        return std::nullopt;
    if (year < boost_first_year) return Day{days_from_civil(year, month, day)};
    const gregorian::date date(static_cast<unsigned short>(year), static_cast<unsigned short>(month),
                               static_cast<unsigned short>(day));
    return Day{static_cast<std::int32_t>((date - epoch()).days())};
}

CivilDay civil(Day day) {
    const CivilDay result = civil_from_days(day.number);
    if (result.year < boost_first_year || result.year > max_year) return result;
    const auto date = epoch() + gregorian::days(day.number);
    const auto parts = date.year_month_day();
    return {static_cast<std::int32_t>(parts.year), static_cast<int>(parts.month.as_number()),
            static_cast<int>(parts.day)};
}

int weekday(Day day) {
    const std::int32_t since_monday = (day.number + 3) % 7;  // 1970-01-01 was a Thursday
    return (since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

IsoWeek iso_week(Day day) {
    const Day thursday = day + (4 - weekday(day));
    const std::int32_t year = civil(thursday).year;
    return {year, (thursday.number - days_from_civil(year, 1, 1)) / 7 + 1};
}

int weeks_in_year(std::int32_t year) { return iso_week(Day{days_from_civil(year, 12, 28)}).week; }

std::optional<Day> week_start(IsoWeek week) {
    if (week.year < min_year || week.year > max_year || week.week < 1 || week.week > weeks_in_year(week.year))
        return std::nullopt;
    const Day fourth{days_from_civil(week.year, 1, 4)};
    return fourth + (1 - weekday(fourth)) + (week.week - 1) * 7;
}

Day add_months(Day day, int months) {
    const CivilDay from = civil(day);
    const std::int32_t count = from.year * 12 + (from.month - 1) + months;
    const std::int32_t year = (count >= 0 ? count : count - 11) / 12;
    const int month = count - year * 12 + 1;
    return Day{days_from_civil(year, month, std::min(from.day, days_in_month(year, month)))};
}

}  // namespace babad
