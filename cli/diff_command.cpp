#include <fmt/format.h>

#include <map>
#include <memory>

#include "cli/chronicle_flags.hpp"
#include "cli/result_table.hpp"
#include "core/base/strings.hpp"
#include "core/chronicle/actor_names.hpp"
#include "core/chronicle/chronicle_diff.hpp"

namespace babad {

namespace {

struct DiffFlags : ChronicleFlags {
    std::string since;
    std::string format;
};

/// "1 added, 2 changed", or "nothing has changed".
std::string summary(const std::vector<EventChange>& changes) {
    std::map<EventChange::Kind, std::size_t> counts;
    for (const auto& change : changes) ++counts[change.kind];
    std::string line;
    for (const auto& [kind, count] : counts) line += fmt::format("{}{} {}", line.empty() ? "" : ", ", count, name(kind));
    return line.empty() ? "nothing has changed" : line;
}

int compare(const Session& session, const DiffFlags& flags) {
    const OpenChronicle chronicle(session, flags);
    const Ontology& ontology = chronicle.knowledge.ontology;
    const auto past = chronicle.file.as_of(flags.since);
    auto before = past.events(), after = chronicle.file.events();
    const auto changes = compare_events(before, after);
    name_actors(before, chronicle.knowledge.world, chronicle.labels);
    name_actors(after, chronicle.knowledge.world, chronicle.labels);
    std::map<std::string, std::string> headlines;
    for (const auto* events : {&before, &after})
        for (const auto& event : *events) headlines[event.id] = headline(event, ontology, flags.labels);
    QueryResult result;
    result.columns = {"change", "event", "before", "after", "details"};
    for (const auto& change : changes) {
        const auto& shown = change.after.empty() ? change.before : change.after;
        result.rows.push_back({std::string(name(change.kind)), headlines[shown.front()], join(change.before, " "), join(change.after, " "),
                               join(change.details, "; ")});
    }
    print_result(result, ontology, flags.labels, flags.format.empty() ? "table" : flags.format);
    if (!session.quiet) fmt::print(stderr, "since {}: {}\n", past.revision().substr(0, 12), summary(changes));
    return 0;
}

}  // namespace

void define_diff(CLI::App& app, Session& session) {
    auto flags = std::make_shared<DiffFlags>();
    flags->define_chronicle(app);
    app.add_option("--since", flags->since, "A revision: its number, its hash or the beginning of that (babad info shows both)")->type_name("REV")->required();
    flags->define_labels(app);
    app.add_option("--format", flags->format, "table, jsonl or csv; default: table")->check(CLI::IsMember({"table", "jsonl", "csv"}));
    app.callback([flags, &session] { session.run = [flags, &session] { return compare(session, *flags); }; });
}

}  // namespace babad
