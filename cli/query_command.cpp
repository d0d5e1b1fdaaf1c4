#include <fmt/format.h>
#include <unistd.h>

#include <memory>

#include "cli/chronicle_flags.hpp"
#include "cli/result_table.hpp"
#include "io/query.hpp"

namespace babad {

namespace {

struct QueryFlags : ChronicleFlags {
    std::string format;
    bool explain = false;
    bool count = false;
};

void print_explanation(const CompiledQuery& query) {
    fmt::print("query   {}\nmeans   {}\nsql     {}\n", query.normalized, query.english, query.sql);
    for (std::size_t i = 0; i < query.parameters.size(); ++i) fmt::print("  ?{}    {}\n", i + 1, query.parameters[i]);
}

int ask(const Session& session, const QueryFlags& flags) {
    const OpenChronicle chronicle(session, flags);
    const Ontology& ontology = chronicle.knowledge.ontology;
    if (flags.explain) {
        print_explanation(compile_query(flags.query, chronicle.knowledge.world, ontology, &chronicle.file));
        return 0;
    }
    const auto result = chronicle.ask(flags.query);
    if (flags.count) {
        fmt::print("{}\n", result.is_table() ? result.rows.size() : result.events.size());
        return 0;
    }
    if (!result.is_table()) say_if_empty(session, result.events.size(), flags.query);
    print_result(result, ontology, flags.labels, flags.format.empty() ? "table" : flags.format);
    if (!session.quiet && flags.format.empty())
        for (const auto& note : result.notes) fmt::print(stderr, "{}\n", note);
    return 0;
}

}  // namespace

void define_query(CLI::App& app, Session& session) {
    auto flags = std::make_shared<QueryFlags>();
    flags->define_chronicle(app);
    flags->define_query(app);
    flags->define_labels(app);
    app.add_option("--format", flags->format, "table, jsonl or csv; default: table")->check(CLI::IsMember({"table", "jsonl", "csv"}));
    app.add_flag("--count", flags->count, "Only how many");
    app.add_flag("--explain", flags->explain, "The query in words, normalised, and its SQL, without running it");
    app.callback([flags, &session] { session.run = [flags, &session] { return ask(session, *flags); }; });
}

}  // namespace babad
