#include <algorithm>
#include <cmath>
#include <map>

#include "render/event_mark.hpp"
#include "render/label_box.hpp"
#include "render/lanes_layout.hpp"
#include "render/lanes_ruler.hpp"
#include "render/link_note.hpp"
#include "render/page_flow.hpp"
#include "render/timeline_data.hpp"
#include "render/timeline_sheets.hpp"

namespace babad {

namespace {

constexpr std::size_t most_lanes = 12;
constexpr std::size_t most_with_marks = 400;
constexpr double lane_head = 96;

std::string xy(double x, double y) { return svg_number(x) + ' ' + svg_number(y); }

void draw_lane_heads(SvgWriter& svg, TextMeasure& measure, const std::vector<Lane>& lanes, const LanePage& page,
                     const LaneFrame& frame, double margin, const Labels& labels) {
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const double top = page.lane_tops[i], height = page.lane_tops[i + 1] - top;
        svg.rectangle(margin, top, frame.right + 6 - margin, height - 2, i % 2 == 0 ? "lane" : "paper");
        double y = top + 9.5;
        for (const std::string& line : measure.wrap(lanes[i].label, 8, lane_head - 8, height > (page.hidden[i] > 0 ? 34 : 23) ? 2 : 1, FontWeight::bold)) {
            draw_text(svg, measure, margin + 3, y, line, 8, "", FontWeight::bold);
            y += 9.6;
        }
        if (page.hidden[i] > 0) {
            draw_text(svg, measure, margin + 3, y, labels.fill("more_in_table", {std::to_string(page.hidden[i])}), 6.2, "m");
        }
    }
}

/// The line that joins an event's lanes, and an arrow head at each recipient.
void draw_connector(SvgWriter& svg, const LaneItem& item, const LaneEvent& event, const LanePage& page, double home_y,
                    std::string_view tone) {
    double low = home_y, high = home_y;
    const auto strip_y = [&](std::size_t lane) { return page.lane_tops[lane] + LaneFrame::strip / 2; };
    for (const auto* side : {&event.actors, &event.recipients}) {
        for (const std::size_t lane : *side) {
            if (lane == event.home) continue;
            low = std::min(low, strip_y(lane));
            high = std::max(high, strip_y(lane));
        }
    }
    if (high - low < 1) return;
    svg.line(item.x, low, item.x, high, "ln-" + std::string(tone));
    for (const std::size_t lane : event.recipients) {
        if (lane == event.home) continue;
        const double y = strip_y(lane), away = y < home_y ? 1 : -1;
        svg.path("M" + xy(item.x, y + away * 2.6) + "L" + xy(item.x - 2.8, y + away * 7.4) + "L" + xy(item.x + 2.8, y + away * 7.4) + "Z",
                 "f-" + std::string(tone));
    }
}

void draw_dispute(SvgWriter& svg, const Event& event, const TimeAxis& axis, double y) {
    std::vector<double> ticks;
    for (const std::int32_t day : disputed_days(event)) ticks.push_back(axis.position(day + 0.5));
    if (ticks.size() < 2) return;
    const auto [low, high] = std::minmax_element(ticks.begin(), ticks.end());
    svg.line(*low, y, std::max(*high, *low + 1), y, "differ");
    for (const double x : ticks) svg.line(x, y - 2, x, y + 2, "differ");
}

double home_y(const LaneItem& item, const LaneEvent& event, const LanePage& page) {
    const double lane_top = page.lane_tops[event.home];
    return item.row ? lane_top + LaneFrame::strip + LaneFrame::row * static_cast<double>(*item.row) + 5 : lane_top + LaneFrame::strip / 2;
}

/// Curves from an event to what answers or follows it, dashed where that is only likely; none where no event has a remark.
void draw_links(SvgWriter& svg, const LanePage& page, const std::vector<LaneEvent>& events, const Timeline& timeline) {
    std::map<std::string_view, const LaneItem*> items;
    for (const LaneItem& item : page.items) items.emplace(timeline.entries[item.entry].event.id, &item);
    for (const EventLink& link : paper_links(timeline)) {
        const auto from = items.find(link.from), to = items.find(link.to);
        if (from == items.end() || to == items.end() || timeline.entries[to->second->entry].note.empty()) continue;
        const double x1 = from->second->x, y1 = home_y(*from->second, events[from->second->entry], page);
        const double x2 = to->second->x, y2 = home_y(*to->second, events[to->second->entry], page);
        const double bend = std::max(10.0, std::abs(x2 - x1) / 2);
        svg.path("M" + xy(x1, y1) + "C" + xy(x1 + bend, y1) + ' ' + xy(x2 - bend, y2) + ' ' + xy(x2 - 5, y2),
                 link.basis == EventLink::Basis::said ? "tie" : "tie dash");
        svg.path("M" + xy(x2 - 3, y2) + "l-4.5 -2.2v4.4Z", "tie-head");
    }
}

void draw_item(SvgWriter& svg, const LaneItem& item, const TimelineEntry& entry, const LaneEvent& event,
               const LanePage& page, const LaneFrame& frame, const Ontology& ontology, const Labels& labels) {
    const MarkLook look = mark_look(entry.event, ontology);
    svg.open("g").attribute("class", "event").attribute("id", visible_text(entry.event.id));
    svg.attribute("role", "graphics-symbol img").attribute("aria-label", spoken_label(entry, labels));
    svg.attribute("data-tag", "Sect/P:" + visible_text(entry.event.id));
    const double y = home_y(item, event, page);
    if (item.has_extent) {
        draw_extent(svg, false, item.extent_from, item.extent_to, item.row ? y + 5.2 : y + 4.2, item.row ? 2.2 : 0.9,
                    {look, entry.event.date->qualifier, item.clipped_start, item.clipped_end});
    }
    for (const auto* side : {&event.actors, &event.recipients}) {
        for (const std::size_t lane : *side) {
            if (lane != event.home) draw_mark(svg, item.x, page.lane_tops[lane] + LaneFrame::strip / 2, 2.3, look);
        }
    }
    draw_dispute(svg, entry.event, page.axis, y);
    draw_mark(svg, item.x, y, item.row ? 2.9 : 2.5, look);
    if (item.row) {
        const bool on_left = item.x + 6 + item.words_width + 6 > frame.right + 4;
        const double x = on_left ? item.x - 6 - item.words_width : item.x + 6;
        svg.open("rect").attribute("x", x - 1).attribute("y", y - 5).attribute("width", item.words_width + 2).attribute("height", 9.2);
        svg.attribute("fill", "#fff").attribute("fill-opacity", 0.88).close();
        svg.text(x, y + 2.6, item.words, LaneFrame::text_size, tone_class(look.quad), item.words_width);
    }
    svg.close();
}

SheetPage draw_page(const LanePage& page, SvgWriter svg, TextMeasure& measure, const Paper& paper, const LaneFrame& frame,
                    const std::vector<Lane>& lanes, const std::vector<LaneEvent>& events, const Timeline& timeline,
                    const Ontology& ontology, const Labels& labels) {
    draw_lane_heads(svg, measure, lanes, page, frame, paper.margin, labels);
    draw_lanes_ruler(svg, measure, page.axis, frame.top - lanes_ruler_height, page.lane_tops.back(), timeline, labels);
    svg.open("g").attribute("class", "connectors").attribute("aria-hidden", "true");  // below all labels
    for (const LaneItem& item : page.items) {
        const LaneEvent& event = events[item.entry];
        draw_connector(svg, item, event, page, home_y(item, event, page), tone_class(ontology.quad(timeline.entries[item.entry].event.type)));
    }
    draw_links(svg, page, events, timeline);
    svg.close();
    for (const LaneItem& item : page.items) {
        draw_item(svg, item, timeline.entries[item.entry], events[item.entry], page, frame, ontology, labels);
    }
    return {paper.width, paper.height, svg.take(), 0};
}

void add_appendix(Sheet& sheet, TextMeasure& measure, const Paper& paper, const Timeline& timeline, const Ontology& ontology,
                  const Labels& labels) {
    const double width = paper.width - 2 * paper.margin;
    std::vector<FlowItem> items = tray_items(timeline, ontology, labels, measure, width);
    for (FlowItem& item : table_items(timeline, labels, measure, width)) items.push_back(std::move(item));
    for (FlowItem& item : source_items(timeline, labels, measure, width)) items.push_back(std::move(item));
    for (SheetPage& page : flow_pages(items, measure, paper, timeline, labels)) sheet.pages.push_back(std::move(page));
    draw_feet(sheet, measure, paper.margin, labels);
}

}  // namespace

