#include <algorithm>
#include <map>
#include <numeric>

#include "render/diagram_drawing.hpp"

namespace babad {

namespace {

constexpr std::size_t most_actors = 90;

/// Actors by the signed layout's main axis, so that camps come together; only the busiest where there are too many.
std::vector<std::size_t> matrix_order(const RelationModel& model) {
    std::vector<std::size_t> order(model.actors.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return model.actors[a].events > model.actors[b].events; });
    if (order.size() > most_actors) order.resize(most_actors);
    std::map<std::size_t, std::size_t> rank;
    for (std::size_t i = 0; i < order.size(); ++i) rank.emplace(order[i], i);
    std::vector<SignedTie> ties;
    for (const RelationLine& line : model.lines) {
        if (rank.contains(line.source) && rank.contains(line.target)) {
            ties.push_back({rank.at(line.source), rank.at(line.target), static_cast<double>(line.total()), line.tone()});
        }
    }
    const auto points = signed_layout(std::vector<LayoutBox>(order.size()), ties, 1000, 10, 0);
    std::vector<std::size_t> sorted(order.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t{0});
    std::stable_sort(sorted.begin(), sorted.end(), [&](std::size_t a, std::size_t b) { return points[a].x < points[b].x; });
    for (std::size_t& i : sorted) i = order[i];
    return sorted;
}

}  // namespace

void draw_matrix(SvgWriter& svg, TextMeasure& measure, const RelationModel& model, const Labels& labels, double x, double y,
                 double width, double height) {
    const std::vector<std::size_t> order = matrix_order(model);
    double head = 20;  // as wide as the longest name needs, at the size of the widest cells
    for (const std::size_t i : order) head = std::clamp(measure.width(model.actors[i].label, 7.5) + 10, head, 110.0);
    const double cell = std::min({13.0, (width - head) / static_cast<double>(order.size()), (height - head - 16) / static_cast<double>(order.size())});
    const double size = std::min(7.5, cell * 0.86);
    std::map<std::size_t, std::size_t> place;
    for (std::size_t i = 0; i < order.size(); ++i) place.emplace(order[i], i);
    svg.open("g").attribute("transform", "translate(" + svg_number(x) + " " + svg_number(y) + ")");
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double at = head + cell * static_cast<double>(i);
        const std::string words = measure.fit(model.actors[order[i]].label, size, head - 6);
        const double wide = measure.width(words, size);
        svg.rectangle(head, at, cell * static_cast<double>(order.size()), cell, i % 2 == 0 ? "cell" : "paper");
        svg.text(head - 4 - wide, at + cell * 0.5 + size * 0.34, words, size, "", wide);
        svg.open("g").attribute("transform", "translate(" + svg_number(at + cell * 0.5 + size * 0.34) + " " + svg_number(head - 4) + ") rotate(-90)");
        svg.text(0, 0, words, size, "", wide);
        svg.close();
    }
    const auto fill = [&](std::size_t row, std::size_t column, const RelationLine& line) {
        const double inset = cell * 0.06, cx = head + cell * static_cast<double>(column), cy = head + cell * static_cast<double>(row);
        svg.open("rect").attribute("x", cx + inset).attribute("y", cy + inset).attribute("width", cell - 2 * inset);
        svg.attribute("height", cell - 2 * inset).attribute("fill", tone_colour(line.tone()));
        if (line.mixed()) svg.attribute("stroke", "#1c2430").attribute("stroke-width", 0.9).attribute("stroke-dasharray", "2 1");
        svg.attribute("role", "graphics-symbol img").attribute("aria-label", spoken_line(model, line, labels)).close();
        if (cell < 8) return;
        const std::string count = std::to_string(line.total());
        const double wide = measure.width(count, size * 0.8, FontWeight::bold);
        const bool dark = std::abs(line.tone()) >= 0.6;
        svg.text(cx + (cell - wide) / 2, cy + cell * 0.5 + size * 0.28, count, size * 0.8, dark ? "w" : "", wide, FontWeight::bold);
    };
    for (const RelationLine& line : model.lines) {
        const auto row = place.find(line.source), column = place.find(line.target);
        if (row == place.end() || column == place.end()) continue;
        fill(row->second, column->second, line);
        if (line.mutual) fill(column->second, row->second, line);
    }
    svg.close();
    std::string note = labels["diagram.row"];
    if (order.size() < model.actors.size()) note += " · " + labels.fill("matrix.left_out", {std::to_string(model.actors.size() - order.size())});
    draw_text(svg, measure, x, y + head + cell * static_cast<double>(order.size()) + 12, note, 7, "m");
}

}  // namespace babad
