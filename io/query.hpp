#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/chronicle/episodes.hpp"
#include "core/chronicle/event.hpp"
#include "core/lexicon/memberships.hpp"
#include "core/lexicon/world.hpp"
#include "io/chronicle_file.hpp"

namespace babad {

/// What the words of a query may mean.
struct QueryTables {
    const World& world;               ///< names ("Korea Utara") and codes
    const Ontology& ontology;
    const Memberships& memberships;   ///< `actor:ASEAN+`
    const EpisodeRules& episodes;
};

/// A query in EVQ (docs/query.md): `actor:PRK type:ACCUSE after:2024-11 "nuclear"`, compiled to parameterised SQL.
struct CompiledQuery {
    std::string normalized;   ///< the same query in one spelling
    std::string english;      ///< in words
    std::string sql;
    std::vector<std::string> parameters;
};

/// A table or a list of events, by the query's last stage.
struct QueryResult {
    std::vector<Event> events;                    ///< filled by filters and by `sort`, `limit`, `ego`
    std::vector<std::string> columns;             ///< filled by `count`, `facet`, `top`, `score`, `path`, `centrality`, `blocs`, `balance`, sequences
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> notes;               ///< counting rule, scale, revision
    std::string revision;                         ///< of the state that was asked: the store's, or that of `as_of:`
    bool is_table() const { return !columns.empty(); }
};

/// Throws `UsageError` with the position (a caret line) and a near miss for unknown fields, codes, kinds and syntax errors;
/// never returns zero rows for a misspelt code.
/// With a chronicle, its codes, outlets and places are known too; without one they are taken as they stand.
CompiledQuery compile_query(const std::string& text, const QueryTables& tables, const ChronicleFile* chronicle = nullptr);

QueryResult run_query(const ChronicleFile& chronicle, const std::string& text, const QueryTables& tables);

}  // namespace babad
