#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/calendar/day.hpp"
#include "io/query_ast.hpp"
#include "io/query_vocabulary.hpp"

namespace babad {

/// A piece of a query in its three forms: SQL over `events e` with `?` for each parameter, words, one normal spelling.
struct QueryFragment {
    std::string sql;
    std::vector<std::string> parameters;
    std::string words;
    std::string normal;
};

/// Days that every event of a filter must touch, for the indexes of dyads and parties.
struct QueryWindow {
    std::optional<Day> first, last;
};

/// Compiles a filter. Throws `UsageError` with a caret for values that cannot be.
QueryFragment compile_filter(const ParsedQuery& query, const QueryNode& node, const QueryVocabulary& vocabulary);

}  // namespace babad
