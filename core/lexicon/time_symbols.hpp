#pragma once
#include <functional>
#include <optional>
#include <string_view>

#include "core/lexicon/time_facts.hpp"

namespace babad {

/// What a list of assignments in a table says: "unit=day n=-1000", "part=NI", "zone=+07:00", "hour=n".
struct TimeAssignments {
    TimeFacts facts;
    std::optional<TimeField> from_count;  ///< "hour=n": the field that takes the count
};

/// Names that tables use for values, per field: "unit=week", "mod=START", "ref=PAST", "kind=duration".
/// `holiday` turns the name of a named day into its number. Nothing where a field or value is unknown.
std::optional<TimeAssignments> parse_time_assignments(std::string_view text,
                                                      const std::function<std::optional<std::int32_t>(std::string_view)>& holiday);

/// "#day" without its "#".
enum class TimeFigure : std::uint8_t;
std::optional<TimeFigure> parse_time_figure(std::string_view name);

}  // namespace babad
