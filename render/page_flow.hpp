#pragma once
#include <string>
#include <vector>

#include "render/event_mark.hpp"
#include "render/sheet.hpp"

namespace babad {

/// A block of a page's text part: drawn from (0, 0), `height` tall, as wide as the paper without its margins.
struct FlowItem {
    double height = 0;
    std::string svg;
    bool keep_with_next = false;
};

/// Opens the group of a table's cell, which a PDF's structure knows as one: `type` TH or TD; rows from 0, the head's.
void open_cell(SvgWriter& svg, std::size_t row, std::string_view column, std::string_view type);

double total_height(const std::vector<FlowItem>& items);

/// Draws all items one below the other from `y`.
void draw_flow(SvgWriter& svg, const std::vector<FlowItem>& items, double x, double y);

/// Sets the items on as many pages as they need, each headed by the timeline's title.
std::vector<SheetPage> flow_pages(const std::vector<FlowItem>& items, TextMeasure& measure, const Paper& paper,
                                  const Timeline& timeline, const Labels& labels);

/// Numbered list of sources: outlet, date, title, address.
std::vector<FlowItem> source_items(const Timeline& timeline, const Labels& labels, TextMeasure& measure, double width);
/// Events without a date, in story order.
std::vector<FlowItem> tray_items(const Timeline& timeline, const Ontology& ontology, const Labels& labels,
                                 TextMeasure& measure, double width);
/// All events with what the sources say; `number` is the row's number from 1 in date order, undated last.
std::vector<FlowItem> table_items(const Timeline& timeline, const Labels& labels,
                                  TextMeasure& measure, double width);
/// Marks, extents, gaps and signs that the timeline uses, and what they mean.
std::vector<FlowItem> legend_items(const Timeline& timeline, const Ontology& ontology, const Labels& labels,
                                   TextMeasure& measure, double width, bool lanes);

}  // namespace babad
