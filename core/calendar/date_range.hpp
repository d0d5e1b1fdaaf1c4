#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/calendar/day.hpp"

namespace babad {

/// How fine the words were. Ordered from fine to coarse.
enum class Granularity : std::uint8_t { day, week, month, quarter, season, half, year, decade, century, interval };

/// EDTF qualifiers: `exact`, `~` approximate, `?` uncertain.
enum class Qualifier : std::uint8_t { exact, approximate, uncertain };

/// Where a date comes from: explicit words ("15 November 2024"), words relative to the publication or to
/// another date in the text, vague words ("recently"), another mention in the text, or the publication time alone.
enum class DateBasis : std::uint8_t { explicit_date, relative, vague, narrative, publication, none };

/// When something happened, as far as it is known: days `[first, past)`, each end open where absent.
/// `2024-11` is `{2024-11-01, 2024-12-01, month}`. Invariant: first < past where both are there, and not both absent.
struct DateRange {
    std::optional<Day> first;  ///< first day; absent: open start ("before …")
    std::optional<Day> past;   ///< the day after the last; absent: open end ("since …")
    Granularity granularity = Granularity::day;
    Qualifier qualifier = Qualifier::exact;
    DateBasis basis = DateBasis::explicit_date;

    std::optional<Day> last() const { return past ? std::optional(*past - 1) : std::nullopt; }
    bool is_single_day() const { return first && past && *past - *first == 1; }
    /// Number of days; nothing where an end is open.
    std::optional<std::int32_t> days() const { return first && past ? std::optional(*past - *first) : std::nullopt; }
    friend bool operator==(const DateRange&, const DateRange&) = default;
};

DateRange day_range(Day day);
DateRange week_range(Day any_day_of_it);
DateRange month_range(std::int32_t year, int month);
DateRange year_range(std::int32_t year);

/// Widened by one unit of its granularity on both sides where approximate; else unchanged. For comparing.
DateRange tolerant(const DateRange& range);

/// May share a day.
bool overlaps(const DateRange& a, const DateRange& b);
/// Every day of `inner` lies in `outer`.
bool contains(const DateRange& outer, const DateRange& inner);
/// The days both allow, with the finer granularity and the firmer qualifier; nothing where they exclude each other.
std::optional<DateRange> intersect(const DateRange& a, const DateRange& b);
/// Share of days: |a ∩ b| / |a ∪ b|, 0 … 1; open ends count as one year.
double similarity(const DateRange& a, const DateRange& b);

/// "day", "week", …; "exact", …; "explicit", "relative", "vague", "narrative", "publication", "none".
std::string_view name(Granularity granularity);
std::string_view name(Qualifier qualifier);
std::string_view name(DateBasis basis);
std::optional<DateBasis> parse_date_basis(std::string_view name);

}  // namespace babad
