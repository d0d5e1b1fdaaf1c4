#include <algorithm>
#include <cmath>

#include "core/chronicle/headline.hpp"
#include "render/date_label.hpp"
#include "render/diagram_drawing.hpp"

namespace babad {

std::string tone_colour(double tone) {
    if (tone >= 0.6) return "#14508c";
    if (tone >= 0.2) return "#5f97cd";
    if (tone > -0.2) return "#8a93a0";
    if (tone > -0.6) return "#e08e45";
    return "#b84700";
}

double line_width(std::uint32_t events) { return std::min(0.5 + 1.0 * std::sqrt(events), 8.0); }

std::string signed_counts(const RelationLine& line) {
    std::string text;
    if (line.cooperation > 0) text += "+" + std::to_string(line.cooperation);
    if (line.conflict > 0) text += (text.empty() ? "−" : " −") + std::to_string(line.conflict);
    return text;
}

namespace {

std::string period_of(const RelationLine& line, const Labels& labels) {
    std::optional<Day> first, last;
    for (const Event* event : line.events) {
        if (!event->date) continue;
        const Day start = event->date->first ? *event->date->first : *event->date->past - 1;
        const Day end = event->date->past ? *event->date->past - 1 : start;
        first = first ? std::min(*first, start) : start;
        last = last ? std::max(*last, end) : end;
    }
    if (!first) return labels["no_date"];
    return short_date({*first, *last + 1, Granularity::interval, Qualifier::exact, DateBasis::none}, labels);
}

std::string parties_of(const RelationModel& model, const RelationLine& line) {
    return with_arrow(model.actors[line.source].label, line.mutual ? "↔" : "→", model.actors[line.target].label);
}

}  // namespace

std::string spoken_line(const RelationModel& model, const RelationLine& line, const Labels& labels) {
    return parties_of(model, line) + ", " + labels.fill("burst", {std::to_string(line.total())}) + ": " +
           std::to_string(line.cooperation) + " " + labels["diagram.cooperation"] + ", " + std::to_string(line.conflict) + " " +
           labels["diagram.conflict"] + ", " + labels.fill("source_count", {std::to_string(line.sources)}) + ", " +
           period_of(line, labels);
}

namespace {

/// The kinds of a line's events, most frequent first: "3 condemnation, 2 summit".
std::string kinds_of(const RelationLine& line, const Ontology& ontology, const Labels& labels, std::size_t limit) {
    std::vector<std::pair<std::string, int>> kinds;
    for (const Event* event : line.events) {
        const std::string words = kind_words(*event, ontology, labels);
        const auto known = std::find_if(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.first == words; });
        if (known == kinds.end()) {
            kinds.emplace_back(words, 1);
        } else {
            ++known->second;
        }
    }
    std::stable_sort(kinds.begin(), kinds.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string text;
    for (std::size_t i = 0; i < std::min(limit, kinds.size()); ++i) {
        text += (i > 0 ? ", " : "") + std::to_string(kinds[i].second) + " " + kinds[i].first;
    }
    if (kinds.size() > limit) text += ", " + labels.fill("more", {std::to_string(kinds.size() - limit)});
    return text;
}

}  // namespace

namespace {

constexpr double row_size = 7.2;

struct RelationColumns {
    double parties = 7, counts, sources, period, kinds, width;
    explicit RelationColumns(double whole) : counts(whole * 0.34), sources(whole * 0.41), period(whole * 0.51), kinds(whole * 0.68), width(whole) {}
};

FlowItem relation_heads(const RelationColumns& columns, const Labels& labels, TextMeasure& measure) {
    SvgWriter svg;
    svg.open("g").attribute("id", "table-head").attribute("data-tag", "H2:table");
    draw_text(svg, measure, 0, 14, labels["relations"], 9.5, "", FontWeight::bold);
    svg.close();
    const std::pair<double, const char*> heads[] = {{columns.parties, "column.parties"}, {columns.counts, "column.counts"},
                                                    {columns.sources, "sources"}, {columns.period, "column.date"}, {columns.kinds, "column.event"}};
    for (const auto& [x, key] : heads) {
        open_cell(svg, 0, key, "TH");
        draw_text(svg, measure, x, 27, labels[key], 7, "m", FontWeight::bold);
        svg.close();
    }
    svg.line(0, 30.5, columns.width, 30.5, "rule");
    return {34, svg.take(), true};
}

/// Lines of a cell one below the other; returns where the next would stand.
double draw_cell(SvgWriter& svg, TextMeasure& measure, std::size_t row, std::string_view column, double x, const std::vector<std::string>& lines,
                 std::string_view style_class, FontWeight weight = FontWeight::regular) {
    open_cell(svg, row, column, "TD");
    double y = row_size;
    for (const std::string& words : lines) {
        draw_text(svg, measure, x, y, words, row_size, style_class, weight);
        y += row_size * 1.3;
    }
    svg.close();
    return y;
}

FlowItem relation_row(const RelationModel& model, const RelationLine& line, std::size_t row, const RelationColumns& columns,
                      const Ontology& ontology, const Labels& labels, TextMeasure& measure) {
    SvgWriter svg;
    svg.open("rect").attribute("x", 0.0).attribute("y", 1.0).attribute("width", 3.0).attribute("height", row_size);
    svg.attribute("fill", tone_colour(line.tone())).close();
    const auto parties = measure.wrap(parties_of(model, line), row_size, columns.counts - columns.parties - 5, 2, FontWeight::bold);
    const double left = draw_cell(svg, measure, row, "parties", columns.parties, parties, "", FontWeight::bold);
    draw_cell(svg, measure, row, "counts", columns.counts, {signed_counts(line)}, "");
    draw_cell(svg, measure, row, "sources", columns.sources, {labels.fill("source_count", {std::to_string(line.sources)})}, "m");
    draw_cell(svg, measure, row, "period", columns.period, {measure.fit(period_of(line, labels), row_size, columns.kinds - columns.period - 6)}, "");
    const auto kinds = measure.wrap(visible_text(kinds_of(line, ontology, labels, 4)), row_size, columns.width - columns.kinds, 2);
    const double right = draw_cell(svg, measure, row, "kinds", columns.kinds, kinds, "m");
    const double height = std::max(left, right) - row_size + 2;
    svg.line(0, height, columns.width, height, "rule");
    return {height + 3, svg.take()};
}

}  // namespace

std::vector<FlowItem> relation_table(const RelationModel& model, const Ontology& ontology, const Labels& labels,
                                     TextMeasure& measure, double width) {
    const RelationColumns columns(width);
    std::vector<const RelationLine*> lines;
    for (const RelationLine& line : model.lines) lines.push_back(&line);
    std::stable_sort(lines.begin(), lines.end(), [](const auto* a, const auto* b) { return a->total() > b->total(); });
    std::vector<FlowItem> items{relation_heads(columns, labels, measure)};
    for (const RelationLine* line : lines) items.push_back(relation_row(model, *line, items.size(), columns, ontology, labels, measure));
    return items;
}

std::vector<FlowItem> relation_legend(const RelationModel& model, const Labels& labels, TextMeasure& measure, double width) {
    constexpr double size = 7;
    SvgWriter svg;
    double x = 0;
    const auto words = [&](const std::string& text) { x += draw_text(svg, measure, x, 8, text, size, "m") + 12; };
    const auto stroke = [&](double length, double thickness, const std::string& colour, bool dashed) {
        svg.open("line").attribute("x1", x).attribute("x2", x + length).attribute("y1", 5.6).attribute("y2", 5.6);
        svg.attribute("stroke", colour).attribute("stroke-width", thickness);
        if (dashed) svg.attribute("stroke-dasharray", "4 2.5");
        svg.close();
        x += length + 4;
    };
    for (const std::uint32_t events : {1U, 5U, 20U}) {
        stroke(20, line_width(events), "#56606e", false);
        words(std::to_string(events));
    }
    words(labels["diagram.width"]);
    words(labels["diagram.conflict"]);
    x -= 6;
    for (const double tone : {-1.0, -0.4, 0.0, 0.4, 1.0}) {
        stroke(14, 5, tone_colour(tone), false);
        x -= 4;
    }
    x += 6;
    words(labels["diagram.cooperation"]);
    stroke(22, 2.5, tone_colour(0), true);
    words(labels["diagram.mixed"]);
    double y = 20;
    std::string notes = labels["diagram.rule"];
    if (model.isolated_events > 0) notes += " " + labels.fill("diagram.isolated", {labels.number(model.isolated_events)}) + ".";
    for (const std::string& line : measure.wrap(notes, size, width, 3)) {
        draw_text(svg, measure, 0, y, line, size, "m");
        y += size * 1.35;
    }
    return {{y, svg.take()}};
}

}  // namespace babad
