#pragma once
#include "core/chronicle/timeline.hpp"
#include "render/svg_writer.hpp"
#include "render/time_axis.hpp"

namespace babad {

inline constexpr double lanes_ruler_height = 36;

/// The horizontal ruler: calendar cells on the stretched axis, lines down to the strip of true scale, cuts, gaps without
/// sources; month lines run on to `lanes_bottom`.
void draw_lanes_ruler(SvgWriter& svg, TextMeasure& measure, const TimeAxis& axis, double top, double lanes_bottom,
                      const Timeline& timeline, const Labels& labels);

}  // namespace babad
