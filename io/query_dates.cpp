#include "io/query_dates.hpp"

#include <charconv>
#include <string>

#include "core/calendar/edtf.hpp"

namespace babad {

namespace {

std::optional<int> parse_number(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// `2024-Q1`, `2024-W07`
std::optional<DateRange> parse_period(std::string_view text) {
    if (text.size() < 7 || text[4] != '-') return std::nullopt;
    const auto year = parse_number(text.substr(0, 4));
    const auto number = parse_number(text.substr(6));
    if (!year || !number) return std::nullopt;
    if (text[5] == 'Q' && *number >= 1 && *number <= 4) {
        const Day first = *make_day(*year, *number * 3 - 2, 1);
        return DateRange{first, add_months(first, 3), Granularity::quarter, Qualifier::exact, DateBasis::explicit_date};
    }
    if (text[5] == 'W')
        if (const auto monday = week_start({*year, *number})) return week_range(*monday);
    return std::nullopt;
}

/// `7d`: the seven days that end with the latest article.
std::optional<DateRange> parse_recent(std::string_view text, std::optional<Day> latest) {
    if (!latest || text.size() < 2 || text.size() > 6) return std::nullopt;
    const auto number = parse_number(text.substr(0, text.size() - 1));
    const char unit = text.back();
    const int days = unit == 'd' ? 1 : unit == 'w' ? 7 : unit == 'm' ? 30 : unit == 'y' ? 365 : 0;
    if (!number || *number < 1 || days == 0) return std::nullopt;
    return DateRange{*latest + 1 - *number * days, *latest + 1, Granularity::interval, Qualifier::exact, DateBasis::explicit_date};
}

std::optional<DateRange> parse_point(std::string_view text) {
    if (auto period = parse_period(text)) return period;
    return parse_edtf(text);
}

}  // namespace

std::optional<DateRange> parse_query_date(std::string_view text, std::optional<Day> latest) {
    if (auto recent = parse_recent(text, latest)) return recent;
    const auto dots = text.find("..");
    if (dots == std::string_view::npos || text.find('/') != std::string_view::npos) return parse_point(text);
    const auto left = text.substr(0, dots);
    const auto right = text.substr(dots + 2);
    const auto first = left.empty() ? std::nullopt : parse_point(left);
    const auto last = right.empty() ? std::nullopt : parse_point(right);
    if ((!left.empty() && !first) || (!right.empty() && !last) || (!first && !last)) return std::nullopt;
    DateRange range;
    range.granularity = Granularity::interval;
    if (first) range.first = first->first;
    if (last) range.past = last->past;
    if (range.first && range.past && *range.past <= *range.first) return std::nullopt;
    return range;
}

}  // namespace babad
