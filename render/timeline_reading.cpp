#include "render/timeline_reading.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "core/base/error.hpp"
#include "core/base/json_reader.hpp"
#include "core/calendar/edtf.hpp"

namespace babad {

namespace {

using Json = rapidjson::Value;

std::string text_of(const Json& object, const char* key) { return std::string(json_string(object, key)); }

/// The member, or an empty list where it is absent or no list.
rapidjson::Value::ConstArray list_of(const Json& object, const char* key) {
    static const Json none(rapidjson::kArrayType);
    const auto found = object.IsObject() ? object.FindMember(key) : Json::ConstMemberIterator();
    return (object.IsObject() && found != object.MemberEnd() && found->value.IsArray() ? found->value : none).GetArray();
}

double number_of(const Json& value) { return value.IsNumber() && std::isfinite(value.GetDouble()) ? value.GetDouble() : 0; }
double number_of(const Json& object, const char* key) {
    const auto found = object.FindMember(key);
    return found == object.MemberEnd() ? 0 : number_of(found->value);
}
std::uint32_t count_of(const Json& value) { return static_cast<std::uint32_t>(std::clamp(number_of(value), 0.0, 4e9)); }
std::uint32_t count_of(const Json& object, const char* key) { return static_cast<std::uint32_t>(std::clamp(number_of(object, key), 0.0, 4e9)); }

/// Of a mark, in code points; no sentence is longer.
std::uint32_t place_of(const Json& value) { return std::min(count_of(value), 1000000000U); }

std::vector<std::string> texts_of(const Json& object, const char* key) {
    std::vector<std::string> texts;
    for (const Json& value : list_of(object, key)) {
        if (value.IsString()) texts.emplace_back(value.GetString(), value.GetStringLength());
    }
    return texts;
}

template <typename Value, std::size_t N>
Value value_named(std::string_view word, const std::array<Value, N>& values) {
    const auto found = std::find_if(values.begin(), values.end(), [&](Value value) { return name(value) == word; });
    return found == values.end() ? values.front() : *found;
}

std::optional<DateRange> date_of(const Json& object) {
    auto date = parse_edtf(json_string(object, "date"));
    if (!date) return date;
    using enum Granularity;
    date->granularity = value_named(json_string(object, "grain"), std::array{day, week, month, quarter, season, half, year, decade, century, interval});
    date->basis = parse_date_basis(json_string(object, "basis")).value_or(DateBasis::none);
    return date;
}

using Names = std::map<std::string, std::string, std::less<>>;

std::vector<Actor> actors_of(const Json& event, const char* key, const Names& names) {
    std::vector<Actor> actors;
    for (std::string& code : texts_of(event, key)) {
        const auto known = names.find(code);
        Actor actor;
        actor.name = known == names.end() ? std::string() : known->second;
        actor.code = std::move(code);
        actors.push_back(std::move(actor));
    }
    return actors;
}

void read_marks(const Json& json, Report& report) {
    for (const Json& mark : list_of(json, "marks")) {
        if (!mark.IsArray() || mark.Size() != 3 || !mark[2].IsString()) continue;
        const Evidence evidence{report.trigger.field, report.sentence_start + place_of(mark[0]), report.sentence_start + place_of(mark[1]), ""};
        const std::string_view role = mark[2].GetString();
        if (role == "trigger") report.trigger = evidence;
        if (role == "actor") report.parties.push_back({Party::Side::actor, {}, evidence});
        if (role == "date") report.date_choice.evidence = evidence;
    }
}

Report report_of(const Json& json, const std::vector<Source>& sources) {
    Report report;
    report.id = text_of(json, "id");
    const std::uint32_t source = count_of(json, "source");
    if (source >= 1 && source <= sources.size()) {
        report.article_key = sources[source - 1].article_key;
        report.article = sources[source - 1].article;
    }
    report.quote = text_of(json, "quote");
    report.trigger.field = json_string(json, "field") == name(Field::title) ? Field::title : Field::text;
    report.sentence_start = static_cast<std::uint32_t>(std::clamp(number_of(json, "start"), 0.0, 1e9));
    report.status = parse_status(json_string(json, "status")).value_or(Status::asserted);
    report.date = date_of(json);
    report.date_choice.basis = parse_date_basis(json_string(json, "basis")).value_or(DateBasis::none);
    report.date_choice.reason = text_of(json, "reason");
    read_marks(json, report);
    if (std::string words = text_of(json, "date_words"); !words.empty()) {
        if (!report.date_choice.evidence) report.date_choice.evidence = Evidence{};  // outside the sentence: no mark
        report.date_choice.evidence->quote = std::move(words);
    }
    if (std::string by = text_of(json, "by"); !by.empty()) report.attribution = Attribution{"", std::move(by), ""};
    const auto parts = list_of(json, "confidence");
    double* const into[] = {&report.confidence.total, &report.confidence.trigger, &report.confidence.arguments, &report.confidence.status,
                            &report.confidence.date};
    for (rapidjson::SizeType i = 0; i < std::min<rapidjson::SizeType>(parts.Size(), 5); ++i) *into[i] = number_of(parts[i]);
    return report;
}

std::vector<MergeReason> merges_of(const Json& event) {
    std::vector<MergeReason> merges;
    for (const Json& json : list_of(event, "merges")) {
        if (!json.IsObject()) continue;
        MergeReason merge{text_of(json, "a"), text_of(json, "b"), number_of(json, "score"), {}, text_of(json, "edit")};
        for (const Json& part : list_of(json, "parts")) {
            if (part.IsArray() && part.Size() == 3 && part[0].IsString()) merge.parts.push_back({part[0].GetString(), number_of(part[1]), number_of(part[2])});
        }
        merges.push_back(std::move(merge));
    }
    return merges;
}

std::vector<Quantity> numbers_of(const Json& event) {
    std::vector<Quantity> numbers;
    for (const Json& json : list_of(event, "counts")) {
        if (!json.IsArray() || json.Size() != 4 || !json[0].IsString() || !json[3].IsString()) continue;
        const auto bound = [](const Json& value) { return value.IsNumber() ? std::optional(number_of(value)) : std::nullopt; };
        numbers.push_back({json[0].GetString(), bound(json[1]), bound(json[2]), json[3].GetString(), {}});
    }
    return numbers;
}

/// Ids name groups of a drawing: letters, figures, hyphens and underscores only.
bool is_id(std::string_view text) {
    return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") == std::string_view::npos;
}

TimelineEntry entry_of(const Json& json, const Ontology& ontology, const Names& names, const std::vector<Source>& sources) {
    const auto type = parse_plover_type(json_string(json, "type"));
    if (!type) throw Error("an event of the drawing has no type");
    TimelineEntry entry;
    Event& event = entry.event;
    event.id = text_of(json, "id");
    if (!is_id(event.id)) throw Error("an event of the drawing has no id");
    event.type = *type;
    event.mode = text_of(json, "mode");
    event.kind = text_of(json, "kind");
    if (!ontology.is_kind(event.kind)) event.kind.clear();
    event.actors = actors_of(json, "actors", names);
    event.recipients = actors_of(json, "recipients", names);
    event.date = date_of(json);
    event.status = parse_status(json_string(json, "status")).value_or(Status::asserted);
    if (std::string place = text_of(json, "place"); !place.empty()) {
        event.place = Place{std::move(place), text_of(json, "country"), 0, 0, text_of(json, "place_precision")};
    }
    event.numbers = numbers_of(json);
    event.confidence = number_of(json, "confidence");
    event.independent_sources = count_of(json, "independent");
    event.merges = merges_of(json);
    for (const Json& dispute : list_of(json, "differs")) {
        if (dispute.IsObject()) event.disputes.push_back({text_of(dispute, "field"), texts_of(dispute, "values"), {}});
    }
    for (const Json& report : list_of(json, "reports")) {
        if (report.IsObject()) event.reports.push_back(report_of(report, sources));
    }
    for (const Json& number : list_of(json, "sources")) {
        const std::uint32_t source = count_of(number);
        if (source < 1 || source > sources.size()) continue;
        entry.source_numbers.push_back(source);
        event.sources.push_back(sources[source - 1]);
    }
    entry.headline = text_of(json, "headline");
    entry.level = static_cast<TimelineLevel>(std::min<std::uint32_t>(count_of(json, "level"), 2));
    entry.rank = number_of(json, "rank");
    return entry;
}

std::vector<Source> sources_of(const Json& root) {
    std::vector<Source> sources;
    std::vector<std::uint32_t> same;
    for (const Json& json : list_of(root, "sources")) {
        if (!json.IsObject()) throw Error("a source of the drawing is none");
        sources.push_back({text_of(json, "key"), text_of(json, "article"), text_of(json, "outlet"), text_of(json, "url"), text_of(json, "title"),
                           text_of(json, "published"), ""});
        same.push_back(count_of(json, "same_as"));
    }
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (same[i] >= 1 && same[i] <= sources.size()) sources[i].duplicate_of = sources[same[i] - 1].article_key;
    }
    return sources;
}

std::vector<EventLink> links_of(const Json& root) {
    using Basis = EventLink::Basis;
    std::vector<EventLink> links;
    for (const Json& json : list_of(root, "links")) {
        if (!json.IsObject()) continue;
        links.push_back({text_of(json, "from"), text_of(json, "to"),
                         value_named(json_string(json, "kind"), std::array{LinkKind::cause, LinkKind::response, LinkKind::follow_up}),
                         value_named(json_string(json, "basis"), std::array{Basis::said, Basis::reversed, Basis::carried_out, Basis::repeated}),
                         text_of(json, "report"), static_cast<std::int32_t>(std::clamp(number_of(json, "days"), -4e6, 4e6))});
    }
    return links;
}

/// What stands between the element that `babad-data` names and its end, entities of XML resolved.
std::string embedded_json(std::string_view name, std::string_view drawing) {
    constexpr std::string_view metadata = "<metadata id=\"babad-data\">", script = "id=\"babad-data\">";
    const bool in_svg = drawing.find(metadata) != std::string_view::npos;
    const std::string_view opening = in_svg ? metadata : script;
    const std::size_t at = drawing.find(opening);
    const std::size_t begin = at + opening.size(), end = at == std::string_view::npos ? at : drawing.find("</", begin);
    if (end == std::string_view::npos) throw Error(std::string(name) + ": holds no timeline", "a drawing that babad timeline made holds its data");
    const std::string_view raw = drawing.substr(begin, end - begin);
    if (!in_svg) return std::string(raw);
    static constexpr std::pair<std::string_view, char> entities[] = {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&#39;", '\''}};
    std::string json;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const auto found = std::find_if(std::begin(entities), std::end(entities), [&](const auto& entity) { return raw.substr(i).starts_with(entity.first); });
        json += raw[i] == '&' && found != std::end(entities) ? found->second : raw[i];
        if (raw[i] == '&' && found != std::end(entities)) i += found->first.size() - 1;
    }
    return json;
}

}  // namespace

