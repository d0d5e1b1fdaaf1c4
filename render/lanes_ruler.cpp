#include "render/lanes_ruler.hpp"

#include "render/sheet.hpp"
#include "render/source_gaps.hpp"

namespace babad {

namespace {

constexpr double strip_top = 2, strip_height = 4, link = 9, cells_top = strip_top + strip_height + link, cells_height = 17;

void draw_cell_words(SvgWriter& svg, TextMeasure& measure, const AxisCell& cell, double from, double to, double top,
                     std::string& context) {
    constexpr double size = 6.8;
    const double wide = measure.width(cell.label, size);
    if (to - from > wide + 2) draw_text(svg, measure, (from + to - wide) / 2, top + cells_top + 7.4, cell.label, size, "");
    if (cell.context == context) return;
    const double context_width = measure.width(cell.context, 6);
    if (context_width + 3 > to - from) return;
    draw_text(svg, measure, from + 1.5, top + cells_top + 14.6, cell.context, 6, "m");
    context = cell.context;
}

}  // namespace

void draw_lanes_ruler(SvgWriter& svg, TextMeasure& measure, const TimeAxis& axis, double top, double lanes_bottom,
                      const Timeline& timeline, const Labels& labels) {
    const double left = axis.begin(), right = axis.begin() + axis.length();
    const auto cells = axis_cells(axis, labels, 26);
    std::string context;
    for (const AxisCell& cell : cells) {
        const double from = axis.position(cell.from), to = axis.position(cell.to);
        svg.rectangle(from, top + cells_top, to - from, cells_height, cell.odd ? "cell odd" : "cell");
        const double real = axis.true_position(cell.from);
        svg.line(real, top + strip_top + strip_height, from, top + cells_top, "link");
        svg.line(real, top + strip_top, real, top + strip_top + strip_height, "tick");
        svg.line(from, top + cells_top + cells_height, from, lanes_bottom, "link");
    }
    for (const SourceGap& gap : source_gaps(timeline, axis.first(), axis.end())) {
        const double from = axis.position(gap.from), to = axis.position(gap.to);
        if (to - from > 2) svg.rectangle(from, top + cells_top + cells_height - 4, to - from, 4, "gap");
    }
    for (const AxisCell& cell : cells) {
        draw_cell_words(svg, measure, cell, axis.position(cell.from), axis.position(cell.to), top, context);
    }
    svg.rectangle(left, top + strip_top, right - left, strip_height, "box");
    svg.line(left, top + cells_top + cells_height, right, top + cells_top + cells_height, "axis");
    for (const TimeAxis::Cut& cut : axis.cuts()) {
        const double from = axis.position(cut.from), to = axis.position(cut.to), middle = (from + to) / 2;
        svg.rectangle(from, top + cells_top, to - from, cells_height, "w");
        std::string zigzag = "M" + svg_number(middle) + " " + svg_number(top + cells_top);
        for (int i = 1; i <= 4; ++i) {
            zigzag += "L" + svg_number(middle + (i % 2 == 0 ? -2 : 2)) + " " + svg_number(top + cells_top + cells_height * i / 4);
        }
        svg.path(zigzag, "axis");
    }
}

}  // namespace babad
