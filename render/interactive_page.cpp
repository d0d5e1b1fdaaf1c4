#include "render/interactive_page.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/escape.hpp"
#include "core/base/json_writer.hpp"
#include "render/relation_model.hpp"
#include "render/signed_layout.hpp"
#include "render/svg_writer.hpp"
#include "render/timeline_data.hpp"

namespace babad {

namespace {

constexpr std::size_t most_placed = 60;

/// Places of the busiest actors for the relation graph, between 0 and 1: the same signed layout as on paper.
void write_positions(JsonWriter& json, const Timeline& timeline, const Ontology& ontology) {
    std::vector<Event> events;
    for (const TimelineEntry& entry : timeline.entries) {  // without the reports, which the model does not need
        Event event;
        event.id = entry.event.id;
        event.type = entry.event.type;
        event.status = entry.event.status;
        event.actors = entry.event.actors;
        event.recipients = entry.event.recipients;
        events.push_back(std::move(event));
    }
    const RelationModel model = relation_model(events, ontology, "", 1);
    std::vector<std::size_t> order(model.actors.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return model.actors[a].events > model.actors[b].events; });
    if (order.size() > most_placed) order.resize(most_placed);
    std::vector<std::size_t> place(model.actors.size(), most_placed);
    for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    std::vector<SignedTie> ties;
    for (const RelationLine& line : model.lines) {
        if (place[line.source] == most_placed || place[line.target] == most_placed) continue;
        ties.push_back({place[line.source], place[line.target], std::log2(1.0 + line.total()), line.tone()});
    }
    const auto points = signed_layout(std::vector<LayoutBox>(order.size(), {110, 30}), ties, 900, 460, 14);
    json.key("positions").begin_object();
    for (std::size_t i = 0; i < order.size(); ++i) {
        json.key(visible_text(model.actors[order[i]].code)).begin_array().value(points[i].x / 900).value(points[i].y / 460).end_array();
    }
    json.end_object();
}

/// What the page needs beside the timeline's data, as more members of the same object.
std::string page_data(const Timeline& timeline, const Ontology& ontology, const Labels& labels) {
    JsonWriter json;
    json.begin_object();
    write_positions(json, timeline, ontology);
    json.key("words").begin_object();
    for (const auto& [key, words] : labels.all()) json.key(key).value(words);
    json.end_object().end_object();
    std::string data = timeline_data(timeline, ontology, labels);
    data.back() = ',';
    return data.append(json.text(), 1);
}

std::string element(std::string_view open, std::string_view text, std::string_view tag) {
    return "<" + std::string(open) + ">" + escape_xml(text) + "</" + std::string(tag) + ">";
}

std::string attribute(std::string_view key, const std::string& value) {
    return " " + std::string(key) + "=\"" + escape_xml(value) + "\"";
}

std::string body_html(const Timeline& timeline, const Labels& labels, const std::string& title) {
    const auto shown = labels.number(static_cast<double>(timeline.entries.size() + timeline.undated.size()));
    std::string facts = labels.fill("events_shown", {shown, labels.number(timeline.matched)});
    if (timeline.left_out > 0) facts += " · " + labels.fill("left_out", {labels.number(timeline.left_out)});
    if (!timeline.query.empty()) facts += " · " + labels.fill("query", {visible_text(timeline.query)});
    std::string body = "<header>" + element("h1", title, "h1") + element("p", facts, "p");
    body += "<div class=\"tools\"><label class=\"unseen\" for=\"filter\">" + escape_xml(labels["page.filter"]) + "</label>";
    body += "<input id=\"filter\" type=\"text\" autocomplete=\"off\" spellcheck=\"false\" aria-describedby=\"problem\"" +
            attribute("placeholder", labels["page.placeholder"]) + ">";
    body += "<button id=\"reset\">" + escape_xml(labels["page.reset"]) + "</button><button id=\"csv\">CSV</button><button id=\"json\">JSON</button>";
    body += "<p id=\"problem\" role=\"alert\"></p></div></header>";
    body += "<main><div id=\"histogram\"></div><div class=\"graph\">";
    body += "<div id=\"lanes\" tabindex=\"0\" role=\"application\"" + attribute("aria-label", labels["page.lanes"]) + "></div>";
    body += "<figure class=\"graph\"><figcaption id=\"relations-caption\">" + escape_xml(labels["relations"]) +
            "</figcaption><div id=\"relations\" role=\"img\"" + attribute("aria-label", labels["relations"]) + "></div>";
    body += "<details><summary>" + escape_xml(labels["page.as_table"]) + "</summary><table><tbody id=\"relations-rows\"></tbody></table></details></figure></div>";
    body += "<aside" + attribute("aria-label", labels["page.events"]) + "><p id=\"count\" class=\"why\"></p><section id=\"card\" tabindex=\"-1\"" +
            attribute("aria-label", labels["page.card"]) + " hidden></section>";
    body += "<div id=\"list\" role=\"listbox\" tabindex=\"0\"" + attribute("aria-label", labels["page.events"]) + "></div></aside></main>";
    body += "<div id=\"live\" class=\"unseen\" role=\"status\" aria-live=\"polite\"></div><div id=\"tip\" role=\"tooltip\" hidden></div>";
    return body + "<footer>" + escape_xml(labels["page.keys"]) + "</footer>";
}

}  // namespace

std::string interactive_page(const Timeline& timeline, const Ontology& ontology, const Labels& labels, const PageBundle& bundle) {
    const std::string title = visible_text(timeline.title.empty() ? labels["all_events"] : timeline.title);
    std::string html = "<!DOCTYPE html>\n<html" + attribute("lang", labels.language()) + "><head><meta charset=\"utf-8\">";
    html += "<meta http-equiv=\"Content-Security-Policy\" content=\"" + std::string(bundle.policy) + "\">";
    html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"referrer\" content=\"no-referrer\">";
    html += element("title", title, "title") + "<style>" + std::string(bundle.style) + "</style></head><body>";
    html += body_html(timeline, labels, title);
    html += "<script type=\"application/json\" id=\"babad-data\">" + page_data(timeline, ontology, labels) + "</script>";
    return html + "<script>" + std::string(bundle.script) + "</script></body></html>\n";
}

}  // namespace babad
