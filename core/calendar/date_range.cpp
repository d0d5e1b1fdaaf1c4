#include "core/calendar/date_range.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace babad {

namespace {

constexpr std::array<std::string_view, 10> granularity_names{"day",  "week", "month",  "quarter", "season",
                                                             "half", "year", "decade", "century", "interval"};
constexpr std::array<std::string_view, 3> qualifier_names{"exact", "approximate", "uncertain"};
constexpr std::array<std::string_view, 6> basis_names{"explicit", "relative", "vague", "narrative", "publication", "none"};

constexpr std::int32_t year_days = 365;

Day start_of(const DateRange& range) { return range.first.value_or(Day{std::numeric_limits<std::int32_t>::min()}); }
Day end_of(const DateRange& range) { return range.past.value_or(Day{std::numeric_limits<std::int32_t>::max()}); }

DateRange whole(Day first, Day past, Granularity granularity) {
    return {first, past, granularity, Qualifier::exact, DateBasis::explicit_date};
}

Day first_of(std::int32_t year, int month) {
    return add_months(*make_day(1970, 1, 1), (year - 1970) * 12 + month - 1);
}

/// The unit that an interval's ends are given in.
Granularity unit_of(const DateRange& range) {
    if (range.granularity == Granularity::season || range.granularity == Granularity::quarter ||
        range.granularity == Granularity::half)
        return Granularity::month;
    if (range.granularity != Granularity::interval) return range.granularity;
    const auto aligned = [&](auto&& test) { return (!range.first || test(civil(*range.first))) && (!range.past || test(civil(*range.past))); };
    if (aligned([](const CivilDay& day) { return day.month == 1 && day.day == 1; })) return Granularity::year;
    return aligned([](const CivilDay& day) { return day.day == 1; }) ? Granularity::month : Granularity::day;
}

Day shift(Day day, Granularity unit, int count) {
    switch (unit) {
        case Granularity::day: return day + count;
        case Granularity::week: return day + 7 * count;
        case Granularity::year: return add_months(day, 12 * count);
        case Granularity::decade: return add_months(day, 120 * count);
        case Granularity::century: return add_months(day, 1200 * count);
        default: return add_months(day, count);
    }
}

/// Closed by a year where open, so that it can be measured.
DateRange closed(const DateRange& range) {
    DateRange result = range;
    if (!result.first) result.first = *result.past - year_days;
    if (!result.past) result.past = *result.first + year_days;
    return result;
}

}  // namespace

DateRange day_range(Day day) { return whole(day, day + 1, Granularity::day); }

DateRange week_range(Day any_day_of_it) {
    const Day monday = any_day_of_it + (1 - weekday(any_day_of_it));
    return whole(monday, monday + 7, Granularity::week);
}

DateRange month_range(std::int32_t year, int month) {
    const Day first = first_of(year, month);
    return whole(first, add_months(first, 1), Granularity::month);
}

DateRange year_range(std::int32_t year) { return whole(first_of(year, 1), first_of(year + 1, 1), Granularity::year); }

DateRange tolerant(const DateRange& range) {
    if (range.qualifier != Qualifier::approximate) return range;
    const Granularity unit = unit_of(range);
    DateRange wide = range;
    if (wide.first) wide.first = shift(*wide.first, unit, -1);
    if (wide.past) wide.past = shift(*wide.past, unit, 1);
    return wide;
}

bool overlaps(const DateRange& a, const DateRange& b) { return start_of(a) < end_of(b) && start_of(b) < end_of(a); }

bool contains(const DateRange& outer, const DateRange& inner) {
    return start_of(outer) <= start_of(inner) && end_of(inner) <= end_of(outer);
}

std::optional<DateRange> intersect(const DateRange& a, const DateRange& b) {
    if (!overlaps(a, b)) return std::nullopt;
    const DateRange& finer = b.granularity < a.granularity ? b : a;
    DateRange result = finer;
    result.qualifier = std::min(a.qualifier, b.qualifier);
    if (a.first || b.first) result.first = std::max(start_of(a), start_of(b));
    if (a.past || b.past) result.past = std::min(end_of(a), end_of(b));
    return result;
}

double similarity(const DateRange& a, const DateRange& b) {
    const DateRange left = closed(a);
    const DateRange right = closed(b);
    const std::int32_t shared = std::min(*left.past, *right.past) - std::max(*left.first, *right.first);
    if (shared <= 0) return 0;
    return static_cast<double>(shared) / (*left.days() + *right.days() - shared);
}

std::string_view name(Granularity granularity) { return granularity_names[static_cast<std::size_t>(granularity)]; }
std::string_view name(Qualifier qualifier) { return qualifier_names[static_cast<std::size_t>(qualifier)]; }
std::string_view name(DateBasis basis) { return basis_names[static_cast<std::size_t>(basis)]; }

std::optional<DateBasis> parse_date_basis(std::string_view name) {
    const auto found = std::find(basis_names.begin(), basis_names.end(), name);
    if (found == basis_names.end()) return std::nullopt;
    return static_cast<DateBasis>(found - basis_names.begin());
}

}  // namespace babad
