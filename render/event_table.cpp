#include <algorithm>

#include "render/date_label.hpp"
#include "render/label_box.hpp"
#include "render/page_flow.hpp"

namespace babad {

namespace {

struct TableColumns {
    double number = 0, date = 22, event = 92, said = 0, width = 0;
    explicit TableColumns(double whole) : said(92 + (whole - 92) * 0.42), width(whole) {}
};

FlowItem head_row(const TableColumns& columns, const Labels& labels, TextMeasure& measure) {
    SvgWriter svg;
    svg.open("g").attribute("id", "table-head").attribute("data-tag", "H2:table");
    draw_text(svg, measure, 0, 14, labels["table"], 9.5, "", FontWeight::bold);
    svg.close();
    const std::pair<double, const char*> heads[] = {{columns.number, "column.number"}, {columns.date, "column.date"},
                                                    {columns.event, "column.event"}, {columns.said, "column.said"}};
    for (const auto& [x, key] : heads) {
        open_cell(svg, 0, key, "TH");
        draw_text(svg, measure, x, 27, labels[key], 7, "m", FontWeight::bold);
        svg.close();
    }
    svg.line(0, 30.5, columns.width, 30.5, "rule");
    return {34, svg.take(), true};
}

double draw_lines(SvgWriter& svg, TextMeasure& measure, const std::string& words, double x, double width, double size,
                  std::string_view style_class, std::size_t most) {
    double y = size;
    for (const std::string& line : measure.wrap(words, size, width, most)) {
        draw_text(svg, measure, x, y, line, size, style_class);
        y += size * 1.32;
    }
    return y - size;
}

FlowItem entry_row(const TimelineEntry& entry, std::size_t number, const TableColumns& columns, const Labels& labels,
                   TextMeasure& measure) {
    constexpr double size = 6.8;
    const Event& event = entry.event;
    SvgWriter svg;
    svg.open("g").attribute("role", "row");
    open_cell(svg, number, "number", "TD");
    draw_text(svg, measure, columns.number, size, std::to_string(number), size, "m");
    svg.close();
    const std::string date = event.date ? short_date(*event.date, labels) : labels["no_date"];
    open_cell(svg, number, "date", "TD");
    double height = draw_lines(svg, measure, date, columns.date, columns.event - columns.date - 4, size, "", 3);
    svg.close();
    std::string words = visible_text(entry.headline);
    if (event.status != Status::asserted) words += " (" + labels["status." + std::string(name(event.status))] + ")";
    for (const std::string& more : {event.place ? visible_text(event.place->name) : std::string(), numbers_line(event, labels),
                                    dispute_line(event, labels), entry.note, source_keys(entry, 12)}) {
        if (!more.empty()) words += " · " + more;
    }
    open_cell(svg, number, "event", "TD");
    height = std::max(height, draw_lines(svg, measure, words, columns.event, columns.said - columns.event - 8, size, "", 12));
    svg.close();
    open_cell(svg, number, "said", "TD");
    const std::string quote = event.reports.empty() ? std::string() : "“" + visible_text(event.reports.front().quote) + "”";
    height = std::max(height, draw_lines(svg, measure, quote, columns.said, columns.width - columns.said, size, "m", 6));
    svg.close();
    svg.line(0, height + 1.5, columns.width, height + 1.5, "rule");
    svg.close();
    return {height + 4.5, svg.take()};
}

}  // namespace

std::vector<FlowItem> table_items(const Timeline& timeline, const Labels& labels, TextMeasure& measure,
                                  double width) {
    std::vector<FlowItem> items;
    const TableColumns columns(width);
    items.push_back(head_row(columns, labels, measure));
    std::size_t number = 0;
    for (const auto* list : {&timeline.entries, &timeline.undated}) {
        for (const TimelineEntry& entry : *list) items.push_back(entry_row(entry, ++number, columns, labels, measure));
    }
    return items;
}

}  // namespace babad
