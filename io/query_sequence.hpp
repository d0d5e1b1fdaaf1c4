#pragma once
#include "io/query.hpp"
#include "io/query_plan.hpp"

namespace babad {

/// The SQL of one step: rows of (source or key, target, event, first day, last day).
QueryFragment compile_step(const ParsedQuery& query, const QueryNode& condition, const QueryVocabulary& vocabulary);

/// Words and normal form of a whole sequence; the SQL of its steps joined by ";\n".
CompiledQuery compile_sequence(const ParsedQuery& query, const QueryVocabulary& vocabulary);

/// Tuples of events, one for each event of the first step that is followed: each next step by the earliest event that may
/// come after, within the window. Notes state the base rate: how often a window of that length holds the second step anyway.
QueryResult run_sequence(SqliteDatabase& database, const ParsedQuery& query, const QueryVocabulary& vocabulary);

}  // namespace babad