Timeline read_timeline(std::string_view name, std::string_view drawing, const Ontology& ontology) {
    const rapidjson::Document root = parse_json(name, embedded_json(name, drawing));
    if (!root.IsObject() || json_string(root, "format") != "babad-timeline-1") throw Error(std::string(name) + ": its data are no timeline");
    Timeline timeline;
    timeline.title = text_of(root, "title");
    timeline.query = text_of(root, "query");
    timeline.language = text_of(root, "language");
    timeline.revision = text_of(root, "revision");
    timeline.matched = count_of(root, "matched");
    timeline.left_out = count_of(root, "left_out");
    timeline.notes = texts_of(root, "notes");
    timeline.sources = sources_of(root);
    timeline.links = links_of(root);
    Names names;
    if (const auto actors = root.FindMember("actors"); actors != root.MemberEnd() && actors->value.IsObject()) {
        for (const auto& actor : actors->value.GetObject()) {
            if (actor.value.IsString()) names.emplace(actor.name.GetString(), actor.value.GetString());
        }
    }
    for (const Json& day : list_of(root, "coverage")) timeline.coverage.push_back(Day{static_cast<std::int32_t>(std::clamp(number_of(day), -4.3e6, 2.9e6))});
    for (const auto& [key, list] : {std::pair("events", &timeline.entries), {"undated", &timeline.undated}}) {
        for (const Json& event : list_of(root, key)) {
            if (!event.IsObject()) throw Error(std::string(name) + ": an event of the drawing is none");
            TimelineEntry entry = entry_of(event, ontology, names, timeline.sources);
            if (entry.event.date.has_value() == (list == &timeline.entries)) list->push_back(std::move(entry));
        }
    }
    return timeline;
}

}  // namespace babad
