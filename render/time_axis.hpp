#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/calendar/day.hpp"
#include "render/labels.hpp"

namespace babad {

/// A monotone map of days to a position on paper: the mean of true scale and of a scale that gives every event as much room as
/// its label needs. Long stretches without events are cut out. Inside a segment it is linear.
class TimeAxis {
public:
    /// An event's day and the room that it needs.
    struct Item {
        std::int32_t day = 0;
        double room = 1;
    };
    struct Cut {
        std::int32_t from = 0, to = 0;  ///< days `[from, to)` that are cut out
    };

    /// `items` by day, not empty; the axis covers `[first item, end)` and maps it to `[begin, begin + length]`.
    /// `stretch`: 0 is true scale, 1 fully equalised.
    TimeAxis(const std::vector<Item>& items, std::int32_t end, double begin, double length, double stretch = 0.5);

    double position(double day) const;       ///< clamped to the axis
    double true_position(double day) const;  ///< on the scale without stretching and cuts
    std::int32_t first() const { return first_; }
    std::int32_t end() const { return end_; }
    double begin() const { return begin_; }
    double length() const { return length_; }
    const std::vector<Cut>& cuts() const { return cuts_; }

private:
    struct Knot {
        double day, position;
    };
    std::int32_t first_ = 0, end_ = 0;
    double begin_ = 0, length_ = 0;
    std::vector<Knot> knots_;
    std::vector<Cut> cuts_;
};

/// A calendar cell of an axis: `[from, to)`, clipped to the axis.
struct AxisCell {
    std::int32_t from = 0, to = 0;
    std::string label;   ///< "Nov", "15"
    std::string context; ///< what the cell's unit lies in: "2024", "Nov 2024"; empty for years
    bool odd = false;
};

/// Cells of the finest calendar unit (day, week, month, quarter, year, decade, century) whose cells are `least` long on average.
/// Cells that lie in a cut are left out.
std::vector<AxisCell> axis_cells(const TimeAxis& axis, const Labels& labels, double least);

}  // namespace babad
