#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/chronicle/event.hpp"
#include "core/lexicon/world.hpp"
#include "io/chronicle_file.hpp"

namespace babad {

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
    bool is_table() const { return !columns.empty(); }
};

/// Throws `UsageError` with the position (a caret line) and a near miss for unknown fields, codes, kinds and syntax errors;
/// never returns zero rows for a misspelt code. `world` resolves names ("Korea Utara") to codes.
/// With a chronicle, its codes, outlets and places are known too; without one they are taken as they stand.
CompiledQuery compile_query(const std::string& text, const World& world, const Ontology& ontology, const ChronicleFile* chronicle = nullptr);

QueryResult run_query(const ChronicleFile& chronicle, const std::string& text, const World& world, const Ontology& ontology);

}  // namespace babad
