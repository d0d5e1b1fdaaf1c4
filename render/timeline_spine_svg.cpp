#include <algorithm>

#include "render/date_label.hpp"
#include "render/event_mark.hpp"
#include "render/page_flow.hpp"
#include "render/source_gaps.hpp"
#include "render/spine_layout.hpp"
#include "render/timeline_data.hpp"
#include "render/timeline_sheets.hpp"

namespace babad {

namespace {

std::string xy(double x, double y) { return svg_number(x) + ' ' + svg_number(y); }

void draw_cell_label(SvgWriter& svg, TextMeasure& measure, const SpineColumns& columns, const AxisCell& cell, double from,
                     double to, std::string& context) {
    if (to - from < 8) return;
    const bool fresh = cell.context != context && !cell.context.empty();
    std::string words = cell.label;
    constexpr double size = 6.6, small = 6;
    const double room = columns.ruler_right - columns.ruler_left - 3, middle = (columns.ruler_left + columns.ruler_right) / 2;
    double baseline = (from + to) / 2 + 2.3;
    if (fresh && measure.width(cell.label + ' ' + cell.context, size) <= room) {
        words += ' ' + cell.context;
    } else if (fresh && to - from >= 19) {
        baseline -= 4;
        draw_text(svg, measure, middle - measure.width(cell.context, small) / 2, baseline + 8.6, cell.context, small, "m");
    }
    context = cell.context;
    draw_text(svg, measure, middle - measure.width(words, size) / 2, baseline, words, size, "");
}

void draw_cut(SvgWriter& svg, TextMeasure& measure, const SpineColumns& columns, const TimeAxis& axis, const TimeAxis::Cut& cut,
              const Labels& labels) {
    const double from = axis.position(cut.from), to = axis.position(cut.to), middle = (from + to) / 2;
    const double left = columns.ruler_left, right = columns.ruler_right;
    std::string zigzag = "M" + xy(left - 2, middle + 2);
    for (int i = 1; i <= 6; ++i) zigzag += "L" + xy(left - 2 + (right - left + 4) * i / 6, middle + (i % 2 == 0 ? 2 : -2));
    svg.rectangle(left - 0.6, from, right - left + 1.2, to - from, "w");
    svg.path(zigzag, "axis");
    const int days = cut.to - cut.from;
    const std::string words = days >= 730  ? labels.fill("gap_years", {std::to_string(days / 365)})
                              : days >= 60 ? labels.fill("gap_months", {std::to_string(days / 30)})
                                           : labels.fill("gap_days", {std::to_string(days)});
    if (to - from < 12) return;
    const double wide = measure.width(words, 5.8);
    draw_text(svg, measure, (left + right - wide) / 2, middle + 8.5, words, 5.8, "m");
}

void draw_ruler(SvgWriter& svg, TextMeasure& measure, const SpineColumns& columns, const SpinePage& page,
                const Timeline& timeline, const Labels& labels) {
    const TimeAxis& axis = page.axis;
    const double left = columns.ruler_left, right = columns.ruler_right;
    const std::vector<AxisCell> cells = axis_cells(axis, labels, 15);
    std::string context;
    for (const AxisCell& cell : cells) {
        const double from = axis.position(cell.from), to = axis.position(cell.to);
        svg.rectangle(left, from, right - left, to - from, cell.odd ? "cell odd" : "cell");
        svg.line(right, from, columns.strip - 2.5, axis.true_position(cell.from), "link");
        svg.line(columns.strip - 2.5, axis.true_position(cell.from), columns.strip + 2.5, axis.true_position(cell.from), "tick");
    }
    for (const SourceGap& gap : source_gaps(timeline, axis.first(), axis.end())) {
        const double from = axis.position(gap.from), to = axis.position(gap.to);
        if (to - from > 2) svg.rectangle(left, from, 4, to - from, "gap");
    }
    for (const AxisCell& cell : cells) {
        draw_cell_label(svg, measure, columns, cell, axis.position(cell.from), axis.position(cell.to), context);
    }
    const double top = axis.begin(), bottom = axis.begin() + axis.length();
    for (const double x : {left, right}) svg.line(x, top, x, bottom, "axis");
    svg.rectangle(columns.strip - 2.5, top, 5, bottom - top, "box");
    for (const SpineItem& item : page.items) {
        const DateRange& date = *item.entry->event.date;
        const double y = axis.true_position((date.first ? date.first->number : date.past->number - 1) + 0.5);
        svg.line(columns.strip - 2.5, y, columns.strip + 2.5, y, "axis");
    }
    for (const TimeAxis::Cut& cut : axis.cuts()) draw_cut(svg, measure, columns, axis, cut, labels);
}

/// Two joined ticks where sources give different days.
void draw_date_dispute(SvgWriter& svg, const SpineItem& item, double x) {
    if (item.disputed.empty()) return;
    const auto [low, high] = std::minmax_element(item.disputed.begin(), item.disputed.end());
    svg.line(x, *low, x, std::max(*high, *low + 1), "differ");
    for (const double y : item.disputed) svg.line(x - 1.6, y, x + 1.6, y, "differ");
}

void draw_item(SvgWriter& svg, const SpineItem& item, const SpineColumns& columns, const Ontology& ontology, const Labels& labels) {
    const MarkLook look = mark_look(item.entry->event, ontology);
    svg.open("g").attribute("class", "event").attribute("id", visible_text(item.entry->event.id));
    svg.attribute("role", "graphics-symbol img").attribute("aria-label", spoken_label(*item.entry, labels));
    svg.attribute("data-tag", "Sect/P:" + visible_text(item.entry->event.id));
    const double mark_x = item.left ? columns.left_mark : columns.right_mark;
    const double zone = item.left ? columns.left_zone : columns.right_zone;
    const double label_x = item.left ? columns.left_label_right - item.label.width : columns.right_label_left;
    const double end_x = item.left ? columns.left_label_right + 3 : columns.right_label_left - 3;
    const double turn_x = end_x + (item.left ? 4 : -4);
    const double port = item.label_top + item.label.port;
    svg.path("M" + xy(mark_x, item.mark) + "L" + xy(zone, item.mark) + "L" + xy(turn_x, port) + "L" + xy(end_x, port), "lead");
    constexpr double bars = 12;
    const double step = bars / static_cast<double>(std::max<std::size_t>(item.columns, 2));
    const double offset = step * (static_cast<double>(item.column) + 0.5);
    const double x = item.left ? zone + bars - offset : zone - bars + offset;
    if (item.has_extent) {
        const double thickness = std::clamp(bars / static_cast<double>(item.columns) - 0.8, 0.6, 4.0);
        draw_extent(svg, true, item.extent_from, item.extent_to, x, thickness,
                    {look, item.entry->event.date->qualifier, item.clipped_start, item.clipped_end});
    }
    draw_date_dispute(svg, item, x);
    draw_mark(svg, mark_x, item.mark, 3.1, look);
    draw_label(svg, item.label, label_x, item.label_top);
    svg.close();
}

SheetPage draw_page(const SpinePage& page, SvgWriter head, TextMeasure& measure, const Paper& paper,
                    const SpineColumns& columns, const Timeline& timeline, const Ontology& ontology, const Labels& labels) {
    SvgWriter svg = std::move(head);
    draw_ruler(svg, measure, columns, page, timeline, labels);
    for (const SpineItem& item : page.items) draw_item(svg, item, columns, ontology, labels);
    return {paper.width, paper.height, svg.take(), 0};
}

}  // namespace

Sheet spine_sheet(const Timeline& timeline, const Ontology& ontology, const Labels& labels) {
    TextMeasure measure;
    const Paper paper = Paper::portrait();
    const double width = paper.width - 2 * paper.margin, bottom = paper.height - paper.margin - 4;
    const SpineColumns columns = SpineColumns::for_paper(paper.width, paper.margin);
    Sheet sheet = empty_sheet(timeline, labels);
    sheet.metadata = timeline_data(timeline, ontology, labels);

    std::vector<FlowItem> legend = legend_items(timeline, ontology, labels, measure, width, false);
    std::vector<FlowItem> appendix = tray_items(timeline, ontology, labels, measure, width);
    for (FlowItem& item : source_items(timeline, labels, measure, width)) appendix.push_back(std::move(item));

    SvgWriter first_head;
    const double first_top = draw_head(first_head, measure, paper, timeline, labels, false);
    const double legend_height = total_height(legend), appendix_height = total_height(appendix);
    draw_flow(first_head, legend, paper.margin, first_top);
    const double drawing_top = first_top + legend_height + 6;
    SvgWriter scratch;
    const double next_top = draw_head(scratch, measure, paper, timeline, labels, true) + 4;

    std::vector<LabelBox> boxes;
    for (const TimelineEntry& entry : timeline.entries) {
        boxes.push_back(make_label(entry, ontology, labels, measure, columns.label_width, 6));
    }
    const double with_appendix = bottom - appendix_height - 8;
    const bool one_page = spine_need(boxes) <= with_appendix - drawing_top;
    const double drawing_bottom = one_page ? with_appendix : bottom;
    const auto pages = lay_out_spine(timeline, ontology, labels, measure, columns, drawing_top, next_top, drawing_bottom);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        SvgWriter head;
        if (i == 0) {
            head = std::move(first_head);
        } else {
            draw_head(head, measure, paper, timeline, labels, true);
        }
        sheet.pages.push_back(draw_page(pages[i], std::move(head), measure, paper, columns, timeline, ontology, labels));
    }
    if (pages.empty()) {
        draw_text(first_head, measure, paper.margin, drawing_top + 14, labels["empty"], 10, "m");
        sheet.pages.push_back({paper.width, paper.height, first_head.take(), 0});
    }
    if (one_page) {
        SvgWriter rest;
        draw_flow(rest, appendix, paper.margin, with_appendix + 8);
        sheet.pages.back().body += rest.take();
    } else {
        for (SheetPage& page : flow_pages(appendix, measure, paper, timeline, labels)) sheet.pages.push_back(std::move(page));
    }
    draw_feet(sheet, measure, paper.margin, labels);
    return sheet;
}

}  // namespace babad
