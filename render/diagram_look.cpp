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

std::vector<FlowItem> relation_table(const RelationModel& model, const Ontology& ontology, const Labels& labels,
                                     TextMeasure& measure, double width) {
    constexpr double size = 7.2;
    const double columns[] = {0, width * 0.34, width * 0.41, width * 0.51, width * 0.68};
    std::vector<const RelationLine*> lines;
    for (const RelationLine& line : model.lines) lines.push_back(&line);
    std::stable_sort(lines.begin(), lines.end(), [](const auto* a, const auto* b) { return a->total() > b->total(); });
    std::vector<FlowItem> items;
    SvgWriter head;
    draw_text(head, measure, 0, 14, labels["relations"], 9.5, "", FontWeight::bold);
    items.push_back({20, head.take(), true});
    for (const RelationLine* line : lines) {
        SvgWriter svg;
        svg.rectangle(0, 0.5, 3, size, "w");
        svg.open("rect").attribute("x", 0.0).attribute("y", 1.0).attribute("width", 3.0).attribute("height", size);
        svg.attribute("fill", tone_colour(line->tone())).close();
        double y = size;
        const auto parties = measure.wrap(parties_of(model, *line), size, columns[1] - 12, 2, FontWeight::bold);
        for (const std::string& words : parties) {
            draw_text(svg, measure, 7, y, words, size, "", FontWeight::bold);
            y += size * 1.3;
        }
        draw_text(svg, measure, columns[1], size, signed_counts(*line), size, "");
        draw_text(svg, measure, columns[2], size, labels.fill("source_count", {std::to_string(line->sources)}), size, "m");
        draw_text(svg, measure, columns[3], size, measure.fit(period_of(*line, labels), size, columns[4] - columns[3] - 6), size, "");
        double y2 = size;
        for (const std::string& words : measure.wrap(visible_text(kinds_of(*line, ontology, labels, 4)), size, width - columns[4], 2)) {
            draw_text(svg, measure, columns[4], y2, words, size, "m");
            y2 += size * 1.3;
        }
        const double height = std::max(y, y2) - size + 2;
        svg.line(0, height, width, height, "rule");
        items.push_back({height + 3, svg.take()});
    }
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
