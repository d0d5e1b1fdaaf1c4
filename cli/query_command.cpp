#include <fmt/format.h>
#include <unistd.h>

#include <memory>

#include "cli/chronicle_flags.hpp"
#include "cli/result_table.hpp"
#include "core/base/escape.hpp"
#include "io/query.hpp"
#include "io/query_references.hpp"

namespace babad {

namespace {

struct QueryFlags : ChronicleFlags {
    std::string format;
    bool explain = false;
    bool count = false;
    bool saved = false;
    std::string save;
};

/// Keeps the query under a name, after it has been found to be one.
int save(const Session& session, const QueryFlags& flags) {
    const SavedQuery query{flags.save, flags.query};
    check_savable(query);
    {
        const OpenChronicle chronicle(session, flags);
        compile_query(flags.query, chronicle.tables(), &chronicle.file);
    }
    const Knowledge knowledge(session.data);
    ChronicleFile(flags.chronicle, ChronicleFile::Mode::write, knowledge.ontology).save(query);
    if (!session.quiet) fmt::print(stderr, "saved; write @{} for it\n", flags.save);
    return 0;
}

int list_saved(const Session& session, const QueryFlags& flags) {
    const OpenChronicle chronicle(session, flags);
    for (const auto& query : chronicle.file.saved()) fmt::print("@{}  {}\n", query.name, escape_terminal(query.query));
    return 0;
}

void print_explanation(const CompiledQuery& query) {
    fmt::print("query   {}\nmeans   {}\nsql     {}\n", query.normalized, query.english, query.sql);
    for (std::size_t i = 0; i < query.parameters.size(); ++i) fmt::print("  ?{}    {}\n", i + 1, query.parameters[i]);
}

int ask(const Session& session, const QueryFlags& flags) {
    if (flags.saved) return list_saved(session, flags);
    if (!flags.save.empty()) return save(session, flags);
    const OpenChronicle chronicle(session, flags);
    const Ontology& ontology = chronicle.knowledge.ontology;
    if (flags.explain) {
        print_explanation(compile_query(flags.query, chronicle.tables(), &chronicle.file));
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
    app.add_option("--save", flags->save, "Keep the filter, or the list of values, under a name: @NAME stands for it")->type_name("NAME");
    app.add_flag("--saved", flags->saved, "List the saved queries");
    app.add_flag("--explain", flags->explain, "The query in words, normalised, and its SQL, without running it");
    app.callback([flags, &session] { session.run = [flags, &session] { return ask(session, *flags); }; });
}

}  // namespace babad
