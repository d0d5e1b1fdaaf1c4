#include "core/base/escape.hpp"
#include "core/base/json_writer.hpp"
#include "core/calendar/edtf.hpp"
#include "render/date_label.hpp"
#include "render/label_box.hpp"
#include "render/timeline_exchange.hpp"

namespace babad {

namespace {

void write_day(JsonWriter& json, std::string_view key, Day day, Granularity granularity) {
    const CivilDay date = civil(day);
    json.key(key).begin_object().key("year").value(date.year);
    const bool year_only = granularity == Granularity::year || granularity == Granularity::decade || granularity == Granularity::century;
    if (!year_only) json.key("month").value(date.month);
    if (!year_only && granularity != Granularity::month) json.key("day").value(date.day);
    json.end_object();
}

/// Quotes with their sources, as HTML.
std::string body_html(const TimelineEntry& entry, const Timeline& timeline) {
    std::string html;
    for (const Report& report : entry.event.reports) {
        html += "<blockquote>" + escape_xml(visible_text(report.quote)) + "</blockquote>";
    }
    for (const std::uint32_t number : entry.source_numbers) {
        const Source& source = timeline.sources[number - 1];
        const std::string words = "[" + std::to_string(number) + "] " + escape_xml(visible_text(source.outlet + ": " + source.title));
        const std::string url = escape_xml(safe_url(visible_text(source.url)));
        html += "<p>" + (url.empty() ? words : "<a href=\"" + url + "\">" + words + "</a>") + "</p>";
    }
    return html;
}

void write_slide(JsonWriter& json, const TimelineEntry& entry, const Timeline& timeline, const Ontology& ontology,
                 const Labels& labels) {
    const DateRange& date = *entry.event.date;
    const Day first = date.first ? *date.first : *date.past - 1;
    json.begin_object();
    write_day(json, "start_date", first, date.granularity);
    if (date.days().value_or(1) > 1) write_day(json, "end_date", *date.past - 1, date.granularity);
    json.key("display_date").value(escape_xml(short_date(date, labels)));
    json.key("text").begin_object().key("headline").value(escape_xml(visible_text(entry.headline)));
    json.key("text").value(body_html(entry, timeline)).end_object();
    json.key("group").value(escape_xml(ontology.type_label(entry.event.type, labels.language())));
    json.key("unique_id").value(entry.event.id).end_object();
}

void write_item(JsonWriter& json, const TimelineEntry& entry, const Ontology& ontology, const Labels& labels) {
    const DateRange& date = *entry.event.date;
    json.begin_object().key("id").value(entry.event.id).key("content").value(escape_xml(visible_text(entry.headline)));
    json.key("start").value(iso_date(date.first ? *date.first : *date.past - 1));
    if (date.days().value_or(1) > 1) json.key("end").value(iso_date(*date.past));
    json.key("group").value(name(ontology.quad(entry.event.type)));
    json.key("title").value(escape_xml(spoken_label(entry, labels))).end_object();
}

}  // namespace

std::string timeline_json(const Timeline& timeline, const Ontology& ontology, const Labels& labels) {
    JsonWriter json;
    const std::string title = timeline.title.empty() ? labels["all_events"] : visible_text(timeline.title);
    json.begin_object().key("title").begin_object().key("text").begin_object().key("headline").value(escape_xml(title));
    json.key("text").value(escape_xml(labels.fill("events_shown", {std::to_string(timeline.entries.size() + timeline.undated.size()),
                                                                   std::to_string(timeline.matched)})));
    json.end_object().end_object().key("events").begin_array();
    for (const TimelineEntry& entry : timeline.entries) write_slide(json, entry, timeline, ontology, labels);
    json.end_array().key("items").begin_array();
    for (const TimelineEntry& entry : timeline.entries) write_item(json, entry, ontology, labels);
    json.end_array().key("groups").begin_array();
    for (const Quad quad : {Quad::vcoop, Quad::mcoop, Quad::vconf, Quad::mconf}) {
        json.begin_object().key("id").value(name(quad)).key("content").value(labels["quad." + std::string(name(quad))]).end_object();
    }
    json.end_array().key("undated").begin_array();
    for (const TimelineEntry& entry : timeline.undated) {
        json.begin_object().key("id").value(entry.event.id).key("headline").value(escape_xml(visible_text(entry.headline))).end_object();
    }
    json.end_array().end_object();
    return json.take() + "\n";
}

}  // namespace babad
