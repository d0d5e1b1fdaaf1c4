#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/escape.hpp"
#include "core/base/strings.hpp"
#include "render/diagram_drawing.hpp"
#include "render/graphviz_process.hpp"

namespace babad {

namespace {

constexpr double node_size = 9;

std::vector<SignedTie> ties_of(const RelationModel& model) {
    std::vector<SignedTie> ties;
    for (const RelationLine& line : model.lines) {
        ties.push_back({line.source, line.target, std::log2(1.0 + line.total()), line.tone()});
    }
    return ties;
}

/// Our points and sizes, nothing of the articles' words: what Graphviz routes lines through.
std::string routing_graph(const RelationModel& model, const DiagramLayout& layout, bool splines) {
    std::string dot = "digraph {graph [splines=" + std::string(splines ? "true" : "line") + "] node [shape=box fixedsize=true label=\"\"] edge [arrowhead=none]\n";
    for (std::size_t i = 0; i < layout.points.size(); ++i) {
        dot += "n" + std::to_string(i) + " [pos=\"" + svg_number(layout.points[i].x) + "," + svg_number(layout.height - layout.points[i].y) +
               "\" width=" + svg_number((layout.boxes[i].width + 5) / 72) + " height=" + svg_number((layout.boxes[i].height + 5) / 72) + "]\n";
    }
    for (std::size_t i = 0; i < model.lines.size(); ++i) {
        dot += "n" + std::to_string(model.lines[i].source) + " -> n" + std::to_string(model.lines[i].target) + " [color=\"c" + std::to_string(i) + "\"]\n";
    }
    return dot + "}\n";
}

double number_of(std::string_view text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// `edge n0 n1 4 x y x y x y x y solid c7` of Graphviz's plain format, in inches from the lower left corner.
void read_routes(const std::string& plain, DiagramLayout& layout) {
    double origin_x = 0, origin_y = 0;
    bool has_origin = false;
    for (const std::string_view line : split(plain, '\n')) {
        const auto fields = split_list(line, ' ');
        if (fields.size() > 4 && fields[0] == "node" && fields[1] == "n0" && !has_origin) {
            origin_x = layout.points[0].x - 72 * number_of(fields[2]);
            origin_y = layout.points[0].y + 72 * number_of(fields[3]);
            has_origin = true;
        }
        if (fields.size() < 6 || fields[0] != "edge") continue;
        const auto count = static_cast<std::size_t>(number_of(fields[3]));
        const std::string_view colour = fields.back();
        const auto index = static_cast<std::size_t>(number_of(colour.substr(1)));
        if (fields.size() < 4 + 2 * count || count < 4 || index >= layout.routes.size()) continue;
        for (std::size_t i = 0; i < count; ++i) {
            layout.routes[index].push_back({origin_x + 72 * number_of(fields[4 + 2 * i]), origin_y - 72 * number_of(fields[5 + 2 * i])});
        }
    }
}

/// Where the way from the middle of a box to `towards` leaves it.
LayoutPoint border(LayoutPoint middle, LayoutBox box, LayoutPoint towards) {
    const double dx = towards.x - middle.x, dy = towards.y - middle.y;
    const double x = (box.width / 2 + 3) / std::max(std::abs(dx), 1e-6), y = (box.height / 2 + 3) / std::max(std::abs(dy), 1e-6);
    const double share = std::min({x, y, 0.49});
    return {middle.x + share * dx, middle.y + share * dy};
}

/// A gentle bend, to the right of the way, so that both directions stay apart.
std::vector<LayoutPoint> bent(const DiagramLayout& layout, const RelationLine& line) {
    const LayoutPoint from = border(layout.points[line.source], layout.boxes[line.source], layout.points[line.target]);
    const LayoutPoint to = border(layout.points[line.target], layout.boxes[line.target], layout.points[line.source]);
    const double dx = to.x - from.x, dy = to.y - from.y, bend = line.mutual ? 0 : 0.08;
    const auto at = [&](double t) { return LayoutPoint{from.x + t * dx - bend * dy, from.y + t * dy + bend * dx}; };
    return {from, at(1.0 / 3), at(2.0 / 3), to};
}

}  // namespace

DiagramLayout lay_out_diagram(const RelationModel& model, TextMeasure& measure, double width, double height) {
    DiagramLayout layout;
    layout.width = width;
    layout.height = height;
    for (const RelationActor& actor : model.actors) {
        double widest = 0;
        const auto lines = measure.wrap(actor.label, node_size, 104, 3, FontWeight::bold);
        for (const std::string& line : lines) widest = std::max(widest, measure.width(line, node_size, FontWeight::bold));
        layout.boxes.push_back({widest + 12, 7.0 + 11.5 * static_cast<double>(std::max<std::size_t>(lines.size(), 1))});
    }
    const double gap = model.actors.size() <= 12 ? 40 : model.actors.size() <= 25 ? 22 : 14;
    layout.points = signed_layout(layout.boxes, ties_of(model), width, height, gap);
    layout.routes.resize(model.lines.size());
    if (model.lines.empty()) return layout;
    const bool splines = model.lines.size() <= 300;
    if (const auto plain = run_graphviz("neato", {"-n2", "-Tplain"}, routing_graph(model, layout, splines))) read_routes(*plain, layout);
    for (std::size_t i = 0; i < model.lines.size(); ++i) {
        if (layout.routes[i].empty()) layout.routes[i] = bent(layout, model.lines[i]);
    }
    return layout;
}

std::string diagram_dot(const RelationModel& model, const DiagramLayout& layout, const Labels& labels, const std::string& title) {
    std::string dot = "// neato -n2 draws these positions; a line's penwidth is the square root of its independent events\n";
    dot += "digraph babad {\n  graph [label=" + quote_dot(visible_text(title)) + ", labelloc=t, splines=true, overlap=false];\n";
    dot += "  node [shape=box, style=\"rounded,filled\", fillcolor=\"#ffffff\", fontname=\"Open Sans\"];\n";
    dot += "  edge [fontname=\"Open Sans\", fontsize=9];\n";
    for (std::size_t i = 0; i < model.actors.size(); ++i) {
        const RelationActor& actor = model.actors[i];
        dot += "  " + quote_dot(actor.code) + " [label=" + quote_dot(actor.label) + ", tooltip=" +
               quote_dot(labels.fill("burst", {std::to_string(actor.events)}));
        if (i < layout.points.size()) {
            dot += ", pos=\"" + svg_number(layout.points[i].x) + "," + svg_number(layout.height - layout.points[i].y) + "\"";
        }
        dot += "];\n";
    }
    for (const RelationLine& line : model.lines) {
        dot += "  " + quote_dot(model.actors[line.source].code) + " -> " + quote_dot(model.actors[line.target].code) + " [label=" +
               quote_dot(signed_counts(line)) + ", penwidth=" + svg_number(line_width(line.total())) + ", color=\"" +
               tone_colour(line.tone()) + "\", tooltip=" + quote_dot(spoken_line(model, line, labels));
        if (line.mixed()) dot += ", style=dashed";
        if (line.mutual) dot += ", dir=none";
        dot += ", weight=" + std::to_string(line.total()) + "];\n";
    }
    return dot + "}\n";
}

}  // namespace babad
