#include <algorithm>
#include <cmath>
#include <optional>

#include "render/date_label.hpp"
#include "render/diagram_drawing.hpp"

namespace babad {

namespace {

struct Box {
    double x, y, width, height;
    bool overlaps(const Box& other) const {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }
};

std::string xy(const LayoutPoint& point) { return svg_number(point.x) + ' ' + svg_number(point.y); }

std::string path_of(const std::vector<LayoutPoint>& route) {
    std::string path = "M" + xy(route.front());
    for (std::size_t i = 1; i + 2 < route.size(); i += 3) path += "C" + xy(route[i]) + " " + xy(route[i + 1]) + " " + xy(route[i + 2]);
    return path;
}

/// The point at share `t` of the route.
LayoutPoint along(const std::vector<LayoutPoint>& route, double t) {
    const std::size_t pieces = (route.size() - 1) / 3;
    const double whole = t * static_cast<double>(pieces);
    const std::size_t piece = std::min(static_cast<std::size_t>(whole), pieces - 1);
    const double u = whole - static_cast<double>(piece), v = 1 - u;
    const LayoutPoint *p = &route[3 * piece];
    const double a = v * v * v, b = 3 * v * v * u, c = 3 * v * u * u, d = u * u * u;
    return {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

void draw_arrow(SvgWriter& svg, const LayoutPoint& tip, const LayoutPoint& from, double thickness, const std::string& colour) {
    const double dx = tip.x - from.x, dy = tip.y - from.y, length = std::max(std::hypot(dx, dy), 1e-6);
    const double ux = dx / length, uy = dy / length, size = 4.5 + thickness;
    const LayoutPoint base{tip.x - ux * size, tip.y - uy * size};
    const double half = 2.4 + thickness * 0.62;
    svg.open("path").attribute("d", "M" + xy(tip) + "L" + xy({base.x - uy * half, base.y + ux * half}) + "L" +
                                        xy({base.x + uy * half, base.y - ux * half}) + "Z");
    svg.attribute("fill", colour).close();
}

void draw_line(SvgWriter& svg, const RelationModel& model, const RelationLine& line, std::vector<LayoutPoint> route,
               const Labels& labels) {
    const double thickness = line_width(line.total());
    const std::string colour = tone_colour(line.tone());
    svg.open("g").attribute("class", "relation").attribute("role", "graphics-symbol img");
    svg.attribute("aria-label", spoken_line(model, line, labels));
    const LayoutPoint tip = route.back();
    if (!line.mutual) {  // the stroke ends inside the arrow head
        const LayoutPoint before = along(route, 0.96);
        const double dx = tip.x - before.x, dy = tip.y - before.y, length = std::max(std::hypot(dx, dy), 1e-6);
        const double back = std::min(4.0 + thickness * 0.8, length);
        route.back() = {tip.x - dx / length * back, tip.y - dy / length * back};
    }
    svg.open("path").attribute("d", path_of(route)).attribute("fill", "none").attribute("stroke", colour);
    svg.attribute("stroke-width", thickness);
    if (line.mixed()) svg.attribute("stroke-dasharray", svg_number(3 + thickness) + " " + svg_number(2 + thickness * 0.5));
    svg.close();
    if (!line.mutual) draw_arrow(svg, tip, route[route.size() - 2], thickness, colour);
    svg.close();
}

void draw_actor(SvgWriter& svg, TextMeasure& measure, const RelationActor& actor, const LayoutPoint& at, const LayoutBox& box,
                const Labels& labels) {
    svg.open("g").attribute("class", "actor").attribute("role", "graphics-symbol img");
    svg.attribute("aria-label", actor.label + ", " + labels.fill("burst", {std::to_string(actor.events)}));
    svg.open("rect").attribute("x", at.x - box.width / 2).attribute("y", at.y - box.height / 2).attribute("width", box.width);
    svg.attribute("height", box.height).attribute("rx", 5.0).attribute("fill", actor.focus ? "#3a4350" : "#fff").attribute("stroke", "#3a4350");
    svg.attribute("stroke-width", std::min(0.7 + 0.22 * std::sqrt(actor.events), 2.4)).close();
    const auto lines = measure.wrap(actor.label, 9, 104, 3, FontWeight::bold);
    double y = at.y - box.height / 2 + 12.3;
    for (const std::string& words : lines) {
        const double wide = measure.width(words, 9, FontWeight::bold);
        svg.text(at.x - wide / 2, y, words, 9, actor.focus ? "w" : "", wide, FontWeight::bold);
        y += 11.5;
    }
    svg.close();
}

/// Signed counts beside each line, where there is room.
void draw_counts(SvgWriter& svg, TextMeasure& measure, const RelationModel& model, const DiagramLayout& layout) {
    std::vector<Box> taken;
    for (std::size_t i = 0; i < layout.points.size(); ++i) {
        taken.push_back({layout.points[i].x - layout.boxes[i].width / 2, layout.points[i].y - layout.boxes[i].height / 2,
                         layout.boxes[i].width, layout.boxes[i].height});
    }
    constexpr double size = 7.4;
    for (std::size_t i = 0; i < model.lines.size(); ++i) {
        const std::string words = signed_counts(model.lines[i]);
        const double wide = measure.width(words, size, FontWeight::bold);
        for (const double t : {0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.2, 0.8}) {
            const LayoutPoint at = along(layout.routes[i], t);
            const Box box{at.x - wide / 2 - 2, at.y - 5, wide + 4, 10};
            if (std::any_of(taken.begin(), taken.end(), [&](const Box& other) { return box.overlaps(other); })) continue;
            taken.push_back(box);
            svg.open("rect").attribute("x", box.x).attribute("y", box.y).attribute("width", box.width).attribute("height", box.height);
            svg.attribute("rx", 2.5).attribute("fill", "#fff").attribute("fill-opacity", 0.92).close();
            svg.text(at.x - wide / 2, at.y + 2.7, words, size, model.lines[i].tone() >= 0 ? "co" : "cf", wide, FontWeight::bold);
            break;
        }
    }
}

}  // namespace

void draw_network(SvgWriter& svg, TextMeasure& measure, const RelationModel& model, const DiagramLayout& layout,
                  const Labels& labels, double x, double y) {
    svg.open("g").attribute("transform", "translate(" + svg_number(x) + " " + svg_number(y) + ")");
    std::vector<std::size_t> order(model.lines.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return model.lines[a].total() > model.lines[b].total(); });
    for (const std::size_t i : order) draw_line(svg, model, model.lines[i], layout.routes[i], labels);
    for (std::size_t i = 0; i < model.actors.size(); ++i) draw_actor(svg, measure, model.actors[i], layout.points[i], layout.boxes[i], labels);
    draw_counts(svg, measure, model, layout);
    svg.close();
}

namespace {

std::int32_t day_of(const Event& event) { return event.date->first ? event.date->first->number : event.date->past->number - 1; }

/// Ends of periods that hold about equally many events each; days are not parted.
std::vector<std::int32_t> period_ends(const RelationModel& model, std::size_t wanted) {
    std::vector<std::pair<std::int32_t, const Event*>> events;
    for (const RelationLine& line : model.lines) {
        for (const Event* event : line.events) {
            if (event->date) events.emplace_back(day_of(*event), event);
        }
    }
    std::sort(events.begin(), events.end(), [](const auto& a, const auto& b) {
        return std::pair(a.first, std::string_view(a.second->id)) < std::pair(b.first, std::string_view(b.second->id));
    });
    events.erase(std::unique(events.begin(), events.end()), events.end());
    std::vector<std::int32_t> ends;
    if (events.size() < 3 * wanted) return ends;
    for (std::size_t i = 1; i <= wanted; ++i) {
        const std::int32_t end = events[events.size() * i / wanted - 1].first + 1;
        if (ends.empty() || end > ends.back()) ends.push_back(end);
    }
    ends.insert(ends.begin(), events.front().first);
    return ends;
}

using Stroke = std::pair<LayoutPoint, LayoutPoint>;

/// How much of the lines lies in the box: points along them, about three units apart.
int strokes_in(const Box& box, const std::vector<Stroke>& strokes) {
    int hits = 0;
    for (const auto& [a, b] : strokes) {
        const double steps = 2 + (std::abs(a.x - b.x) + std::abs(a.y - b.y)) / 3;
        for (double t = 0; t <= 1; t += 1 / steps) {
            const double x = a.x + (b.x - a.x) * t, y = a.y + (b.y - a.y) * t;
            if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) ++hits;
        }
    }
    return hits;
}

/// Below, above, right or left of the dot: of the free places the one that fewest lines cross; the network on the first page names
/// the actors in any case.
void draw_panel_name(SvgWriter& svg, TextMeasure& measure, const std::string& label, const LayoutPoint& at, double width,
                     double height, std::vector<Box>& taken, const std::vector<Stroke>& strokes) {
    constexpr double size = 6, tall = 7.4;
    const std::string words = measure.fit(label, size, 66);
    const double wide = measure.width(words, size), left = std::clamp(at.x - wide / 2, 2.0, width - wide - 2);
    std::optional<Box> best;
    int fewest = 0;
    for (const auto& [x, y] : {std::pair(left, at.y + 2.8), {left, at.y - 2.8 - tall}, {at.x + 4, at.y - tall / 2}, {at.x - 4 - wide, at.y - tall / 2}}) {
        const Box box{x - 1, y, wide + 2, tall};
        if (x < 1 || x + wide > width - 1 || y < 1 || y + tall > height - 1) continue;
        if (std::any_of(taken.begin(), taken.end(), [&](const Box& other) { return box.overlaps(other); })) continue;
        const int crossed = strokes_in(box, strokes);
        if (best && crossed >= fewest) continue;
        best = box;
        fewest = crossed;
    }
    if (!best) return;
    taken.push_back(*best);
    svg.open("rect").attribute("x", best->x).attribute("y", best->y).attribute("width", best->width).attribute("height", best->height);
    svg.attribute("fill", "#fff").attribute("fill-opacity", 0.85).close();
    svg.text(best->x + 1, best->y + 5.8, words, size, "", wide);
}

void draw_panel(SvgWriter& svg, TextMeasure& measure, const RelationModel& model, const DiagramLayout& layout, std::int32_t from,
                std::int32_t to, double width, double height) {
    const double sx = (width - 8) / layout.width, sy = (height - 8) / layout.height;
    const auto place = [&](std::size_t i) { return LayoutPoint{4 + sx * layout.points[i].x, 4 + sy * layout.points[i].y}; };
    std::vector<bool> present(model.actors.size());
    std::vector<Stroke> strokes;
    svg.rectangle(0, 0, width, height, "box");
    for (const RelationLine& line : model.lines) {
        std::uint32_t cooperation = 0, conflict = 0;
        for (std::size_t i = 0; i < line.events.size(); ++i) {
            const Event& event = *line.events[i];
            if (!event.date || day_of(event) < from || day_of(event) >= to) continue;
            const bool friendly = event.type <= PloverType::aid;
            ++(friendly ? cooperation : conflict);
        }
        if (cooperation + conflict == 0) continue;
        present[line.source] = present[line.target] = true;
        RelationLine part;
        part.cooperation = cooperation;
        part.conflict = conflict;
        const LayoutPoint a = place(line.source), b = place(line.target);
        strokes.emplace_back(a, b);
        svg.open("line").attribute("x1", a.x).attribute("y1", a.y).attribute("x2", b.x).attribute("y2", b.y);
        svg.attribute("stroke", tone_colour(part.tone())).attribute("stroke-width", line_width(part.total()) * 0.8);
        if (part.mixed()) svg.attribute("stroke-dasharray", "3 2");
        svg.close();
    }
    std::vector<Box> taken;
    for (std::size_t i = 0; i < model.actors.size(); ++i) {
        const LayoutPoint at = place(i);
        taken.push_back({at.x - 2.4, at.y - 2.4, 4.8, 4.8});
        svg.circle(at.x, at.y, 2.2, present[i] ? "" : "ghost");
    }
    for (std::size_t i = 0; i < model.actors.size(); ++i) {
        if (present[i]) draw_panel_name(svg, measure, model.actors[i].label, place(i), width, height, taken, strokes);
    }
}

}  // namespace

std::vector<FlowItem> period_panels(const RelationModel& model, const DiagramLayout& layout, const Labels& labels,
                                    TextMeasure& measure, double width, double height) {
    const auto ends = period_ends(model, 6);
    if (ends.size() < 5) return {};
    constexpr std::size_t across = 3;
    constexpr double gap = 12;
    const std::size_t panels = ends.size() - 1, rows = (panels + across - 1) / across;
    const double wide = (width - gap * (across - 1)) / across, tall = (height - 22) / static_cast<double>(rows) - 22;
    SvgWriter svg;
    draw_text(svg, measure, 0, 10, labels["diagram.period"], 7.5, "m");
    for (std::size_t i = 0; i < panels; ++i) {
        const double x = static_cast<double>(i % across) * (wide + gap), y = 22 + static_cast<double>(i / across) * (tall + 22);
        const DateRange period{Day{ends[i]}, Day{ends[i + 1]}, Granularity::interval, Qualifier::exact, DateBasis::none};
        draw_text(svg, measure, x, y + 8, short_date(period, labels), 8, "", FontWeight::bold);
        svg.open("g").attribute("transform", "translate(" + svg_number(x) + " " + svg_number(y + 12) + ")");
        draw_panel(svg, measure, model, layout, ends[i], ends[i + 1], wide, tall);
        svg.close();
    }
    return {{height, svg.take()}};
}

}  // namespace babad
