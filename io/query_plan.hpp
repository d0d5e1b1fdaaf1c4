#pragma once
#include <map>
#include <string>
#include <vector>

#include "io/query_filter.hpp"

namespace babad {

/// A compiled query on its way to SQLite: the filter, then stages, each of which changes the order or makes a table.
/// Stages that SQL cannot do (`ego`, `path`, `centrality` …) are left in `graph_stages`.
struct QueryPlan {
    std::string sql;                      ///< selects rows of `events` (`n`), or a table
    std::vector<std::string> parameters;
    bool table = false;
    std::string words, normal;
    std::vector<QueryStage> graph_stages; ///< in order; those after them are table stages done in memory
    std::vector<std::string> notes;
};

/// Throws `UsageError` for stages and dimensions that do not exist.
QueryPlan make_plan(const ParsedQuery& query, const QueryVocabulary& vocabulary);

/// A thing to count by: an SQL expression over `events e` and the join that it needs.
struct QueryDimension {
    std::string_view name;
    std::string_view expression;
    std::string_view join;
    std::string_view note;  ///< counting rule, where it is not obvious
};
const std::vector<QueryDimension>& query_dimensions();

/// Names of all stages.
std::vector<std::string_view> query_stage_names();

}  // namespace babad
