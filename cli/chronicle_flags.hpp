#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "core/chronicle/event.hpp"
#include "core/pipeline/knowledge.hpp"
#include "io/chronicle_file.hpp"
#include "io/query.hpp"

namespace babad {

/// Flags of all commands that ask a chronicle.
struct ChronicleFlags {
    std::filesystem::path chronicle;
    std::string query;
    std::string labels = "en";
    std::filesystem::path output;

    void define_chronicle(CLI::App& app);
    void define_query(CLI::App& app);
    void define_labels(CLI::App& app);
    void define_output(CLI::App& app, const std::string& suffixes);
};

/// A chronicle opened for reading, with what is needed to ask it.
struct OpenChronicle {
    OpenChronicle(const Session& session, const ChronicleFlags& flags);

    Knowledge knowledge;
    ChronicleFile file;
    Language labels;

    QueryTables tables() const { return {knowledge.world, knowledge.ontology, knowledge.memberships, knowledge.episodes}; }
    /// The answer to a query (all events for an empty one), actors named in the labels' language.
    QueryResult ask(const std::string& query) const;
    /// The events of a query that ends in events. Throws `UsageError` for one that ends in a table.
    std::vector<Event> events(const std::string& query) const;
    static void check_events(const QueryResult& result);
};

/// "Nothing matches" on standard error where it is so.
void say_if_empty(const Session& session, std::size_t events, const std::string& query);

}  // namespace babad
