#pragma once
#include <optional>
#include <string_view>

#include "core/calendar/date_range.hpp"

namespace babad {

/// A date of a query: EDTF (`2024-03-05`, `2024-03`, `2024`, `2024-03-01/2024-03-09`), `2024-Q1`, `2024-W07`, and ranges with two dots
/// (`2024-01..2024-03`, `2024-06..`, `..2023`); with the day of the latest article also `7d`, `2w`, `6m`, `1y`: so long until then. Nothing for anything else.
std::optional<DateRange> parse_query_date(std::string_view text, std::optional<Day> latest = std::nullopt);

}  // namespace babad
