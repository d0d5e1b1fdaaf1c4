#include "cli/chronicle_flags.hpp"

#include <fmt/format.h>

#include "core/base/error.hpp"
#include "core/chronicle/actor_names.hpp"

namespace babad {

void ChronicleFlags::define_chronicle(CLI::App& app) {
    app.add_option("CHRONICLE", chronicle, "The chronicle file")->required();
}

void ChronicleFlags::define_query(CLI::App& app) {
    app.add_option("QUERY", query, "Which events, for instance 'actor:PRK after:2024-11'; default: all (docs/query.md)");
}

void ChronicleFlags::define_labels(CLI::App& app) {
    app.add_option("--labels", labels, "Language of labels and dates: id or en")
        ->type_name("LANG")
        ->check(CLI::IsMember({"id", "en"}));
}

void ChronicleFlags::define_output(CLI::App& app, const std::string& suffixes) {
    app.add_option("-o,--output", output, "Where to write; the suffix says the format: " + suffixes)->type_name("FILE");
}

OpenChronicle::OpenChronicle(const Session& session, const ChronicleFlags& flags)
    : knowledge(session.data),
      file(flags.chronicle, ChronicleFile::Mode::read, knowledge.ontology),
      labels(flags.labels == "id" ? Language::indonesian : Language::english) {}

QueryResult OpenChronicle::ask(const std::string& query) const {
    QueryResult result;
    if (query.empty()) {
        result.events = file.events();
        result.revision = file.revision();
    } else {
        result = run_query(file, query, tables());
    }
    name_actors(result.events, knowledge.world, labels);
    return result;
}

std::vector<Event> OpenChronicle::events(const std::string& query) const {
    auto result = ask(query);
    check_events(result);
    return std::move(result.events);
}

void OpenChronicle::check_events(const QueryResult& result) {
    if (result.is_table())
        throw UsageError("this query ends in a table, not in events", "leave out count, top, score or facet");
}

void say_if_empty(const Session& session, std::size_t events, const std::string& query) {
    if (events == 0 && !session.quiet)
        fmt::print(stderr, "babad: {}\n", query.empty() ? "the chronicle holds no events" : "no event matches");
}

}  // namespace babad
