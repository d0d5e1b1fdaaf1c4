#include <memory>

#include "cli/chronicle_flags.hpp"
#include "io/query.hpp"
#include "io/sink.hpp"

namespace babad {

namespace {

struct ExportFlags : ChronicleFlags {
    std::string profile;
    std::string graph = "aggregated";
    std::string gexf = "1.2";
    std::string edges = "edges";
};

int write(const Session& session, const ExportFlags& flags) {
    const OpenChronicle chronicle(session, flags);
    const Ontology& ontology = chronicle.knowledge.ontology;
    const Crosswalk crosswalk(chronicle.knowledge.files, chronicle.knowledge.world);
    ExportInput input;
    input.crosswalk = &crosswalk;
    auto result = chronicle.ask(flags.query);
    chronicle.check_events(result);
    input.events = std::move(result.events);
    input.revision = result.revision;
    if (!flags.query.empty()) input.query = compile_query(flags.query, chronicle.tables(), &chronicle.file).normalized;
    input.form = parse_graph_form(flags.graph).value_or(GraphForm::aggregated);
    input.gexf = flags.gexf;
    input.edges_key = flags.edges;
    say_if_empty(session, input.events.size(), flags.query);
    export_events(input, ontology, flags.output.empty() ? "-" : flags.output, flags.profile);
    return 0;
}

}  // namespace

void define_export(CLI::App& app, Session& session) {
    auto flags = std::make_shared<ExportFlags>();
    flags->define_chronicle(app);
    flags->define_query(app);
    flags->define_output(app, ".jsonl .csv .graphml .gexf .dot .cyjs .json, or DIR/; default: JSON lines on standard output");
    app.add_option("--profile", flags->profile, "Columns of another data set, for instance gdelt2 (docs/export.md)")->type_name("NAME");
    app.add_option("--graph", flags->graph, "Form of a graph: aggregated, projected or bipartite; default: aggregated")
        ->check(CLI::IsMember({"aggregated", "projected", "bipartite"}));
    app.add_option("--gexf", flags->gexf, "Version of GEXF: 1.2 or 1.3; default: 1.2")->check(CLI::IsMember({"1.2", "1.3"}));
    app.add_option("--edges", flags->edges, "What node-link JSON calls its edges: edges or links; default: edges")->check(CLI::IsMember({"edges", "links"}));
    app.callback([flags, &session] { session.run = [flags, &session] { return write(session, *flags); }; });
}

}  // namespace babad
