#pragma once
#include <string>

#include "core/calendar/date_range.hpp"
#include "render/labels.hpp"

namespace babad {

/// Dates as readers write them, in the labels' language, never finer than they are known:
/// "15 Nov 2024", "Nov 2024", "11–17 Nov 2024", "c. 2011", "until 18 Nov 2024".
std::string short_date(const DateRange& range, const Labels& labels);

/// With what the precision means: "between 1 Nov 2024 and 30 Nov 2024"; a single day as `short_date`.
std::string date_in_words(const DateRange& range, const Labels& labels);

std::string short_day(Day day, const Labels& labels);
/// "Nov" of month 11; "November" where `whole`.
std::string month_name(int month, const Labels& labels, bool whole = false);
/// "2024", "479 BC" for astronomical −478.
std::string year_name(std::int32_t year, const Labels& labels);

}  // namespace babad
