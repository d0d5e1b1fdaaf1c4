#include "io/query.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include "io/chronicle_connection.hpp"
#include "io/chronicle_reader.hpp"
#include "io/query_graph_stages.hpp"
#include "io/query_plan.hpp"
#include "io/query_sequence.hpp"

namespace babad {

namespace {

/// Steps of SQLite's machine after which a query is stopped: about half a minute.
constexpr int steps_between_checks = 1'000'000;
constexpr int most_checks = 3'000;

/// Stops a query that runs without end, whatever its text. Counts steps, not time: the clock is not read.
class StepLimit {
public:
    explicit StepLimit(SqliteDatabase& database) : database_(database) {
        sqlite3_progress_handler(database.handle(), steps_between_checks, [](void* checks) { return ++*static_cast<int*>(checks) > most_checks ? 1 : 0; }, &checks_);
    }
    ~StepLimit() { sqlite3_progress_handler(database_.handle(), 0, nullptr, nullptr); }
    StepLimit(const StepLimit&) = delete;
    StepLimit& operator=(const StepLimit&) = delete;

private:
    SqliteDatabase& database_;
    int checks_ = 0;
};

void bind_all(SqliteStatement& statement, const std::vector<std::string>& parameters) {
    for (std::size_t i = 0; i < parameters.size(); ++i) statement.bind(static_cast<int>(i + 1), parameters[i]);
}

void read_table(SqliteDatabase& database, const QueryPlan& plan, QueryResult& result) {
    SqliteStatement select(database, plan.sql);
    bind_all(select, plan.parameters);
    for (int column = 0; column < select.columns(); ++column) result.columns.push_back(select.column_name(column));
    while (select.step()) {
        std::vector<std::string> row;
        for (int column = 0; column < select.columns(); ++column) row.emplace_back(select.text(column));
        result.rows.push_back(std::move(row));
    }
}

std::vector<std::int64_t> read_rows(SqliteDatabase& database, const QueryPlan& plan) {
    SqliteStatement select(database, plan.sql);
    bind_all(select, plan.parameters);
    std::vector<std::int64_t> rows;
    while (select.step()) rows.push_back(select.number(0));
    return rows;
}

}  // namespace

CompiledQuery compile_query(const std::string& text, const World& world, const Ontology& ontology, const ChronicleFile* chronicle) {
    const auto parsed = parse_query(text);
    const QueryVocabulary vocabulary(world, ontology, chronicle ? &chronicle->connection().database : nullptr);
    if (parsed.sequence) return compile_sequence(parsed, vocabulary);
    const auto plan = make_plan(parsed, vocabulary);
    return {plan.normal, plan.words, plan.sql, plan.parameters};
}

QueryResult run_query(const ChronicleFile& chronicle, const std::string& text, const World& world, const Ontology& ontology) {
    auto& database = chronicle.connection().database;
    const StepLimit limit(database);
    const auto parsed = parse_query(text);
    const QueryVocabulary vocabulary(world, ontology, &database);
    if (parsed.sequence) return run_sequence(database, parsed, vocabulary);
    const auto plan = make_plan(parsed, vocabulary);
    QueryResult result;
    if (plan.table) {
        read_table(database, plan, result);
        result.notes = plan.notes;
    } else {
        result.events = ChronicleReader(chronicle.connection()).events(read_rows(database, plan));
        apply_graph_stages(parsed, plan, vocabulary, result);
    }
    return result;
}

}  // namespace babad
