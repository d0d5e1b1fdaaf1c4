#include "render/date_label.hpp"

#include <unicode/dtfmtsym.h>

#include <map>
#include <vector>

namespace babad {

namespace {

std::vector<std::string> month_names(const std::string& language, icu::DateFormatSymbols::DtWidthType width) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(language.c_str()), status);
    std::int32_t count = 0;
    const icu::UnicodeString* names = symbols.getMonths(count, icu::DateFormatSymbols::STANDALONE, width);
    std::vector<std::string> months;
    for (int i = 0; i < count; ++i) names[i].toUTF8String(months.emplace_back());
    return months;
}

std::string month_year(CivilDay day, const Labels& labels) {
    return month_name(day.month, labels) + ' ' + year_name(day.year, labels);
}

bool starts_month(Day day) { return civil(day).day == 1; }

/// Both ends known, words for `[first, past)`.
std::string interval_label(Day first, Day past, const Labels& labels) {
    const CivilDay from = civil(first), to = civil(past - 1);
    if (starts_month(first) && starts_month(past)) {
        if (from.month == 1 && to.month == 12) {
            const std::string years = year_name(from.year, labels);
            return from.year == to.year ? years : years + "–" + year_name(to.year, labels);
        }
        if (from.year == to.year && from.month == to.month) return month_year(from, labels);
        const std::string start = from.year == to.year ? month_name(from.month, labels) : month_year(from, labels);
        return start + " – " + month_year(to, labels);
    }
    if (from == to) return short_day(first, labels);
    if (from.year != to.year) return short_day(first, labels) + " – " + short_day(past - 1, labels);
    const std::string end = short_day(past - 1, labels);
    if (from.month == to.month) return std::to_string(from.day) + "–" + end;
    return std::to_string(from.day) + ' ' + month_name(from.month, labels) + " – " + end;
}

std::string bare_date(const DateRange& range, const Labels& labels) {
    if (!range.first) return labels.fill("until", {short_day(*range.past - 1, labels)});
    if (!range.past) return labels.fill("since", {short_day(*range.first, labels)});
    const CivilDay from = civil(*range.first);
    switch (range.granularity) {
        case Granularity::quarter:
            return labels.fill("quarter", {std::to_string((from.month + 2) / 3), year_name(from.year, labels)});
        case Granularity::half:
            return labels.fill("half", {from.month <= 6 ? "1" : "2", year_name(from.year, labels)});
        case Granularity::decade: return labels.fill("decade", {year_name(from.year, labels)});
        case Granularity::century: return labels.fill("century", {year_name(from.year, labels)});
        default: return interval_label(*range.first, *range.past, labels);
    }
}

}  // namespace

std::string month_name(int month, const Labels& labels, bool whole) {
    using Symbols = icu::DateFormatSymbols;
    static const std::map<std::string, std::vector<std::string>, std::less<>> brief{
        {"en", month_names("en", Symbols::ABBREVIATED)}, {"id", month_names("id", Symbols::ABBREVIATED)}};
    static const std::map<std::string, std::vector<std::string>, std::less<>> full{
        {"en", month_names("en", Symbols::WIDE)}, {"id", month_names("id", Symbols::WIDE)}};
    return (whole ? full : brief).at(labels.language())[static_cast<std::size_t>(month - 1)];
}

std::string year_name(std::int32_t year, const Labels& labels) {
    return year > 0 ? std::to_string(year) : labels.fill("bc", {std::to_string(1 - year)});
}

std::string short_day(Day day, const Labels& labels) {
    const CivilDay date = civil(day);
    return std::to_string(date.day) + ' ' + month_year(date, labels);
}

std::string short_date(const DateRange& range, const Labels& labels) {
    const std::string text = bare_date(range, labels);
    switch (range.qualifier) {
        case Qualifier::approximate: return labels.fill("about", {text});
        case Qualifier::uncertain: return labels.fill("uncertain", {text});
        case Qualifier::exact: break;
    }
    return text;
}

std::string date_in_words(const DateRange& range, const Labels& labels) {
    if (!range.days() || range.is_single_day()) return short_date(range, labels);
    const std::string text =
        labels.fill("between", {short_day(*range.first, labels), short_day(*range.past - 1, labels)});
    return range.qualifier == Qualifier::exact ? text : short_date(range, labels) + ", " + text;
}

}  // namespace babad
