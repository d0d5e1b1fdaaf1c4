#include "io/sink.hpp"

#include <fmt/format.h>

#include <functional>
#include <map>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "io/event_json.hpp"
#include "io/event_columns.hpp"
#include "io/export_profiles.hpp"
#include "io/graph_writers.hpp"
#include "io/output_file.hpp"
#include "io/table_package.hpp"

namespace babad {

namespace {

void write_jsonl(const ExportInput& input, const Ontology& ontology, OutputFile& file) {
    for (const auto& event : input.events) file.write(event_json(event, ontology) + '\n');
}

void write_csv(const ExportInput& input, const Ontology& ontology, OutputFile& file) {
    file.write(csv_line(event_columns()));
    for (const auto& event : input.events) file.write(csv_line(event_row(event, ontology)));
}

GraphTable graph_of(const ExportInput& input, const Ontology& ontology) { return make_graph_table(input, ontology, input.form); }

void write_gexf_file(const ExportInput& input, const Ontology& ontology, OutputFile& file) {
    if (input.gexf != "1.2" && input.gexf != "1.3") throw UsageError(fmt::format("--gexf {}: no such version", input.gexf), "1.2 or 1.3");
    write_gexf(graph_of(input, ontology), input.gexf == "1.2" ? GexfVersion::draft_1_2 : GexfVersion::version_1_3, file);
}

/// Formats by suffix, one line each.
const std::map<std::string, ExportWriter, std::less<>>& writers() {
    static const std::map<std::string, ExportWriter, std::less<>> all{
        {".jsonl", write_jsonl},
        {".csv", write_csv},
        {".graphml", [](const auto& input, const auto& ontology, auto& file) { write_graphml(graph_of(input, ontology), file); }},
        {".gexf", write_gexf_file},
        {".dot", [](const auto& input, const auto& ontology, auto& file) { write_dot(graph_of(input, ontology), file); }},
        {".cyjs", [](const auto& input, const auto& ontology, auto& file) { write_cyjs(graph_of(input, ontology), file); }},
        {".json", [](const auto& input, const auto& ontology, auto& file) { write_node_link(graph_of(input, ontology), input.edges_key, file); }},
    };
    return all;
}

template <typename Known>
[[noreturn]] void fail_unknown(const std::string& what, const std::string& wanted, const Known& known) {
    std::vector<std::string_view> names;
    for (const auto& entry : known) names.push_back(entry.first);
    const auto near = nearest(wanted, names);
    throw UsageError(what, near.empty() ? "one of " + join({names.begin(), names.end()}, " ") : fmt::format("did you mean {}?", near));
}

const ExportWriter& writer_for(const std::filesystem::path& path, const std::string& profile) {
    if (!profile.empty()) {
        const auto found = export_profiles().find(profile);
        if (found == export_profiles().end()) fail_unknown(fmt::format("--profile {}: no such profile", profile), profile, export_profiles());
        return found->second;
    }
    const std::string suffix = path == "-" ? ".jsonl" : ascii_lower(path.extension().string());
    const auto found = writers().find(suffix);
    if (found == writers().end()) fail_unknown(fmt::format("{}: no format of this name", path.string()), suffix, writers());
    return found->second;
}

/// How a table without room for it counts: pairs, reports, or events.
std::string_view counting_rule(const std::string& profile) {
    if (profile == "dyad-month") return "an event counts once for each ordered pair, in the month of its first day; denied and hypothetical events do not count";
    if (profile == "gdelt2" || profile == "icews" || profile == "neo4j") return "one row for each ordered pair of an event";
    if (profile == "gdelt2-mentions") return "one row for each report of each ordered pair of an event";
    return profile == "eventreport" ? "one row a report" : "one row an event; sources are independent outlets, copies folded";
}

/// What tables and lines cannot say of themselves stands beside them in NAME.about.json; graphs and packages say it inside.
void write_about(const ExportInput& input, const std::filesystem::path& path, const std::string& profile) {
    JsonWriter json;
    json.begin_object().key("file").value(path.filename().string()).key("profile").value_or_null(profile);
    json.key("query").value(input.query.empty() ? "all" : input.query).key("events").value(static_cast<std::int64_t>(input.events.size()));
    json.key("counting").value(counting_rule(profile)).key("score_scale").value(Ontology::score_scale).key("cameo_version").value(Ontology::cameo_version);
    json.key("revision").value(input.revision).end_object();
    OutputFile file(path.native() + ".about.json");
    file.write(json.take() + "\n");
    file.finish();
}

bool says_so_itself(const std::filesystem::path& path, const std::string& profile) {
    const auto suffix = ascii_lower(path.extension().string());
    return profile.empty() && suffix != ".jsonl" && suffix != ".csv";
}

}  // namespace

void export_events(const ExportInput& input, const Ontology& ontology, const std::filesystem::path& path, const std::string& profile) {
    const bool folder = !path.empty() && (path.native().back() == '/' || (profile.empty() && std::filesystem::is_directory(path)));
    if (folder && profile.empty()) {
        write_package(input, ontology, path);
        return;
    }
    const auto& write = writer_for(path, profile);
    OutputFile file(path);
    write(input, ontology, file);
    file.finish();
    if (path != "-" && !says_so_itself(path, profile)) write_about(input, path, profile);
}

}  // namespace babad
