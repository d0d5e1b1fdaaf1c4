#pragma once
#include <string>
#include <vector>

#include "render/label_box.hpp"
#include "render/page_flow.hpp"
#include "render/relation_model.hpp"
#include "render/signed_layout.hpp"

namespace babad {

/// Five steps from conflict to cooperation on a blue–orange scale; readable in grey by the signed counts beside each line.
std::string tone_colour(double tone);
/// Grows with the square root of the number of independent events, capped.
double line_width(std::uint32_t events);
/// "+4 −1": events of cooperation and of conflict.
std::string signed_counts(const RelationLine& line);
/// "A and B, 5 events …" for a reader who does not see it.
std::string spoken_line(const RelationModel& model, const RelationLine& line, const Labels& labels);

/// Where everything of a node-link drawing stands, within a frame from (0, 0).
struct DiagramLayout {
    double width = 0, height = 0;
    std::vector<LayoutBox> boxes;                   ///< of actors
    std::vector<LayoutPoint> points;                ///< their middles
    std::vector<std::vector<LayoutPoint>> routes;   ///< of lines: Bézier control points 1 + 3n
};

/// Points from the signed layout, routes around boxes from Graphviz; gently bent lines where Graphviz cannot help.
DiagramLayout lay_out_diagram(const RelationModel& model, TextMeasure& measure, double width, double height);

/// DOT with positions, widths, colours and labels; hostile words quoted. `neato -n2` draws it as we do.
std::string diagram_dot(const RelationModel& model, const DiagramLayout& layout, const Labels& labels, const std::string& title);

/// The network at (x, y).
void draw_network(SvgWriter& svg, TextMeasure& measure, const RelationModel& model, const DiagramLayout& layout,
                  const Labels& labels, double x, double y);

/// Small multiples over periods of about equal numbers of events, all with the network's points; empty where there are too few.
std::vector<FlowItem> period_panels(const RelationModel& model, const DiagramLayout& layout, const Labels& labels,
                                    TextMeasure& measure, double width, double height);

/// Actors by actors, rows act on columns, in an order that brings camps together.
void draw_matrix(SvgWriter& svg, TextMeasure& measure, const RelationModel& model, const Labels& labels, double x, double y,
                 double width, double height);

/// One row a line: parties, counts, sources, first and last date, its weightiest events.
std::vector<FlowItem> relation_table(const RelationModel& model, const Ontology& ontology, const Labels& labels,
                                     TextMeasure& measure, double width);
std::vector<FlowItem> relation_legend(const RelationModel& model, const Labels& labels, TextMeasure& measure, double width);

}  // namespace babad
