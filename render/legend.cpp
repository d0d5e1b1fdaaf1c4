#include <algorithm>
#include <functional>
#include <set>

#include "render/event_mark.hpp"
#include "render/label_box.hpp"
#include "render/page_flow.hpp"
#include "render/source_gaps.hpp"

namespace babad {

namespace {

/// What one entry of the legend draws in a box of 16 × 8 points, and its words.
struct LegendEntry {
    std::function<void(SvgWriter&, double x, double y)> draw;
    std::string words;
};

struct Used {
    std::set<Quad> quads;
    std::set<Status> statuses;
    std::set<int> confidences;
    bool range = false, approximate = false, uncertain = false, open = false, disputed = false, gap = false, directed = false;
};

Used collect(const Timeline& timeline, const Ontology& ontology) {
    Used used;
    for (const auto* list : {&timeline.entries, &timeline.undated}) {
        for (const TimelineEntry& entry : *list) {
            const MarkLook look = mark_look(entry.event, ontology);
            used.quads.insert(look.quad);
            used.statuses.insert(look.status);
            used.confidences.insert(look.confidence);
            used.directed = used.directed || (!entry.event.recipients.empty() && !entry.event.actors.empty());
            if (!entry.event.date) continue;
            const DateRange& date = *entry.event.date;
            used.range = used.range || (!date.is_single_day() && date.days());
            used.approximate = used.approximate || date.qualifier == Qualifier::approximate;
            used.uncertain = used.uncertain || date.qualifier == Qualifier::uncertain;
            used.open = used.open || !date.days();
            used.disputed = used.disputed || disputed_days(entry.event).size() > 1;
        }
    }
    if (timeline.entries.empty()) return used;
    const auto day = [](const DateRange& date) { return date.first ? date.first->number : date.past->number - 1; };
    used.gap = !source_gaps(timeline, day(*timeline.entries.front().event.date), day(*timeline.entries.back().event.date) + 1).empty();
    return used;
}

void add_marks(std::vector<LegendEntry>& entries, const Used& used, const Labels& labels) {
    for (const Quad quad : used.quads) {
        entries.push_back({[quad](SvgWriter& svg, double x, double y) { draw_mark(svg, x + 8, y, 3.1, {quad, 2, Status::asserted}); },
                           labels["quad." + std::string(name(quad))]});
    }
    constexpr const char* words[] = {"confidence.low", "confidence.middle", "confidence.high"};
    for (const int confidence : used.confidences) {
        if (used.confidences.size() == 1 && confidence == 2) continue;
        entries.push_back({[confidence](SvgWriter& svg, double x, double y) {
                               draw_mark(svg, x + 8, y, 3.1, {Quad::vcoop, confidence, Status::asserted});
                           },
                           labels[words[confidence]]});
    }
    for (const Status status : used.statuses) {
        if (status == Status::asserted) continue;
        entries.push_back({[status](SvgWriter& svg, double x, double y) { draw_mark(svg, x + 8, y, 3.1, {Quad::vcoop, 2, status}); },
                           labels["status." + std::string(name(status))]});
    }
}

void add_extents(std::vector<LegendEntry>& entries, const Used& used, const Labels& labels) {
    const auto extent = [](Qualifier qualifier, bool open) {
        return [qualifier, open](SvgWriter& svg, double x, double y) {
            draw_extent(svg, false, x + 1, x + (open ? 11 : 15), y, 3.6, {{Quad::vcoop, 2, Status::asserted}, qualifier, false, open});
        };
    };
    if (used.range) entries.push_back({extent(Qualifier::exact, false), labels["legend.range"]});
    if (used.approximate) entries.push_back({extent(Qualifier::approximate, false), labels["legend.approximate"]});
    if (used.uncertain) entries.push_back({extent(Qualifier::uncertain, false), labels["legend.uncertain"]});
    if (used.open) entries.push_back({extent(Qualifier::exact, true), labels["legend.open"]});
}

void add_signs(std::vector<LegendEntry>& entries, const Used& used, const Labels& labels, bool lanes) {
    if (used.disputed) {
        entries.push_back({[](SvgWriter& svg, double x, double y) {
                               svg.line(x + 3, y, x + 13, y, "differ");
                               for (const double tick : {x + 3, x + 13}) svg.line(tick, y - 2.5, tick, y + 2.5, "differ");
                           },
                           labels["legend.disputed"]});
    }
    if (used.gap) {
        entries.push_back({[](SvgWriter& svg, double x, double y) { svg.rectangle(x + 1, y - 3, 14, 6, "gap"); }, labels["legend.gap"]});
    }
    if (lanes && used.directed) {
        entries.push_back({[](SvgWriter& svg, double x, double y) {
                               svg.line(x + 8, y - 4, x + 8, y + 1, "ln-co");
                               svg.path("M" + svg_number(x + 5.5) + " " + svg_number(y) + "h5l-2.5 4.5Z", "f-co");
                           },
                           labels["legend.direction"]});
    }
}

}  // namespace

std::vector<FlowItem> legend_items(const Timeline& timeline, const Ontology& ontology, const Labels& labels,
                                   TextMeasure& measure, double width, bool lanes) {
    constexpr double size = 6.8, row = 11.5;
    std::vector<LegendEntry> entries;
    const Used used = collect(timeline, ontology);
    add_marks(entries, used, labels);
    add_extents(entries, used, labels);
    add_signs(entries, used, labels, lanes);
    SvgWriter svg;
    double x = 0, y = 7;
    for (const LegendEntry& entry : entries) {
        const double wide = 18 + measure.width(entry.words, size) + 10;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += row;
        }
        entry.draw(svg, x, y - 2.3);
        draw_text(svg, measure, x + 18, y, entry.words, size, "m");
        x += wide;
    }
    std::vector<FlowItem> items;
    if (entries.empty()) return items;
    if (!lanes) {
        y += row;
        draw_text(svg, measure, 0, y, labels["stretched"], size, "m");
    }
    const auto has_note = [](const TimelineEntry& entry) { return !entry.note.empty(); };
    if (std::any_of(timeline.entries.begin(), timeline.entries.end(), has_note)) {
        y += row;
        draw_text(svg, measure, 0, y, labels["legend.link"], size, "tie-note");
    }
    items.push_back({y + 5, svg.take()});
    return items;
}

}  // namespace babad
