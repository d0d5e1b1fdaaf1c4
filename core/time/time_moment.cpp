#include "core/time/time_moment.hpp"

#include <fmt/format.h>

namespace babad {

namespace {

constexpr std::string_view season_names[] = {"SP", "SU", "FA", "WI"};
constexpr std::string_view part_names[] = {"MO", "MI", "AF", "EV", "NI", "DT"};

std::string two_digits(int value) { return value == TimeMoment::unknown ? "XX" : fmt::format("{:02}", value); }

std::optional<DateRange> months(std::int32_t year, int first, int count, Granularity granularity) {
    DateRange range = month_range(year, first);
    range.past = add_months(*range.first, count);
    range.granularity = granularity;
    return range;
}

DateRange years(std::int32_t first, std::int32_t count, Granularity granularity) {
    DateRange range = year_range(first);
    range.past = year_range(first + count - 1).past;
    range.granularity = granularity;
    return range;
}

/// Decades and centuries before Christ count backwards: BC047 is 479 to 470 BC.
std::int32_t first_year(std::int32_t number, std::int32_t size, bool before_christ) {
    return before_christ ? 1 - (number * size + size - 1) : number * size;
}

}  // namespace

TimeMoment TimeMoment::of_day(Day day) {
    const CivilDay parts = civil(day);
    TimeMoment moment = of_month(parts.year, parts.month);
    moment.day = parts.day;
    return moment;
}

TimeMoment TimeMoment::of_week(Day any_day_of_it) {
    const IsoWeek week = iso_week(any_day_of_it);
    TimeMoment moment = of_year(week.year);
    moment.week = week.week;
    return moment;
}

TimeMoment TimeMoment::of_month(std::int32_t year, int month) {
    TimeMoment moment = of_year(year);
    moment.month = month;
    return moment;
}

TimeMoment TimeMoment::of_year(std::int32_t year) {
    TimeMoment moment;
    moment.year = year;
    return moment;
}

Granularity TimeMoment::granularity() const {
    if (day != 0 || weekday != 0 || within_day()) return Granularity::day;
    if (week != 0 || weekend) return Granularity::week;
    if (month != 0) return Granularity::month;
    if (quarter != 0) return Granularity::quarter;
    if (season != 0) return Granularity::season;
    if (half != 0) return Granularity::half;
    if (year) return Granularity::year;
    return decade ? Granularity::decade : Granularity::century;
}

std::optional<Day> TimeMoment::first_day() const {
    const auto days = range();
    return days ? days->first : std::nullopt;
}

std::optional<DateRange> TimeMoment::range() const {
    if (decade && !year) return years(first_year(*decade, 10, before_christ), 10, Granularity::decade);
    if (century && !year) return years(first_year(*century, 100, before_christ), 100, Granularity::century);
    if (!year || *year < min_year || *year > max_year || weekday != 0) return std::nullopt;
    if (week != 0) {
        const auto monday = week_start({*year, week});
        if (!monday) return std::nullopt;
        DateRange range = week_range(*monday);
        if (weekend) range.first = *monday + 5;
        return range;
    }
    if (month > 0 && day > 0) {
        const auto exact = make_day(*year, month, day);
        return exact ? std::optional(day_range(*exact)) : std::nullopt;
    }
    if (month > 0) return month_range(*year, month);
    if (quarter != 0) return months(*year, quarter * 3 - 2, 3, Granularity::quarter);
    if (half != 0) return months(*year, half * 6 - 5, 6, Granularity::half);
    if (season != 0) {
        auto range = months(*year, season * 3, 3, Granularity::season);
        range->qualifier = Qualifier::approximate;
        return range;
    }
    return year_range(*year);
}

std::string TimeMoment::value() const {
    const std::string_view era = before_christ ? "BC" : "";
    if (decade && !year) return fmt::format("{}{:03}", era, *decade);
    if (century && !year) return fmt::format("{}{:02}", era, *century);
    std::string value = !year ? "XXXX" : *year > 0 ? fmt::format("{:04}", *year) : fmt::format("BC{:04}", 1 - *year);
    if (weekday != 0) {
        value = fmt::format("XXXX-WXX-{}", weekday);
    } else if (week != 0 || weekend) {
        value += week == 0 || week == unknown ? "-WXX" : fmt::format("-W{:02}", week);
        if (weekend) value += "-WE";
    } else if (quarter != 0) {
        value += fmt::format("-Q{}", quarter);
    } else if (half != 0) {
        value += fmt::format("-H{}", half);
    } else if (season != 0) {
        value += fmt::format("-{}", season_names[season - 1]);
    } else if (month != 0 || day != 0 || within_day()) {
        value += "-" + (month == 0 ? "XX" : two_digits(month));
        if (day != 0 || within_day()) value += "-" + (day == 0 ? "XX" : two_digits(day));
    }
    if (has_clock()) {
        value += fmt::format("T{:02}:{}", hour, minute >= 0 ? two_digits(minute) : "00");
        if (second >= 0) value += fmt::format(":{:02}", second);
    } else if (part != 0) {
        value += fmt::format("T{}", part_names[part - 1]);
    }
    return value;
}

std::string duration_value(TimeUnit unit, std::optional<std::int32_t> n) {
    if (n == 500) {  // half of a unit is said in the next smaller one
        switch (unit) {
            case TimeUnit::hour: return "PT30M";
            case TimeUnit::day: return "PT12H";
            case TimeUnit::year: return "P6M";
            case TimeUnit::decade: return "P5Y";
            case TimeUnit::century: return "P50Y";
            default: break;
        }
    }
    std::string number = "X";
    if (n) number = *n % 1000 == 0 ? fmt::format("{}", *n / 1000) : fmt::format("{}", static_cast<double>(*n) / 1000);
    switch (unit) {
        case TimeUnit::second: return fmt::format("PT{}S", number);
        case TimeUnit::minute: return fmt::format("PT{}M", number);
        case TimeUnit::hour: return fmt::format("PT{}H", number);
        case TimeUnit::day: return fmt::format("P{}D", number);
        case TimeUnit::weekend: return fmt::format("P{}WE", number);
        case TimeUnit::week: return fmt::format("P{}W", number);
        case TimeUnit::month: return fmt::format("P{}M", number);
        case TimeUnit::quarter: return fmt::format("P{}Q", number);
        case TimeUnit::half: return n ? duration_value(TimeUnit::month, *n * 6) : "PXM";
        case TimeUnit::season: return n ? duration_value(TimeUnit::month, *n * 3) : "PXM";
        case TimeUnit::year: return fmt::format("P{}Y", number);
        case TimeUnit::decade: return fmt::format("P{}DE", number);
        case TimeUnit::century: return fmt::format("P{}CE", number);
    }
    return {};
}

DateRange third_of(const DateRange& range, TimeModifier modifier) {
    DateRange part = range;
    part.qualifier = Qualifier::approximate;
    const auto at = static_cast<std::int32_t>(modifier) - static_cast<std::int32_t>(TimeModifier::start);
    const Day first = *range.first;
    int month_step = 0;
    switch (range.granularity) {
        case Granularity::day:
        case Granularity::week: return range;
        case Granularity::month:
            part.first = first + 10 * at;
            if (at < 2) part.past = first + 10 * (at + 1);
            part.granularity = Granularity::interval;
            return part;
        case Granularity::quarter:
        case Granularity::season: month_step = 1; break;
        case Granularity::half: month_step = 2; break;
        case Granularity::year: month_step = 4; break;
        case Granularity::decade: month_step = 36; break;
        case Granularity::century: month_step = 396; break;
        case Granularity::interval: return part;
    }
    part.first = add_months(first, month_step * at);
    if (at < 2) part.past = add_months(first, month_step * (at + 1));
    part.granularity = Granularity::interval;
    return part;
}

}  // namespace babad
