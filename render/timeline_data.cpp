#include "render/timeline_data.hpp"

#include <cmath>
#include <map>

#include "core/base/json_writer.hpp"
#include "core/calendar/edtf.hpp"
#include "core/chronicle/headline.hpp"
#include "render/date_label.hpp"
#include "render/label_box.hpp"

namespace babad {

namespace {

using SourceNumbers = std::map<std::string, std::uint32_t, std::less<>>;

std::uint32_t number_of(const SourceNumbers& numbers, const std::string& article_key) {
    const auto found = numbers.find(article_key);
    return found == numbers.end() ? 0 : found->second;
}

/// Four decimals: enough to read, and read back exactly.
double rounded(double value) { return std::round(value * 1e4) / 1e4; }

void write_number(JsonWriter& json, std::string_view key, std::optional<std::int32_t> value) {
    json.key(key);
    value ? json.value(*value) : json.null();
}

void write_date(JsonWriter& json, const DateRange& date, const Labels& labels) {
    json.key("date").value(to_edtf(date));
    write_number(json, "from", date.first ? std::optional(date.first->number) : std::nullopt);
    write_number(json, "to", date.past ? std::optional(date.past->number) : std::nullopt);
    json.key("grain").value(name(date.granularity)).key("qualifier").value(name(date.qualifier));
    json.key("basis").value(name(date.basis));
    json.key("when").value(short_date(date, labels)).key("when_long").value(date_in_words(date, labels));
}

void write_span(JsonWriter& json, const Evidence& evidence, const Report& report, std::string_view role) {
    const std::uint32_t start = report.sentence_start;
    if (evidence.field != report.trigger.field || evidence.start < start || evidence.end <= evidence.start) return;
    json.begin_array().value(evidence.start - start).value(evidence.end - start).value(role).end_array();
}

void write_report(JsonWriter& json, const Report& report, const SourceNumbers& numbers, const Labels& labels) {
    json.begin_object().key("id").value(report.id).key("source").value(number_of(numbers, report.article_key));
    json.key("field").value(name(report.trigger.field)).key("start").value(report.sentence_start);
    json.key("quote").value(visible_text(report.quote)).key("marks").begin_array();
    write_span(json, report.trigger, report, "trigger");
    for (const Party& party : report.parties) write_span(json, party.evidence, report, "actor");
    if (report.date_choice.evidence) write_span(json, *report.date_choice.evidence, report, "date");
    json.end_array().key("status").value(name(report.status));
    if (report.date) json.key("date").value(to_edtf(*report.date)).key("grain").value(name(report.date->granularity));
    json.key("when").value(report.date ? short_date(*report.date, labels) : labels["no_date"]);
    json.key("basis").value(name(report.date_choice.basis)).key("reason").value(visible_text(report.date_choice.reason));
    json.key("date_words").value(report.date_choice.evidence ? visible_text(report.date_choice.evidence->quote) : std::string());
    json.key("by").value(report.attribution ? visible_text(report.attribution->name) : std::string());
    json.key("confidence").begin_array().value(rounded(report.confidence.total)).value(rounded(report.confidence.trigger));
    json.value(rounded(report.confidence.arguments)).value(rounded(report.confidence.status)).value(rounded(report.confidence.date)).end_array();
    json.end_object();
}

void write_merges(JsonWriter& json, const Event& event) {
    json.key("merges").begin_array();
    for (const MergeReason& merge : event.merges) {
        json.begin_object().key("a").value(merge.a).key("b").value(merge.b).key("score").value(rounded(merge.score));
        json.key("edit").value(visible_text(merge.edit)).key("parts").begin_array();
        for (const MergePart& part : merge.parts) {
            json.begin_array().value(part.name).value(rounded(part.value)).value(rounded(part.weight)).end_array();
        }
        json.end_array().end_object();
    }
    json.end_array();
}

void write_codes(JsonWriter& json, std::string_view key, const std::vector<Actor>& actors) {
    json.key(key).begin_array();
    for (const Actor& actor : actors) json.value(visible_text(actor.code));
    json.end_array();
}

void write_counts(JsonWriter& json, const Event& event) {
    json.key("counts").begin_array();
    const auto bound = [&](std::optional<double> value) { value ? json.value(*value) : json.null(); };
    for (const Quantity& quantity : event.numbers) {
        json.begin_array().value(quantity.what);
        bound(quantity.low);
        bound(quantity.high);
        json.value(quantity.unit).end_array();
    }
    json.end_array();
}

void write_disputes(JsonWriter& json, const Event& event) {
    json.key("differs").begin_array();
    for (const Dispute& dispute : event.disputes) {
        json.begin_object().key("field").value(dispute.field).key("values").begin_array();
        for (const std::string& value : dispute.values) json.value(visible_text(value));
        json.end_array().end_object();
    }
    json.end_array();
}

void write_entry(JsonWriter& json, const TimelineEntry& entry, const Ontology& ontology, const SourceNumbers& numbers,
                 const Labels& labels) {
    const Event& event = entry.event;
    json.begin_object().key("id").value(event.id).key("headline").value(visible_text(entry.headline));
    json.key("type").value(name(event.type)).key("mode").value(event.mode).key("kind").value(event.kind);
    json.key("kind_label").value(visible_text(kind_words(event, ontology, labels)));
    json.key("type_label").value(ontology.type_label(event.type, labels.language()));
    json.key("quad").value(name(ontology.quad(event.type))).key("score").value(ontology.score(event.type, event.mode));
    write_codes(json, "actors", event.actors);
    write_codes(json, "recipients", event.recipients);
    if (event.date) write_date(json, *event.date, labels);
    json.key("status").value(name(event.status)).key("place").value(event.place ? visible_text(event.place->name) : std::string());
    if (event.place) json.key("country").value(visible_text(event.place->country)).key("place_precision").value(event.place->precision);
    write_counts(json, event);
    json.key("numbers").value(numbers_line(event, labels)).key("confidence").value(rounded(event.confidence));
    json.key("independent").value(event.independent_sources).key("level").value(static_cast<int>(entry.level));
    json.key("rank").value(rounded(entry.rank)).key("sources").begin_array();
    for (const std::uint32_t number : entry.source_numbers) json.value(number);
    json.end_array().key("reports").begin_array();
    for (const Report& report : event.reports) write_report(json, report, numbers, labels);
    json.end_array();
    write_merges(json, event);
    write_disputes(json, event);
    json.key("disputed").value(dispute_line(event, labels)).end_object();
}

void write_sources(JsonWriter& json, const Timeline& timeline, const SourceNumbers& numbers) {
    json.key("sources").begin_array();
    for (const Source& source : timeline.sources) {
        json.begin_object().key("outlet").value(visible_text(source.outlet)).key("title").value(visible_text(source.title));
        json.key("url").value(safe_url(visible_text(source.url))).key("published").value(source.published);
        json.key("article").value(visible_text(source.article)).key("key").value(source.article_key);
        json.key("same_as").value(number_of(numbers, source.duplicate_of)).end_object();
    }
    json.end_array();
}

void write_links(JsonWriter& json, const Timeline& timeline) {
    json.key("links").begin_array();
    for (const EventLink& link : timeline.links) {
        json.begin_object().key("from").value(link.from).key("to").value(link.to).key("kind").value(name(link.kind));
        json.key("basis").value(name(link.basis)).key("report").value(link.report).key("days").value(link.days).end_object();
    }
    json.end_array();
}

void write_actors(JsonWriter& json, const Timeline& timeline) {
    std::map<std::string, std::string> names;
    for (const auto* list : {&timeline.entries, &timeline.undated}) {
        for (const TimelineEntry& entry : *list) {
            for (const auto* side : {&entry.event.actors, &entry.event.recipients}) {
                for (const Actor& actor : *side) {
                    auto& known = names[visible_text(actor.code)];
                    if (known.empty()) known = visible_text(shown_name(actor));
                }
            }
        }
    }
    json.key("actors").begin_object();
    for (const auto& [code, label] : names) json.key(code).value(label);
    json.end_object();
}

}  // namespace

std::string timeline_data(const Timeline& timeline, const Ontology& ontology, const Labels& labels) {
    SourceNumbers numbers;
    for (std::size_t i = 0; i < timeline.sources.size(); ++i) {
        numbers.emplace(timeline.sources[i].article_key, static_cast<std::uint32_t>(i + 1));
    }
    JsonWriter json;
    json.begin_object().key("format").value("babad-timeline-1").key("title").value(visible_text(timeline.title));
    json.key("query").value(visible_text(timeline.query)).key("language").value(labels.language());
    json.key("revision").value(timeline.revision).key("matched").value(timeline.matched).key("left_out").value(timeline.left_out);
    json.key("notes").strings(timeline.notes);
    write_sources(json, timeline, numbers);
    write_actors(json, timeline);
    write_links(json, timeline);
    json.key("coverage").begin_array();
    for (const Day day : timeline.coverage) json.value(day.number);
    json.end_array();
    for (const auto& [key, list] : {std::pair("events", &timeline.entries), {"undated", &timeline.undated}}) {
        json.key(key).begin_array();
        for (const TimelineEntry& entry : *list) write_entry(json, entry, ontology, numbers, labels);
        json.end_array();
    }
    json.end_object();
    return json.take();
}

}  // namespace babad