Sheet lanes_sheet(const Timeline& timeline, const Ontology& ontology, const Labels& labels) {
    if (timeline.entries.empty()) return spine_sheet(timeline, ontology, labels);
    if (timeline.entries.size() > most_with_marks) return bursts_sheet(timeline, ontology, labels);
    TextMeasure measure;
    const Paper paper = Paper::landscape();
    Sheet sheet = empty_sheet(timeline, labels);
    sheet.metadata = timeline_data(timeline, ontology, labels);
    const std::vector<Lane> lanes = choose_lanes(timeline.entries, labels, most_lanes);
    const std::vector<LaneEvent> events = lanes_of_events(timeline.entries, lanes);
    SvgWriter head;
    const double top = draw_head(head, measure, paper, timeline, labels, false);
    const auto legend = legend_items(timeline, ontology, labels, measure, paper.width - 2 * paper.margin, true);
    draw_flow(head, legend, paper.margin, top);
    LaneFrame frame;
    frame.left = paper.margin + lane_head;
    frame.right = paper.width - paper.margin - 6;
    frame.top = top + total_height(legend) + lanes_ruler_height + 4;
    frame.bottom = paper.height - paper.margin - 4;
    const auto pages = lay_out_lanes(timeline, events, lanes.size(), ontology, labels, measure, frame);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        SvgWriter next;
        if (i > 0) {
            draw_head(next, measure, paper, timeline, labels, true);
            draw_flow(next, legend, paper.margin, top);
        }
        sheet.pages.push_back(draw_page(pages[i], i == 0 ? std::move(head) : std::move(next), measure, paper, frame, lanes, events,
                                        timeline, ontology, labels));
    }
    add_appendix(sheet, measure, paper, timeline, ontology, labels);
    return sheet;
}

}  // namespace babad
