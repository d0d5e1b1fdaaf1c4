#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "core/calendar/edtf.hpp"
#include "core/chronicle/headline.hpp"
#include "core/text/article.hpp"
#include "render/diagram_drawing.hpp"
#include "render/raster_and_pdf.hpp"
#include "render/static_page.hpp"
#include "render/timeline_renderer.hpp"

namespace babad {

namespace {

constexpr std::size_t most_in_network = 40;
constexpr std::size_t most_lines = 40;  ///< more make a thicket: the weakest then stand in the table only

std::string facts_of(const RelationModel& model, const std::vector<Event>& events, const DiagramStyle& style, const Labels& labels) {
    std::string text = labels.fill("diagram.facts", {labels.number(static_cast<double>(model.actors.size())),
                                                     labels.number(static_cast<double>(model.lines.size())),
                                                     labels.number(static_cast<double>(events.size()))});
    for (const RelationActor& actor : model.actors) {
        if (actor.focus) text = labels.fill("diagram.focus", {actor.label}) + " · " + text;
    }
    if (model.below_minimum > 0) {
        text += " · " + labels.fill("diagram.left_out", {labels.number(model.below_minimum), std::to_string(style.minimum)});
    }
    if (model.uncounted > 0) text += " · " + labels.fill("diagram.uncounted", {labels.number(model.uncounted)});
    return text;
}

double draw_diagram_head(SvgWriter& svg, TextMeasure& measure, const Paper& paper, const std::string& title, const std::string& facts) {
    double y = paper.margin + 14;
    const double width = paper.width - 2 * paper.margin;
    for (const std::string& line : measure.wrap(title, 16, width, 2, FontWeight::bold)) {
        draw_text(svg, measure, paper.margin, y, line, 16, "", FontWeight::bold);
        y += 20;
    }
    for (const std::string& line : measure.wrap(facts, 8, width, 2)) {
        draw_text(svg, measure, paper.margin, y - 4, line, 8, "m");
        y += 10.5;
    }
    return y;
}

std::string newest_source(const std::vector<Event>& events) {
    std::string newest;
    for (const Event& event : events) {
        for (const Source& source : event.sources) {
            const auto published = parse_publication_time(source.published);
            if (published) newest = std::max(newest, iso_date(published->day));
        }
    }
    return newest;
}

struct DiagramPlan {
    Sheet sheet;
    DiagramLayout layout;  ///< of `drawn`; empty for a matrix
    RelationModel drawn;
};

/// What the network shows of the relations: all, or those with the least number of events that keeps it readable, unless the user
/// has asked for a number.
RelationModel readable_part(const RelationModel& model, const std::vector<Event>& events, const Ontology& ontology, DiagramStyle& style) {
    RelationModel part = model;
    while (style.minimum < 20 && part.lines.size() > most_lines) {
        RelationModel next = relation_model(events, ontology, style.focus, style.minimum + 1);
        if (next.lines.size() < 3) break;
        ++style.minimum;
        part = std::move(next);
    }
    return part;
}

DiagramPlan plan_diagram(const RelationModel& model, const std::vector<Event>& events, const Ontology& ontology,
                         DiagramStyle style, const Labels& labels, const std::string& title) {
    TextMeasure measure;
    const RelationModel drawn = style.minimum > 1 ? model : readable_part(model, events, ontology, style);
    const bool matrix = drawn.actors.size() > most_in_network;
    const Paper paper = matrix ? Paper::portrait() : Paper::landscape();
    const double width = paper.width - 2 * paper.margin;
    DiagramPlan plan;
    Sheet& sheet = plan.sheet;
    sheet.title = visible_text(title.empty() ? labels["relations"] : title);
    sheet.description = facts_of(drawn, events, style, labels);
    sheet.language = labels.language();
    sheet.date = newest_source(events);
    SvgWriter svg;
    const double top = draw_diagram_head(svg, measure, paper, sheet.title, sheet.description) + 6;
    const auto legend = relation_legend(drawn, labels, measure, width);
    const double bottom = paper.height - paper.margin - total_height(legend);
    if (model.lines.empty()) {
        draw_text(svg, measure, paper.margin, top + 16, labels["empty"], 10, "m");
    } else if (matrix) {
        draw_matrix(svg, measure, drawn, labels, paper.margin, top, width, bottom - top - 8);
    } else {
        plan.layout = lay_out_diagram(drawn, measure, width, bottom - top - 12);
        draw_network(svg, measure, drawn, plan.layout, labels, paper.margin, top);
    }
    draw_flow(svg, legend, paper.margin, bottom);
    sheet.pages.push_back({paper.width, paper.height, svg.take(), 0});
    Timeline head;
    head.title = sheet.title;
    if (!matrix && !model.lines.empty()) {
        const auto panels = period_panels(drawn, plan.layout, labels, measure, width, paper.height - 2 * paper.margin - 40);
        for (SheetPage& page : flow_pages(panels, measure, paper, head, labels)) sheet.pages.push_back(std::move(page));
    }
    if (!model.lines.empty()) {
        const auto table = relation_table(model, ontology, labels, measure, width);
        for (SheetPage& page : flow_pages(table, measure, paper, head, labels)) sheet.pages.push_back(std::move(page));
    }
    draw_feet(sheet, measure, paper.margin, labels);
    plan.drawn = drawn;
    return plan;
}

}  // namespace

void render_diagram(const std::vector<Event>& events, const Ontology& ontology, const DiagramStyle& style,
                    const std::string& title, const std::filesystem::path& path) {
    const Labels labels(style.labels);
    const std::string suffix = ascii_lower(path.extension().string());
    const bool known = suffix == ".svg" || suffix == ".pdf" || suffix == ".png" || suffix == ".dot" || suffix == ".html";
    if (!known) {
        throw UsageError("a diagram cannot be written as '" + path.string() + "'", "use a name that ends in .svg .pdf .png .dot or .html");
    }
    std::vector<Event> named = events;
    for (Event& event : named) name_actors(event, style.labels, style.world);
    const RelationModel model = relation_model(named, ontology, style.focus, style.minimum);
    const DiagramPlan plan = plan_diagram(model, named, ontology, style, labels, title);
    if (suffix == ".svg") {
        write_file(path, sheet_svg(plan.sheet));
    } else if (suffix == ".pdf") {
        write_file(path, sheet_pdf(plan.sheet));
    } else if (suffix == ".png") {
        write_file(path, sheet_png(plan.sheet));
    } else if (suffix == ".dot") {
        write_file(path, diagram_dot(plan.drawn, plan.layout, labels, plan.sheet.title));
    } else {
        write_file(path, html_frame(plan.sheet.title, labels.language(), "<main>" + sheet_svg(plan.sheet) + "</main>"));
    }
}

}  // namespace babad
