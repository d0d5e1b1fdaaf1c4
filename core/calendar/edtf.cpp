#include "core/calendar/edtf.hpp"

#include <fmt/format.h>

namespace babad {

namespace {

bool starts_month(Day day) { return civil(day).day == 1; }
bool starts_year(Day day) { return starts_month(day) && civil(day).month == 1; }

std::string write_year(std::int32_t year) {
    if (year > 9999 || year < -9999) return fmt::format("Y{}", year);
    return year < 0 ? fmt::format("-{:04}", -year) : fmt::format("{:04}", year);
}

std::string write_month(std::int32_t year, int month) { return fmt::format("{}-{:02}", write_year(year), month); }

std::string_view mark(Qualifier qualifier) {
    switch (qualifier) {
        case Qualifier::exact: break;
        case Qualifier::approximate: return "~";
        case Qualifier::uncertain: return "?";
    }
    return "";
}

/// "199X" or "18XX" where the years first … last are one decade or century; before year 0 the digits count backwards.
std::optional<std::string> write_masked_years(std::int32_t first, std::int32_t last) {
    for (const auto& [size, digits] : {std::pair{10, 3}, std::pair{100, 2}}) {
        const std::string_view mask = size == 10 ? "X" : "XX";
        if (last - first != size - 1) continue;
        if (first >= 0 && first % size == 0) return fmt::format("{:0{}}{}", first / size, digits, mask);
        if (last <= 0 && last % size == 0) return fmt::format("-{:0{}}{}", -last / size, digits, mask);
    }
    return std::nullopt;
}

enum class Precision { day, month, year };

std::string write_end(Day day, Precision precision) {
    const CivilDay parts = civil(day);
    if (precision == Precision::year) return write_year(parts.year);
    return precision == Precision::month ? write_month(parts.year, parts.month) : iso_date(day);
}

/// The coarsest form in which both ends are whole units.
Precision common_precision(Day first, Day past) {
    if (starts_year(first) && starts_year(past)) return Precision::year;
    return starts_month(first) && starts_month(past) ? Precision::month : Precision::day;
}

/// Open ends have one day only to tell the unit from: believe the granularity where it fits.
Precision open_precision(Day boundary, Granularity granularity) {
    if (granularity == Granularity::year && starts_year(boundary)) return Precision::year;
    return granularity == Granularity::month && starts_month(boundary) ? Precision::month : Precision::day;
}

std::string write_closed(const DateRange& range) {
    const Day first = *range.first;
    const Day last = *range.past - 1;
    const auto suffix = mark(range.qualifier);
    const Precision precision = common_precision(first, *range.past);
    if (precision == Precision::year && (range.granularity == Granularity::decade || range.granularity == Granularity::century))
        if (const auto masked = write_masked_years(civil(first).year, civil(last).year)) return fmt::format("{}{}", *masked, suffix);
    const auto begin = write_end(first, precision);
    const auto end = write_end(last, precision);
    return begin == end ? fmt::format("{}{}", begin, suffix) : fmt::format("{}{}/{}{}", begin, suffix, end, suffix);
}

/// Reads one end of an interval, or a whole date, from the front of a view.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::optional<DateRange> whole() {
        negative_ = take('-');
        const auto range = years();
        if (!range) return std::nullopt;
        DateRange result = *range;
        result.qualifier = take('~') ? Qualifier::approximate : take('?') ? Qualifier::uncertain : Qualifier::exact;
        return text_.empty() ? std::optional(result) : std::nullopt;
    }

private:
    bool take(char c) {
        if (text_.empty() || text_.front() != c) return false;
        text_.remove_prefix(1);
        return true;
    }

    std::optional<int> digits(std::size_t count) {
        if (text_.size() < count) return std::nullopt;
        int value = 0;
        for (const char c : text_.substr(0, count)) {
            if (c < '0' || c > '9') return std::nullopt;
            value = value * 10 + (c - '0');
        }
        text_.remove_prefix(count);
        return value;
    }

