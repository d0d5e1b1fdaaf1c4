#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "render/label_box.hpp"
#include "render/lanes_layout.hpp"
#include "render/lanes_ruler.hpp"
#include "render/page_flow.hpp"
#include "render/timeline_data.hpp"
#include "render/timeline_sheets.hpp"

namespace babad {

namespace {

constexpr std::size_t most_lanes = 12;
constexpr double lane_head = 96;

std::int32_t anchor(const DateRange& range) { return range.first ? range.first->number : range.past->number - 1; }

/// The events of one actor in one cell of the ruler.
struct Burst {
    std::uint32_t cooperation = 0, conflict = 0;
    const TimelineEntry* top = nullptr;  ///< of the highest rank
    std::uint32_t total() const { return cooperation + conflict; }
};

using Bursts = std::vector<std::vector<Burst>>;  ///< by lane, by cell

Bursts count_bursts(const Timeline& timeline, const Ontology& ontology, const std::vector<LaneEvent>& events, std::size_t lanes,
                    const std::vector<AxisCell>& cells) {
    Bursts bursts(lanes, std::vector<Burst>(cells.size()));
    for (std::size_t i = 0; i < events.size(); ++i) {
        const TimelineEntry& entry = timeline.entries[i];
        const std::int32_t day = anchor(*entry.event.date);
        const auto after = std::upper_bound(cells.begin(), cells.end(), day, [](std::int32_t d, const AxisCell& cell) { return d < cell.from; });
        const auto cell = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - cells.begin() - 1));
        const bool friendly = tone_class(ontology.quad(entry.event.type)) == "co";
        for (const auto* side : {&events[i].actors, &events[i].recipients}) {
            for (const std::size_t lane : *side) {
                Burst& burst = bursts[lane][cell];
                ++(friendly ? burst.cooperation : burst.conflict);
                if (burst.top == nullptr || entry.rank > burst.top->rank) burst.top = &entry;
            }
        }
    }
    return bursts;
}

std::string spoken_burst(const Lane& lane, const AxisCell& cell, const Burst& burst, const Labels& labels) {
    return lane.label + ", " + cell.label + " " + cell.context + ", " + labels.fill("burst", {labels.number(burst.total())}) + ": " +
           labels.number(burst.cooperation) + " " + labels["diagram.cooperation"] + ", " + labels.number(burst.conflict) + " " +
           labels["diagram.conflict"] + "; " + visible_text(burst.top->headline);
}

/// Names of the largest bursts, as many as fit in one line below the bands.
void draw_names(SvgWriter& svg, TextMeasure& measure, const std::vector<Burst>& bursts, const std::vector<AxisCell>& cells,
                const TimeAxis& axis, double baseline, double right, const Ontology& ontology, const Labels& labels) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < bursts.size(); ++i) {
        if (bursts[i].total() > 0) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return bursts[a].total() > bursts[b].total(); });
    std::vector<std::pair<double, double>> taken;
    constexpr double size = 6.2;
    for (std::size_t i = 0; i < std::min<std::size_t>(order.size(), 40); ++i) {
        const Burst& burst = bursts[order[i]];
        const std::string words = measure.fit(visible_text(kind_words(burst.top->event, ontology, labels)), size, 70) + " (" +
                                  labels.number(burst.total()) + ")";
        const double wide = measure.width(words, size);
        const double from = std::min(axis.position(cells[order[i]].from), right - wide);
        const auto hits = [&](const auto& other) { return from < other.second + 5 && other.first < from + wide + 5; };
        if (std::any_of(taken.begin(), taken.end(), hits)) continue;
        taken.emplace_back(from, from + wide);
        svg.text(from, baseline, words, size, tone_class(ontology.quad(burst.top->event.type)), wide);
    }
}

