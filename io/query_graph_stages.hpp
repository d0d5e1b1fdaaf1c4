#pragma once
#include "io/query.hpp"
#include "io/query_plan.hpp"

namespace babad {

/// Applies the stages that need the graph of a query's events: `ego` keeps events; `path`, `centrality`, `components`, `blocs` and `balance`
/// make a table.
void apply_graph_stages(const ParsedQuery& query, const QueryPlan& plan, const QueryVocabulary& vocabulary, QueryResult& result);

}  // namespace babad
