#pragma once
#include <optional>
#include <string>
#include <vector>

namespace babad {

/// A value as written, with its place in the query (bytes) for error messages.
struct QueryItem {
    std::string text;
    bool quoted = false;
    std::size_t at = 0;
};

/// `certainly:during:2024-03`, `sources>=3`, `"nuclear weapons"`, `nuklir`.
struct QueryTest {
    std::string field;            ///< as in `query_fields()`; "text" for bare words and phrases
    std::string comparison = ":"; ///< : < <= > >=
    bool certainly = false;
    std::vector<QueryItem> items; ///< any of them
    std::size_t at = 0, length = 0;
};

/// A filter: a test, or a combination of filters. An `all_of` without children accepts every event.
struct QueryNode {
    enum class Kind { test, all_of, any_of, negation };
    Kind kind = Kind::all_of;
    QueryTest test;
    std::vector<QueryNode> children;
};

/// `| count by month,quad` → name "count", words by · month · quad.
struct QueryStage {
    std::string name;
    std::vector<QueryItem> words;
    std::size_t at = 0;
};

struct QueryStep {
    QueryNode condition;
    bool reverse = false;             ///< of a dyad: source and target swapped
    std::optional<int> within_days;   ///< of the step before
};

/// `sequence by dyad within 7d [type:MOBILIZE] then [type:ACCUSE reverse] until [type:AGREE]`
struct QuerySequence {
    std::string key;                  ///< dyad, dyad>, actor, source, target, place, episode
    std::optional<int> within_days;   ///< from first to last
    std::vector<QueryStep> steps;
    std::optional<QueryNode> until;
};

struct ParsedQuery {
    std::string text;
    QueryNode filter;
    std::optional<QuerySequence> sequence;
    std::vector<QueryStage> stages;
};

/// Throws `UsageError` with the place (a caret line) and a hint for whatever is not EVQ, and for queries of more than
/// 10,000 bytes or brackets deeper than 32.
ParsedQuery parse_query(const std::string& text);

/// A `UsageError` that shows the query with a caret below `at`.
[[noreturn]] void fail_query(const std::string& text, std::size_t at, std::size_t length, const std::string& what,
                             const std::string& hint = {});

}  // namespace babad
