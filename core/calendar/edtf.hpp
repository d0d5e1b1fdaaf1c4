#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/calendar/date_range.hpp"

namespace babad {

/// ISO 8601-2 (EDTF): level 1, and of level 2 the decade `199X`, century `18XX` and qualified interval ends.
///
///     2024-11-15        2024-11       2024        -0479
///     2024-11-11/2024-11-17           a week or any interval
///     2024-11~          2024-11-18~   2024?
///     2024-11-18/..     ../2024-11-18
///     2024-01~/2024-04~
std::string to_edtf(const DateRange& range);

/// The reverse; granularity and qualifier from the form, basis `explicit_date`. Nothing for what is
/// not in the list above, for days that do not exist, and for ends in the wrong order.
std::optional<DateRange> parse_edtf(std::string_view text);

/// `2024-11-15`; years below 0 and above 9999 as in EDTF (`-0479-01-01`).
std::string iso_date(Day day);
/// Only a complete `YYYY-MM-DD` (with an optional sign).
std::optional<Day> parse_iso_date(std::string_view text);

}  // namespace babad