void draw_lane(SvgWriter& svg, TextMeasure& measure, const Lane& lane, const std::vector<Burst>& bursts,
               const std::vector<AxisCell>& cells, const TimeAxis& axis, double margin, double top, double height, bool odd,
               std::uint32_t most, const Ontology& ontology, const Labels& labels) {
    const double right = axis.begin() + axis.length();
    svg.rectangle(margin, top, right + 6 - margin, height - 2, odd ? "paper" : "lane");
    draw_text(svg, measure, margin + 3, top + 10, measure.fit(lane.label, 8, lane_head - 8, FontWeight::bold), 8, "", FontWeight::bold);
    std::uint32_t sum = 0;
    for (const Burst& burst : bursts) sum += burst.total();
    draw_text(svg, measure, margin + 3, top + 19, labels.fill("burst", {labels.number(sum)}), 6.2, "m");
    const double room = height - 15, base = top + 2 + room;
    for (std::size_t i = 0; i < bursts.size(); ++i) {
        const Burst& burst = bursts[i];
        if (burst.total() == 0) continue;
        const double from = axis.position(cells[i].from), wide = std::max(0.8, axis.position(cells[i].to) - from - 0.6);
        const double unit = room * std::sqrt(static_cast<double>(burst.total()) / most) / burst.total();
        svg.open("g").attribute("class", "burst").attribute("role", "graphics-symbol img");
        svg.attribute("aria-label", spoken_burst(lane, cells[i], burst, labels));
        svg.rectangle(from, base - unit * burst.cooperation, wide, unit * burst.cooperation, "f-co");
        svg.rectangle(from, base - unit * burst.total(), wide, unit * burst.conflict, "f-cf");
        svg.close();
    }
    draw_names(svg, measure, bursts, cells, axis, top + height - 4.5, right, ontology, labels);
}

/// The key and notable entries, for the table and the embedded data.
Timeline notable_part(const Timeline& timeline) {
    Timeline part;
    part.title = timeline.title;
    part.query = timeline.query;
    part.language = timeline.language;
    part.revision = timeline.revision;
    part.sources = timeline.sources;
    part.matched = timeline.matched;
    for (const auto& [from, to] : {std::pair(&timeline.entries, &part.entries), {&timeline.undated, &part.undated}}) {
        for (const TimelineEntry& entry : *from) {
            if (entry.level != TimelineLevel::all) to->push_back(entry);
        }
    }
    part.left_out = timeline.matched - static_cast<std::uint32_t>(part.entries.size() + part.undated.size());
    return part;
}

}  // namespace

Sheet bursts_sheet(const Timeline& timeline, const Ontology& ontology, const Labels& labels) {
    TextMeasure measure;
    const Paper paper = Paper::landscape();
    Sheet sheet = empty_sheet(timeline, labels);
    const std::vector<Lane> lanes = choose_lanes(timeline.entries, labels, most_lanes);
    const std::vector<LaneEvent> events = lanes_of_events(timeline.entries, lanes);
    SvgWriter svg;
    double top = draw_head(svg, measure, paper, timeline, labels, false);
    draw_text(svg, measure, paper.margin, top + 5, labels["bands"], 6.8, "m");
    top += lanes_ruler_height + 12;

    std::int32_t last = anchor(*timeline.entries.front().event.date);
    for (const TimelineEntry& entry : timeline.entries) last = std::max(last, anchor(*entry.event.date));
    std::vector<TimeAxis::Item> days{{anchor(*timeline.entries.front().event.date), 1}};
    for (const TimelineEntry& entry : timeline.entries) days.push_back({anchor(*entry.event.date), 1});
    const double left = paper.margin + lane_head, right = paper.width - paper.margin - 6;
    const TimeAxis axis(days, last + 1, left, right - left, 0.3);
    const std::vector<AxisCell> cells = axis_cells(axis, labels, 9);
    const Bursts bursts = count_bursts(timeline, ontology, events, lanes.size(), cells);
    std::uint32_t most = 1;
    for (const auto& lane : bursts) {
        for (const Burst& burst : lane) most = std::max(most, burst.total());
    }
    const double height = (paper.height - paper.margin - 4 - top) / static_cast<double>(lanes.size());
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        draw_lane(svg, measure, lanes[i], bursts[i], cells, axis, paper.margin, top + height * static_cast<double>(i), height, i % 2 == 1, most,
                  ontology, labels);
    }
    draw_lanes_ruler(svg, measure, axis, top - lanes_ruler_height, top + height * static_cast<double>(lanes.size()), timeline, labels);
    sheet.pages.push_back({paper.width, paper.height, svg.take(), 0});

    const double width = paper.width - 2 * paper.margin;
    const Timeline part = notable_part(timeline);
    sheet.metadata = timeline_data(part, ontology, labels);
    SvgWriter note;
    const std::size_t left_over = timeline.entries.size() + timeline.undated.size() - part.entries.size() - part.undated.size();
    draw_text(note, measure, 0, 9, labels.fill("bands_table", {labels.number(static_cast<double>(left_over))}), 7.5, "m");
    std::vector<FlowItem> items{{14, note.take(), true}};
    for (FlowItem& item : table_items(part, labels, measure, width)) items.push_back(std::move(item));
    for (SheetPage& page : flow_pages(items, measure, paper, timeline, labels)) sheet.pages.push_back(std::move(page));
    draw_feet(sheet, measure, paper.margin, labels);
    return sheet;
}

}  // namespace babad
