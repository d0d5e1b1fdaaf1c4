#include "io/event_json.hpp"

#include <algorithm>

#include "core/calendar/edtf.hpp"
#include "io/report_json.hpp"
#include "io/sink.hpp"

namespace babad {

namespace {

const Source* source_of(const Event& event, const Report& report) {
    const auto found = std::find_if(event.sources.begin(), event.sources.end(),
                                    [&](const Source& source) { return source.article_key == report.article_key; });
    return found == event.sources.end() ? nullptr : &*found;
}

void write_date(JsonWriter& json, const std::optional<DateRange>& date) {
    date ? json.value(to_edtf(*date)) : json.null();
}

void write_report(JsonWriter& json, const Report& report, const Source* source) {
    json.begin_object().key("id").value(report.id).key("article").value(report.article);
    json.key("source").value_or_null(source ? source->outlet : "").key("published").value_or_null(source ? source->published : "");
    json.key("field").value(name(report.trigger.field)).key("start").value(report.trigger.start);
    json.key("end").value(report.trigger.end).key("trigger").value(report.trigger.quote).key("quote").value(report.quote);
    json.key("date");
    write_date(json, report.date);
    json.key("status").value(name(report.status)).key("confidence").value(report.confidence.total);
    json.key("url").value_or_null(source ? source->url : "").key("title").value_or_null(source ? source->title : "");
    json.end_object();
}

void write_merges(JsonWriter& json, const std::vector<MergeReason>& merges) {
    json.begin_array();
    for (const auto& merge : merges) {
        json.begin_object().key("a").value(merge.a).key("b").value(merge.b).key("score").value(merge.score);
        json.key("parts").begin_object();
        for (const auto& part : merge.parts)
            json.key(part.name).begin_object().key("value").value(part.value).key("weight").value(part.weight).end_object();
        json.end_object();
        if (!merge.edit.empty()) json.key("edit").value(merge.edit);
        json.end_object();
    }
    json.end_array();
}

void write_disputes(JsonWriter& json, const std::vector<Dispute>& disputes) {
    json.begin_array();
    for (const auto& dispute : disputes) {
        json.begin_object().key("field").value(dispute.field).key("values").begin_array();
        for (std::size_t i = 0; i < dispute.values.size(); ++i)
            json.begin_object().key("value").value(dispute.values[i]).key("reports").strings(dispute.reports[i]).end_object();
        json.end_array().end_object();
    }
    json.end_array();
}

}  // namespace

std::string place_text(const std::optional<Place>& place) {
    if (!place) return {};
    if (place->precision == "country" && !place->country.empty()) return place->country;
    if (place->country.empty() || place->name == place->country) return place->name;
    return place->name.empty() ? place->country : place->name + ", " + place->country;
}

void write_event(JsonWriter& json, const Event& event, const Ontology& ontology) {
    json.begin_object().key("id").value(event.id).key("aliases").strings(event.aliases);
    json.key("type").value(name(event.type)).key("mode").value_or_null(event.mode).key("kind").value_or_null(event.kind);
    json.key("code").value_or_null(event.cameo).key("quad").value(name(ontology.quad(event.type))).key("score");
    write_score(json, event.type, event.mode, ontology);
    json.key("actors").strings(event.actor_codes()).key("recipients").strings(event.recipient_codes());
    json.key("place").value_or_null(place_text(event.place)).key("date");
    write_date(json, event.date);
    json.key("date_from");
    event.date && event.date->first ? json.value(iso_date(*event.date->first)) : json.null();
    json.key("date_to");
    event.date && event.date->past ? json.value(iso_date(*event.date->last())) : json.null();
    json.key("status").value(name(event.status)).key("numbers");
    write_numbers(json, event.numbers);
    json.key("sources").value(event.independent_sources).key("reports").begin_array();
    for (const auto& report : event.reports) write_report(json, report, source_of(event, report));
    json.end_array().key("merge");
    write_merges(json, event.merges);
    json.key("disputed");
    write_disputes(json, event.disputes);
    json.key("confidence").value(event.confidence).end_object();
}

std::string event_json(const Event& event, const Ontology& ontology) {
    JsonWriter json;
    write_event(json, event, ontology);
    return json.take();
}

}  // namespace babad
