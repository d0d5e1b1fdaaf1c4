#include <fmt/format.h>

#include "core/base/error.hpp"
#include "core/base/json_reader.hpp"
#include "core/calendar/edtf.hpp"
#include "io/report_json.hpp"

namespace babad {

namespace {

using Json = rapidjson::Value;

const Json* member(const Json& object, const char* key) {
    if (!object.IsObject()) return nullptr;
    const auto found = object.FindMember(key);
    return found == object.MemberEnd() || found->value.IsNull() ? nullptr : &found->value;
}

std::string text(const Json& object, const char* key) { return std::string(json_string(object, key)); }

std::optional<double> number(const Json& object, const char* key) {
    const auto* value = member(object, key);
    return value && value->IsNumber() ? std::optional(value->GetDouble()) : std::nullopt;
}

std::uint32_t offset(const Json& object, const char* key) {
    const auto* value = member(object, key);
    return value && value->IsUint() ? value->GetUint() : 0;
}

Field field(const Json& object) { return json_string(object, "field") == "title" ? Field::title : Field::text; }

Evidence evidence(const Json& object) {
    return {field(object), offset(object, "start"), offset(object, "end"), text(object, "quote")};
}

template <typename Each>
void for_each_object(const Json& object, const char* key, Each each) {
    const auto* items = member(object, key);
    if (!items || !items->IsArray()) return;
    for (const auto& item : items->GetArray())
        if (item.IsObject()) each(item);
}

template <typename Value>
Value parse_name(std::string_view written, std::initializer_list<Value> values, Value otherwise) {
    for (const Value value : values)
        if (name(value) == written) return value;
    return otherwise;
}

Granularity parse_granularity(std::string_view written, Granularity otherwise) {
    using enum Granularity;
    return parse_name(written, {day, week, month, quarter, season, half, year, decade, century, interval}, otherwise);
}

Qualifier parse_qualifier(std::string_view written, Qualifier otherwise) {
    using enum Qualifier;
    return parse_name(written, {exact, approximate, uncertain}, otherwise);
}

std::optional<DateRange> parse_date(const Json& object) {
    const auto first = parse_iso_date(json_string(object, "date_from"));
    const auto last = parse_iso_date(json_string(object, "date_to"));
    if (!first && !last) return std::nullopt;
    DateRange range = parse_edtf(json_string(object, "date")).value_or(DateRange{});
    range.first = first;
    range.past = last ? std::optional(*last + 1) : std::nullopt;
    if (const auto* basis = member(object, "date_basis")) {
        range.granularity = parse_granularity(json_string(*basis, "precision"), range.granularity);
        range.qualifier = parse_qualifier(json_string(*basis, "qualifier"), range.qualifier);
        range.basis = parse_date_basis(json_string(*basis, "of_date")).value_or(range.basis);
    }
    return range;
}

DateChoice parse_date_choice(const Json& object) {
    DateChoice choice;
    const auto* basis = member(object, "date_basis");
    if (!basis) return choice;
    choice.basis = parse_date_basis(json_string(*basis, "kind")).value_or(DateBasis::none);
    if (member(*basis, "start")) choice.evidence = evidence(*basis);
    choice.reason = text(*basis, "reason");
    return choice;
}

std::optional<Place> parse_place(const Json& object) {
    const auto* place = member(object, "place");
    if (!place) return std::nullopt;
    return Place{text(*place, "name"), text(*place, "country"), number(*place, "lat").value_or(0),
                 number(*place, "lon").value_or(0), text(*place, "precision"), text(*place, "province")};
}

std::vector<Party> parse_parties(const Json& object) {
    std::vector<Party> parties;
    for_each_object(object, "parties", [&](const Json& item) {
        Party party;
        party.side = json_string(item, "side") == "recipient" ? Party::Side::recipient : Party::Side::actor;
        party.actor = {text(item, "code"), text(item, "actor_id"), text(item, "role"), text(item, "sector"),
                       text(item, "name")};
        party.evidence = evidence(item);
        parties.push_back(std::move(party));
    });
    return parties;
}

Confidence parse_confidence(const Json& object) {
    const auto* parts = member(object, "confidence");
    if (!parts) return {};
    const auto part = [&](const char* key) { return number(*parts, key).value_or(0); };
    return {part("total"), part("trigger"), part("arguments"), part("status"), part("date")};
}

void parse_details(const Json& object, Report& report) {
    if (const auto* said = member(object, "attribution"))
        report.attribution = Attribution{text(*said, "code"), text(*said, "name"), text(*said, "quote")};
    for_each_object(object, "numbers", [&](const Json& item) {
        report.numbers.push_back(
            {text(item, "what"), number(item, "low"), number(item, "high"), text(item, "unit"), evidence(item)});
    });
    if (const auto* contexts = member(object, "contexts"); contexts && contexts->IsArray())
        for (const auto& item : contexts->GetArray())
            if (item.IsString()) report.contexts.emplace_back(item.GetString(), item.GetStringLength());
    if (const auto* anchor = member(object, "anchor")) {
        report.anchor_words = text(*anchor, "words");
        if (const auto* days = member(*anchor, "days"); days && days->IsInt())
            report.anchor_offset_days = days->GetInt();
    }
}

}  // namespace

Report parse_report(std::string_view origin, std::string_view json) {
    const auto document = parse_json(origin, json);
    const auto type = parse_plover_type(json_string(document, "type"));
    if (!type) throw Error(fmt::format("{}: not a report (type \"{}\")", origin, json_string(document, "type")));
    Report report;
    report.id = text(document, "id");
    report.article = text(document, "article");
    report.article_key = text(document, "article_key");
    report.type = *type;
    report.mode = text(document, "mode");
    report.kind = text(document, "kind");
    report.cameo = text(document, "code");
    report.parties = parse_parties(document);
    report.place = parse_place(document);
    report.date = parse_date(document);
    report.date_choice = parse_date_choice(document);
    report.status = parse_status(json_string(document, "status")).value_or(Status::asserted);
    report.trigger = {field(document), offset(document, "start"), offset(document, "end"), text(document, "trigger")};
    report.quote = text(document, "quote");
    report.sentence_start = offset(document, "quote_start");
    report.confidence = parse_confidence(document);
    parse_details(document, report);
    return report;
}

}  // namespace babad
