#pragma once
#include <optional>
#include <vector>

#include "core/event/report.hpp"

namespace babad {

/// The tightest range that the reports support: the firmest date (by its basis, then by how many reports share its days, then
/// by its length), narrowed by each other date that has days in common with it. Independent of the order of reports
/// that are equally firm. Nothing where no report has a date.
std::optional<DateRange> tightest_date(const std::vector<Report>& reports);

}  // namespace babad