    std::optional<DateRange> years() {
        if (const auto year = digits(4)) {
            if (negative_ && *year == 0) return std::nullopt;
            const int signed_year = negative_ ? -*year : *year;
            return text_.starts_with('-') ? within_year(signed_year) : std::optional(year_range(signed_year));
        }
        if (text_.size() > 3 && text_.substr(2).starts_with("XX")) return masked(2, 100, Granularity::century);
        if (text_.size() > 3 && text_.substr(3).starts_with('X')) return masked(3, 10, Granularity::decade);
        return std::nullopt;
    }

    std::optional<DateRange> masked(std::size_t count, int size, Granularity granularity) {
        const auto prefix = digits(count);
        if (!prefix) return std::nullopt;
        text_.remove_prefix(4 - count);
        const int first = negative_ ? -*prefix * size - (size - 1) : *prefix * size;
        DateRange range = year_range(first);
        range.past = year_range(first + size - 1).past;
        range.granularity = granularity;
        return range;
    }

    std::optional<DateRange> within_year(int year) {
        take('-');
        const auto month = digits(2);
        if (!month || *month < 1 || *month > 12) return std::nullopt;
        if (!take('-')) return month_range(year, *month);
        const auto day = digits(2);
        const auto made = day ? make_day(year, *month, *day) : std::nullopt;
        return made ? std::optional(day_range(*made)) : std::nullopt;
    }

    std::string_view text_;
    bool negative_ = false;
};

Qualifier weaker(Qualifier a, Qualifier b) { return a < b ? b : a; }

/// What an interval's form says about its unit: seven days from Monday are a week, aligned months a quarter, half or season.
Granularity interval_granularity(const DateRange& range, Granularity ends) {
    const CivilDay first = civil(*range.first);
    const auto months = [&](int count) { return ends == Granularity::month && add_months(*range.first, count) == *range.past; };
    if (ends == Granularity::day && range.days() == 7 && weekday(*range.first) == 1) return Granularity::week;
    if (months(3) && range.qualifier == Qualifier::approximate && first.month % 3 == 0) return Granularity::season;
    if (months(3) && range.qualifier == Qualifier::exact && first.month % 3 == 1) return Granularity::quarter;
    if (months(6) && first.month % 6 == 1) return Granularity::half;
    return Granularity::interval;
}

std::optional<DateRange> parse_interval(std::string_view begin, std::string_view end) {
    const bool open_start = begin == "..";
    const bool open_end = end == "..";
    if (open_start && open_end) return std::nullopt;
    const auto first = open_start ? std::nullopt : Reader(begin).whole();
    const auto last = open_end ? std::nullopt : Reader(end).whole();
    if ((!open_start && !first) || (!open_end && !last)) return std::nullopt;
    if (open_start) return DateRange{std::nullopt, last->past, last->granularity, last->qualifier, last->basis};
    if (open_end) return DateRange{first->first, std::nullopt, first->granularity, first->qualifier, first->basis};
    if (*first->first >= *last->past) return std::nullopt;
    DateRange range{first->first, last->past, Granularity::interval, weaker(first->qualifier, last->qualifier),
                    DateBasis::explicit_date};
    if (first->granularity == last->granularity) range.granularity = interval_granularity(range, first->granularity);
    return range;
}

}  // namespace

std::string to_edtf(const DateRange& range) {
    if (range.first && range.past) return write_closed(range);
    const auto suffix = mark(range.qualifier);
    if (range.first) return fmt::format("{}{}/..", write_end(*range.first, open_precision(*range.first, range.granularity)), suffix);
    if (range.past) return fmt::format("../{}{}", write_end(*range.past - 1, open_precision(*range.past, range.granularity)), suffix);
    return {};
}

std::optional<DateRange> parse_edtf(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return Reader(text).whole();
    return parse_interval(text.substr(0, slash), text.substr(slash + 1));
}

std::string iso_date(Day day) {
    const CivilDay parts = civil(day);
    return fmt::format("{}-{:02}", write_month(parts.year, parts.month), parts.day);
}

std::optional<Day> parse_iso_date(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    const std::size_t size = text.starts_with('-') ? 11 : 10;
    if (text.size() != size || text.back() < '0' || text.back() > '9') return std::nullopt;
    const auto range = Reader(text).whole();
    return range && range->granularity == Granularity::day ? range->first : std::nullopt;
}

}  // namespace babad
