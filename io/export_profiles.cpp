#include "io/export_profiles.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/hash.hpp"
#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"
#include "core/calendar/edtf.hpp"
#include "core/chronicle/relation.hpp"
#include "core/lexicon/data_files.hpp"
#include "io/event_json.hpp"
#include "io/event_columns.hpp"

namespace babad {

namespace {

using Row = std::vector<std::string>;

std::string number(double value) { return fmt::format("{}", value); }

/// A field of a tab-separated file: tabs and line breaks become blanks.
std::string tab_line(const Row& fields) {
    std::string line;
    for (const auto& field : fields) {
        if (&field != &fields.front()) line += '\t';
        for (const char c : field) line += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
    }
    return line + '\n';
}

bool has_day(const Event& event) { return event.date && event.date->first; }

std::string first_day(const Event& event) { return has_day(event) ? iso_date(*event.date->first) : ""; }

/// Ordered pairs; a lone actor with nobody where there is no pair.
std::vector<std::pair<std::string, std::string>> pairs_or_alone(const Event& event) {
    auto pairs = expand_dyads(event);
    if (pairs.empty() && !event.actors.empty()) pairs.emplace_back(event.actors.front().code, "");
    if (pairs.empty() && !event.recipients.empty()) pairs.emplace_back("", event.recipients.front().code);
    return pairs;
}

std::string name_of(const Event& event, const std::string& code) {
    for (const auto* side : {&event.actors, &event.recipients})
        for (const auto& actor : *side)
            if (actor.code == code) return actor.name.empty() ? code : actor.name;
    return code;
}

std::string country_of(const std::string& code) {
    const auto base = code.substr(0, code.find('/'));
    return base.size() == 3 ? base : "";
}

std::string quote_of(const Event& event) { return event.reports.empty() ? "" : event.reports.front().quote; }
std::string url_of(const Event& event) { return event.sources.empty() ? "" : event.sources.front().url; }
std::string outlet_of(const Event& event) { return event.sources.empty() ? "" : event.sources.front().outlet; }

int gdelt_quad(Quad quad) { return static_cast<int>(quad) + 1; }

/// 18 digits from the event's id and pair: the same event keeps its number.
std::string stable_number(const std::string& text) { return fmt::format("{}", fnv1a(text) % 900'000'000'000'000'000ULL + 100'000'000'000'000'000ULL); }

/// 61 columns, headerless, tab; only events with a first day (SQLDATE cannot be empty).
void write_gdelt(const ExportInput& input, const Ontology& ontology, OutputFile& file) {
    for (const auto& event : input.events) {
        if (!has_day(event)) continue;
        const auto day = civil(*event.date->first);
        const auto date = fmt::format("{:04}{:02}{:02}", day.year, day.month, day.day);
        for (const auto& [source, target] : pairs_or_alone(event)) {
            Row row{stable_number(event.id + source + ">" + target), date, date.substr(0, 6), date.substr(0, 4),
                    fmt::format("{:.4f}", day.year + (*event.date->first - *make_day(day.year, 1, 1)) / 365.0)};
            for (const auto& code : {source, target}) row.insert(row.end(), {code, name_of(event, code), country_of(code), "", "", "", "", "", "", ""});
            const auto& cameo = event.cameo;
            row.insert(row.end(), {"1", cameo, cameo.substr(0, 3), cameo.substr(0, 2), fmt::format("{}", gdelt_quad(ontology.quad(event.type))), "",
                                   fmt::format("{}", event.reports.size()), fmt::format("{}", event.independent_sources), fmt::format("{}", event.sources.size()), ""});
            row.resize(row.size() + 16);
            const bool located = event.place && !event.place->precision.empty();
            row.insert(row.end(), {event.place ? (event.place->precision == "country" ? "1" : "4") : "0", place_text(event.place), "", "", "",
                                   located ? number(event.place->latitude) : "", located ? number(event.place->longitude) : "", ""});
            row.insert(row.end(), {date + "000000", url_of(event)});
            file.write(tab_line(row));
        }
    }
}

/// 16 columns, headerless, tab: a row for each report of the rows of `gdelt2`; the three offsets are ours.
void write_gdelt_mentions(const ExportInput& input, const Ontology&, OutputFile& file) {
    const auto stamp = [](const std::string& iso) {
        std::string digits;
        for (const char c : iso)
            if (c >= '0' && c <= '9' && digits.size() < 14) digits += c;
        return digits.empty() ? digits : digits + std::string(14 - digits.size(), '0');
    };
    for (const auto& event : input.events) {
        if (!has_day(event)) continue;
        for (const auto& [source, target] : pairs_or_alone(event))
            for (const auto& report : event.reports) {
                const auto told = std::find_if(event.sources.begin(), event.sources.end(), [&](const Source& s) { return s.article_key == report.article_key; });
                const bool known = told != event.sources.end();
                const auto offset = [&](const std::string& code) {
                    const auto party = std::find_if(report.parties.begin(), report.parties.end(), [&](const Party& p) { return p.actor.code == code; });
                    return party == report.parties.end() ? std::string("-1") : fmt::format("{}", party->evidence.start);
                };
                file.write(tab_line({stable_number(event.id + source + ">" + target), stamp(first_day(event)), known ? stamp(told->published) : "", "1",
                                     known ? told->outlet : "", known ? told->url : "", "", offset(source), offset(target),
                                     fmt::format("{}", report.trigger.start), "1", fmt::format("{:.0f}", report.confidence.total * 100), "", "", "", ""}));
            }
    }
}

/// 20 columns with a header, tab.
void write_icews(const ExportInput& input, const Ontology& ontology, OutputFile& file) {
    file.write(tab_line({"Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name",
                         "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude"}));
    for (const auto& event : input.events) {
        if (!has_day(event)) continue;
        const bool located = event.place && !event.place->precision.empty();
        for (const auto& [source, target] : pairs_or_alone(event))
            file.write(tab_line({stable_number(event.id + source + ">" + target), first_day(event), name_of(event, source), "", country_of(source),
                                 std::string(ontology.kind_label(event.kind, "en")), event.cameo, number(ontology.score(event.type, event.mode)), name_of(event, target), "",
                                 country_of(target), event.sources.empty() ? "" : event.sources.front().article, "", outlet_of(event),
                                 event.place && event.place->precision == "city" ? event.place->name : "", "", "", event.place ? event.place->country : "",
                                 located ? number(event.place->latitude) : "", located ? number(event.place->longitude) : ""}));
    }
}

std::optional<double> dead(const Event& event, bool high) {
    for (const auto& number : event.numbers)
        if (number.what == "dead") return high && number.high ? number.high : number.low;
    return std::nullopt;
}

std::string number_or(const std::optional<double>& value, const char* otherwise) { return value ? number(*value) : otherwise; }

/// Report rows for the R package eventreport.
void write_eventreport(const ExportInput& input, const Ontology&, OutputFile& file) {
    file.write(csv_line({"event_id", "report_id", "date", "city", "location", "actor1", "actor2", "type", "deaths_best", "source", "url", "quote"}));
    for (const auto& event : input.events)
        for (const auto& report : event.reports) {
            const auto source = std::find_if(event.sources.begin(), event.sources.end(), [&](const Source& s) { return s.article_key == report.article_key; });
            std::string deaths;
            for (const auto& counted : report.numbers)
                if (counted.what == "dead" && counted.low) deaths = number(*counted.low);
            const bool known = source != event.sources.end();
            file.write(csv_line({event.id, report.id, report.date ? to_edtf(*report.date) : "", report.place && report.place->precision == "city" ? report.place->name : "",
                                 report.place ? place_text(report.place) : "", join(report.actors(), "; "), join(report.recipients(), "; "), std::string(name(report.type)),
                                 deaths, known ? source->outlet : "", known ? source->url : "", report.quote}));
        }
}

/// UCDP's names of the columns that events can fill; lethal events only.
void write_ucdp(const ExportInput& input, const Ontology&, OutputFile& file) {
    file.write(csv_line({"id", "year", "side_a", "side_b", "number_of_sources", "source_article", "source_office", "source_date", "where_description", "latitude", "longitude",
                         "country", "event_clarity", "date_prec", "date_start", "date_end", "best", "low", "high"}));
    for (const auto& event : input.events) {
        const auto low = dead(event, false);
        if (!low || *low <= 0 || !has_day(event)) continue;
        const auto days = event.date->days().value_or(1000);
        const auto* precision = days <= 1 ? "1" : days <= 6 ? "2" : days <= 7 ? "3" : days <= 31 ? "4" : "5";
        const bool located = event.place && !event.place->precision.empty();
        file.write(csv_line({event.id, first_day(event).substr(0, 4), join(event.actor_codes(), "; "), join(event.recipient_codes(), "; "),
                             fmt::format("{}", event.independent_sources), url_of(event), outlet_of(event),
                             event.sources.empty() ? "" : event.sources.front().published.substr(0, 10), place_text(event.place), located ? number(event.place->latitude) : "",
                             located ? number(event.place->longitude) : "", event.place ? event.place->country : "", event.place ? "1" : "2", precision, first_day(event),
                             event.date->past ? iso_date(*event.date->last()) : "", number_or(low, ""), number_or(low, ""), number_or(dead(event, true), "")}));
    }
}

using AcledTypes = std::map<std::string, std::pair<std::string, std::string>, std::less<>>;

/// What ACLED calls our kinds (data/ontology/acled.tsv).
AcledTypes read_acled_types() {
    const DataFiles files;
    const Table table(files.display_name("ontology/acled.tsv"), files["ontology/acled.tsv"]);
    AcledTypes types;
    for (const auto& row : table.rows()) types.emplace(row["kind"], std::pair(std::string(row["event_type"]), std::string(row["sub_event_type"])));
    return types;
}

void write_acled(const ExportInput& input, const Ontology&, OutputFile& file) {
    file.write(csv_line({"event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1", "assoc_actor_1", "inter1",
                         "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location",
                         "latitude", "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp"}));
    const auto types = read_acled_types();
    for (const auto& event : input.events) {
        const auto known = types.find(event.kind);
        if (known == types.end() || !has_day(event) || event.status == Status::planned || event.status == Status::denied || event.status == Status::hypothetical) continue;
        const auto days = event.date->days().value_or(1000);
        const bool located = event.place && !event.place->precision.empty();
        const auto first = [](const std::vector<std::string>& codes) { return codes.empty() ? std::string() : codes.front(); };
        const auto rest = [](std::vector<std::string> codes) {
            if (!codes.empty()) codes.erase(codes.begin());
            return join(codes, "; ");
        };
        auto actors = event.actor_codes(), others = event.recipient_codes();
        if (others.empty() && actors.size() > 1) others = {actors.begin() + 1, actors.end()}, actors.resize(1);
        std::vector<std::string> outlets;
        for (const auto& source : event.sources) outlets.push_back(source.outlet);
        file.write(csv_line({event.id, first_day(event), first_day(event).substr(0, 4), days <= 1 ? "1" : days <= 7 ? "2" : "3", "", known->second.first, known->second.second, first(actors), rest(actors), "",
                             first(others), rest(others), "", "", "", "", "", event.place ? event.place->country : "", "", "", "", event.place ? event.place->name : "",
                             located ? number(event.place->latitude) : "", located ? number(event.place->longitude) : "",
                             !located ? "" : event.place->precision == "city" ? "1" : event.place->precision == "province" ? "2" : "3", join(outlets, "; "), "",
                             quote_of(event), number_or(dead(event, false), "0"), "", ""}));
    }
}

void write_timesketch(const ExportInput& input, const Ontology& ontology, OutputFile& file) {
    for (const auto& event : input.events) {
        if (!has_day(event)) continue;
        JsonWriter json;
        json.begin_object().key("message").value(headline(event, ontology, "en")).key("datetime").value(first_day(event) + "T00:00:00+00:00");
        json.key("timestamp").value(static_cast<std::int64_t>(event.date->first->number) * 86'400'000'000).key("timestamp_desc").value("event date");
        json.key("precision").value(name(event.date->granularity)).key("event_id").value(event.id).key("type").value(name(event.type)).key("kind").value(event.kind);
        json.key("actors").value(join(event.actor_codes(), " ")).key("recipients").value(join(event.recipient_codes(), " "));
        json.key("quote").value(quote_of(event)).key("url").value(url_of(event)).end_object();
        file.write(json.take() + "\n");
    }
}

/// Relationship table of the Neo4j importer; MERGE nodes by code on import.
void write_neo4j(const ExportInput& input, const Ontology& ontology, OutputFile& file) {
    file.write(":START_ID(Actor),:END_ID(Actor),:TYPE,event_id,kind,date:date,status,score:double,sources:int,quote\n");
    for (const auto& event : input.events)
        for (const auto& [source, target] : expand_dyads(event))
            file.write(csv_line({source, target, std::string(name(event.type)), event.id, event.kind, first_day(event), std::string(name(event.status)),
                                 number(ontology.score(event.type, event.mode)), fmt::format("{}", event.independent_sources), quote_of(event)}));
}

/// Ordered pairs by the month of the event's first day; months without events have no row.
void write_dyad_month(const ExportInput& input, const Ontology& ontology, OutputFile& file) {
    std::map<std::tuple<std::string, std::string, std::string>, std::vector<Event>> months;
    for (const auto& event : input.events)
        if (has_day(event))
            for (const auto& [source, target] : expand_dyads(event)) months[{source, target, first_day(event).substr(0, 7)}].push_back(event);
    file.write(csv_line({"source", "target", "month", "events", "vcoop", "mcoop", "vconf", "mconf", "score_sum", "score_mean", "score_scale", "sources"}));
    for (const auto& [key, events] : months)
        for (const auto& relation : aggregate_relations(events, ontology)) {
            if (relation.source != std::get<0>(key) || relation.target != std::get<1>(key)) continue;
            Row row{relation.source, relation.target, std::get<2>(key), fmt::format("{}", relation.total())};
            for (const auto count : relation.counts) row.push_back(fmt::format("{}", count));
            row.insert(row.end(), {number(relation.score_sum), number(relation.score_sum / relation.total()), std::string(Ontology::score_scale),
                                   fmt::format("{}", relation.independent_sources)});
            file.write(csv_line(row));
        }
}

}  // namespace

const std::map<std::string, ExportWriter, std::less<>>& export_profiles() {
    static const std::map<std::string, ExportWriter, std::less<>> profiles{
        {"acled", write_acled},   {"dyad-month", write_dyad_month}, {"eventreport", write_eventreport}, {"gdelt2", write_gdelt}, {"gdelt2-mentions", write_gdelt_mentions},
        {"icews", write_icews},   {"neo4j", write_neo4j},           {"timesketch", write_timesketch},   {"ucdp-ged", write_ucdp},
    };
    return profiles;
}

}  // namespace babad
