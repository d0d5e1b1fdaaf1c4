#include "io/table_package.hpp"

#include <fmt/format.h>

#include <map>

#include "core/base/error.hpp"
#include "core/calendar/edtf.hpp"
#include "io/event_columns.hpp"
#include "io/output_file.hpp"

namespace babad {

namespace {

using Row = std::vector<std::string>;

struct Column {
    std::string name;
    std::string_view type = "string";
};

/// A table of the package: its columns and what fills it.
struct PackageTable {
    std::string name;
    std::vector<Column> columns;
    std::vector<Row> rows;
};

std::string number(double value) { return fmt::format("{}", value); }

PackageTable events_table(const ExportInput& input, const Ontology& ontology) {
    static const std::map<std::string, std::string_view> types{
        {"date_from", "date"}, {"date_to", "date"}, {"score", "number"}, {"latitude", "number"}, {"longitude", "number"},
        {"sources", "integer"}, {"articles", "integer"}, {"reports", "integer"}, {"confidence", "number"}};
    PackageTable table{"events", {}, {}};
    for (const auto& name : event_columns()) {
        const auto type = types.find(name);
        table.columns.push_back({name, type == types.end() ? "string" : type->second});
    }
    for (const auto& event : input.events) table.rows.push_back(event_row(event, ontology));
    return table;
}

PackageTable reports_table(const ExportInput& input) {
    PackageTable table{"reports",
                       {{"id"}, {"event_id"}, {"article"}, {"article_key"}, {"type"}, {"mode"}, {"kind"}, {"date"}, {"date_from", "date"}, {"date_to", "date"},
                        {"date_basis"}, {"date_words"}, {"status"}, {"place"}, {"field"}, {"start", "integer"}, {"end", "integer"}, {"trigger"}, {"quote"},
                        {"attributed_to"}, {"confidence", "number"}},
                       {}};
    for (const auto& event : input.events)
        for (const auto& report : event.reports) {
            const auto& date = report.date;
            table.rows.push_back({report.id, event.id, report.article, report.article_key, std::string(name(report.type)), report.mode, report.kind,
                                  date ? to_edtf(*date) : "", date && date->first ? iso_date(*date->first) : "", date && date->past ? iso_date(*date->last()) : "",
                                  std::string(name(report.date_choice.basis)), report.date_choice.evidence ? report.date_choice.evidence->quote : "",
                                  std::string(name(report.status)), report.place ? report.place->name : "", std::string(name(report.trigger.field)),
                                  fmt::format("{}", report.trigger.start), fmt::format("{}", report.trigger.end), report.trigger.quote, report.quote,
                                  report.attribution ? report.attribution->name : "", number(report.confidence.total)});
        }
    return table;
}

PackageTable parties_table(const ExportInput& input) {
    PackageTable table{"parties", {{"event_id"}, {"side"}, {"code"}, {"name"}, {"actor_id"}, {"role"}, {"sector"}}, {}};
    const auto add = [&](const Event& event, const char* side, const std::vector<Actor>& actors) {
        for (const auto& actor : actors) table.rows.push_back({event.id, side, actor.code, actor.name, actor.actor_id, actor.role, actor.sector});
    };
    for (const auto& event : input.events) {
        add(event, "actor", event.actors);
        add(event, "recipient", event.recipients);
    }
    return table;
}

PackageTable actors_table(const ExportInput& input) {
    struct Counted {
        const Actor* actor = nullptr;
        std::uint32_t as_actor = 0, as_recipient = 0;
    };
    std::map<std::string, Counted> actors;
    for (const auto& event : input.events) {
        for (const auto& actor : event.actors) actors[actor.code].actor = &actor, ++actors[actor.code].as_actor;
        for (const auto& actor : event.recipients) actors[actor.code].actor = &actor, ++actors[actor.code].as_recipient;
    }
    PackageTable table{"actors", {{"code"}, {"name"}, {"actor_id"}, {"sector"}, {"events_as_actor", "integer"}, {"events_as_recipient", "integer"},
                                  {"iso_numeric"}, {"cow"}, {"gw"}, {"wikidata"}}, {}};
    for (const auto& [code, counted] : actors) {
        const auto other = input.crosswalk ? input.crosswalk->find_code(code) : Crosswalk::Row{};
        table.rows.push_back({code, counted.actor->name, counted.actor->actor_id, counted.actor->sector, fmt::format("{}", counted.as_actor),
                              fmt::format("{}", counted.as_recipient), std::string(other.iso_numeric), std::string(other.cow), std::string(other.gw),
                              std::string(other.wikidata)});
    }
    return table;
}

PackageTable articles_table(const ExportInput& input) {
    std::map<std::string, const Source*> sources;
    for (const auto& event : input.events)
        for (const auto& source : event.sources) sources.emplace(source.article_key, &source);
    PackageTable table{"articles", {{"article_key"}, {"article"}, {"outlet"}, {"url"}, {"title"}, {"published"}, {"duplicate_of"}}, {}};
    for (const auto& [key, source] : sources)
        table.rows.push_back({key, source->article, source->outlet, source->url, source->title, source->published, source->duplicate_of});
    return table;
}

PackageTable relations_table(const ExportInput& input, const Ontology& ontology) {
    PackageTable table{"relations",
                       {{"source"}, {"target"}, {"first", "date"}, {"last", "date"}, {"events", "integer"}, {"vcoop", "integer"}, {"mcoop", "integer"},
                        {"vconf", "integer"}, {"mconf", "integer"}, {"weight", "number"}, {"score_sum", "number"}, {"score_scale"}, {"sources", "integer"}},
                       {}};
    for (const auto& relation : aggregate_relations(input.events, ontology)) {
        const auto& period = relation.period;
        Row row{relation.source, relation.target, period.first ? iso_date(*period.first) : "", period.past ? iso_date(*period.last()) : "", fmt::format("{}", relation.total())};
        for (const auto count : relation.counts) row.push_back(fmt::format("{}", count));
        row.insert(row.end(), {number(relation.weight), number(relation.score_sum), std::string(Ontology::score_scale), fmt::format("{}", relation.independent_sources)});
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string describe(const ExportInput& input, const std::vector<PackageTable>& tables) {
    JsonWriter json;
    json.begin_object().key("profile").value("tabular-data-package").key("name").value("babad-chronicle");
    json.key("query").value(input.query.empty() ? "all" : input.query).key("revision").value(input.revision);
    json.key("score_scale").value(Ontology::score_scale).key("cameo_version").value(Ontology::cameo_version);
    json.key("counting").value("relations: an event counts once for each ordered pair; weight is 1/pairs; denied and hypothetical events do not count");
    json.key("resources").begin_array();
    for (const auto& table : tables) {
        json.begin_object().key("name").value(table.name).key("path").value(table.name + ".csv").key("profile").value("tabular-data-resource");
        json.key("encoding").value("utf-8").key("schema").begin_object().key("fields").begin_array();
        for (const auto& column : table.columns) json.begin_object().key("name").value(column.name).key("type").value(column.type).end_object();
        json.end_array().end_object().end_object();
    }
    json.end_array().end_object();
    return json.take() + "\n";
}

void write_table(const PackageTable& table, const std::filesystem::path& folder) {
    OutputFile file(folder / (table.name + ".csv"));
    Row names;
    for (const auto& column : table.columns) names.push_back(column.name);
    file.write(csv_line(names));
    for (const auto& row : table.rows) file.write(csv_line(row));
    file.finish();
}

}  // namespace

void write_package(const ExportInput& input, const Ontology& ontology, const std::filesystem::path& folder) {
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure) throw Error(fmt::format("{}: cannot be made ({})", folder.string(), failure.message()));
    const std::vector<PackageTable> tables{events_table(input, ontology), reports_table(input), parties_table(input),
                                           actors_table(input),           articles_table(input), relations_table(input, ontology)};
    for (const auto& table : tables) write_table(table, folder);
    OutputFile file(folder / "datapackage.json");
    file.write(describe(input, tables));
    file.finish();
}

}  // namespace babad
