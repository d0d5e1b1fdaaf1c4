#pragma once
#include <vector>

#include "core/chronicle/timeline.hpp"
#include "render/label_box.hpp"
#include "render/time_axis.hpp"

namespace babad {

/// Where things of the spine form stand, from left to right, in points.
struct SpineColumns {
    double left_label_right = 0;   ///< labels of the left side end here
    double left_zone = 0;          ///< leaders of the left side turn here; bars between it and the marks
    double left_mark = 0;
    double ruler_left = 0, ruler_right = 0;
    double right_mark = 0;
    double strip = 0;              ///< the true-scale strip
    double right_zone = 0;
    double right_label_left = 0;
    double label_width = 0;
    static SpineColumns for_paper(double width, double margin);
};

/// An entry on the page: its mark on the ruler, its label beside it.
struct SpineItem {
    const TimelineEntry* entry = nullptr;
    LabelBox label;
    bool left = false;
    double mark = 0;       ///< y on the ruler
    double label_top = 0;
    bool has_extent = false;
    double extent_from = 0, extent_to = 0;  ///< y of the days it may have happened on
    bool clipped_start = false, clipped_end = false;
    std::vector<double> disputed;           ///< y of the days that sources give, where they exclude each other; else empty
    std::size_t column = 0, columns = 1;    ///< of the bars and joined ticks on its side
};

struct SpinePage {
    TimeAxis axis;
    std::vector<SpineItem> items;  ///< in date order
};

/// Sets all entries, with as many pages as they need: split at quiet gaps. The axis runs from `first_top` on the first
/// page, `top` on the others, to `bottom`.
std::vector<SpinePage> lay_out_spine(const Timeline& timeline, const Ontology& ontology, const Labels& labels,
                                     TextMeasure& measure, const SpineColumns& columns, double first_top, double top,
                                     double bottom);

/// Height that the labels of all entries need beside one axis, at least.
double spine_need(const std::vector<LabelBox>& labels);

}  // namespace babad
