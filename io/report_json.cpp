#include "io/report_json.hpp"

#include "core/calendar/edtf.hpp"

namespace babad {

namespace {

void write_evidence(JsonWriter& json, const Evidence& evidence) {
    json.key("start").value(evidence.start).key("end").value(evidence.end);
    json.key("field").value(name(evidence.field)).key("quote").value(evidence.quote);
}

void write_parties(JsonWriter& json, const std::vector<Party>& parties) {
    json.begin_array();
    for (const auto& party : parties) {
        json.begin_object();
        json.key("code").value(party.actor.code).key("actor_id").value_or_null(party.actor.actor_id);
        json.key("role").value_or_null(party.actor.role).key("name").value(party.actor.name);
        write_evidence(json, party.evidence);
        json.key("side").value(party.side == Party::Side::actor ? "actor" : "recipient");
        json.key("sector").value_or_null(party.actor.sector);
        json.end_object();
    }
    json.end_array();
}

void write_date(JsonWriter& json, const std::optional<DateRange>& date) {
    json.key("date");
    date ? json.value(to_edtf(*date)) : json.null();
    json.key("date_from");
    date && date->first ? json.value(iso_date(*date->first)) : json.null();
    json.key("date_to");
    date && date->past ? json.value(iso_date(*date->last())) : json.null();
}

void write_date_basis(JsonWriter& json, const Report& report) {
    const auto& choice = report.date_choice;
    json.key("date_basis").begin_object().key("kind").value(name(choice.basis));
    if (choice.evidence) write_evidence(json, *choice.evidence);
    json.key("reason").value_or_null(choice.reason);
    if (report.date) {
        json.key("precision").value(name(report.date->granularity));
        json.key("qualifier").value(name(report.date->qualifier));
        json.key("of_date").value(name(report.date->basis));
    }
    json.end_object();
}

void write_confidence(JsonWriter& json, const Confidence& confidence) {
    json.begin_object().key("total").value(confidence.total).key("trigger").value(confidence.trigger);
    json.key("arguments").value(confidence.arguments).key("status").value(confidence.status);
    json.key("date").value(confidence.date).end_object();
}

}  // namespace

void write_place(JsonWriter& json, const std::optional<Place>& place) {
    if (!place) {
        json.null();
        return;
    }
    json.begin_object().key("name").value(place->name).key("country").value_or_null(place->country);
    const bool located = !place->precision.empty();
    json.key("lat");
    located ? json.value(place->latitude) : json.null();
    json.key("lon");
    located ? json.value(place->longitude) : json.null();
    json.key("precision").value_or_null(place->precision).key("province").value_or_null(place->province).end_object();
}

void write_numbers(JsonWriter& json, const std::vector<Quantity>& numbers) {
    json.begin_array();
    for (const auto& number : numbers) {
        json.begin_object().key("what").value(number.what).key("low");
        number.low ? json.value(*number.low) : json.null();
        json.key("high");
        number.high ? json.value(*number.high) : json.null();
        json.key("unit").value_or_null(number.unit);
        write_evidence(json, number.evidence);
        json.end_object();
    }
    json.end_array();
}

void write_score(JsonWriter& json, PloverType type, std::string_view mode, const Ontology& ontology) {
    json.begin_object().key("scale").value(Ontology::score_scale).key("value").value(ontology.score(type, mode));
    json.end_object();
}

std::string report_json(const Report& report, const Ontology& ontology) {
    JsonWriter json;
    json.begin_object().key("id").value(report.id).key("article").value(report.article);
    json.key("type").value(name(report.type)).key("mode").value_or_null(report.mode);
    json.key("kind").value_or_null(report.kind).key("code").value_or_null(report.cameo);
    json.key("quad").value(name(ontology.quad(report.type))).key("score");
    write_score(json, report.type, report.mode, ontology);
    json.key("actors").strings(report.actors()).key("recipients").strings(report.recipients());
    json.key("parties");
    write_parties(json, report.parties);
    json.key("place");
    write_place(json, report.place);
    write_date(json, report.date);
    write_date_basis(json, report);
    json.key("status").value(name(report.status)).key("attribution");
    if (report.attribution) {
        json.begin_object().key("code").value_or_null(report.attribution->code);
        json.key("name").value(report.attribution->name).key("quote").value(report.attribution->quote).end_object();
    } else {
        json.null();
    }
    json.key("numbers");
    write_numbers(json, report.numbers);
    json.key("contexts").strings(report.contexts);
    json.key("trigger").value(report.trigger.quote).key("start").value(report.trigger.start);
    json.key("end").value(report.trigger.end).key("field").value(name(report.trigger.field));
    json.key("quote").value(report.quote).key("confidence");
    write_confidence(json, report.confidence);
    json.key("quote_start").value(report.sentence_start).key("article_key").value(report.article_key);
    if (!report.anchor_words.empty() || report.anchor_offset_days) {
        json.key("anchor").begin_object().key("words").value(report.anchor_words).key("days");
        report.anchor_offset_days ? json.value(*report.anchor_offset_days) : json.null();
        json.end_object();
    }
    json.end_object();
    return json.take();
}

}  // namespace babad
