#pragma once
#include <vector>

#include "core/time/time_mention.hpp"

namespace babad {

/// Gives the first end of a range the year that stands only at the second ("1 Oktober hingga 5 November 2024", "November to March 1916": 1915),
/// and the second the month and year of the first where it lacks them.
void share_years(std::vector<TimeMention>& mentions);

/// Marks years that stand alone among others ("the Austro-Russian war of 1812" in a text on 1920), so that
/// dates without a year are not counted from them.
void mark_asides(std::vector<TimeMention>& mentions);

}  // namespace babad
