#include "io/query.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>

#include "io/chronicle_connection.hpp"
#include "io/chronicle_reader.hpp"
#include "io/episode_table.hpp"
#include "io/query_graph_stages.hpp"
#include "io/query_plan.hpp"
#include "io/query_references.hpp"
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

/// Episodes are found when a query asks for them.
void prepare_episodes(SqliteDatabase& database, const ParsedQuery& query, const EpisodeRules& rules) {
    const bool counted = std::any_of(query.stages.begin(), query.stages.end(), [](const QueryStage& stage) {
        return std::any_of(stage.words.begin(), stage.words.end(), [](const QueryItem& word) { return word.text == "episode"; });
    });
    if (counted || asks_for(query, "episode") || (query.sequence && query.sequence->key == "episode")) make_episode_table(database, rules);
}

QueryResult answer(const ChronicleFile& chronicle, const ParsedQuery& parsed, const QueryTables& tables) {
    auto& database = chronicle.connection().database;
    prepare_episodes(database, parsed, tables.episodes);
    const StepLimit limit(database);
    const QueryVocabulary vocabulary(tables, &database);
    QueryResult result;
    if (parsed.sequence) {
        result = run_sequence(database, parsed, vocabulary);
    } else if (const auto plan = make_plan(parsed, vocabulary); plan.table) {
        read_table(database, plan, result);
        result.notes = plan.notes;
    } else {
        result.events = ChronicleReader(chronicle.connection()).events(read_rows(database, plan));
        apply_graph_stages(parsed, plan, vocabulary, result);
    }
    result.revision = chronicle.revision();
    return result;
}

}  // namespace

CompiledQuery compile_query(const std::string& text, const QueryTables& tables, const ChronicleFile* chronicle) {
    auto parsed = parse_query(text);
    resolve_references(parsed, chronicle);
    const QueryVocabulary vocabulary(tables, chronicle ? &chronicle->connection().database : nullptr);
    if (parsed.sequence) return compile_sequence(parsed, vocabulary);
    const auto plan = make_plan(parsed, vocabulary);
    return {plan.normal, plan.words, plan.sql, plan.parameters};
}

QueryResult run_query(const ChronicleFile& chronicle, const std::string& text, const QueryTables& tables) {
    auto parsed = parse_query(text);
    resolve_references(parsed, &chronicle);
    const auto revision = revision_asked(parsed);
    if (!revision || *revision == chronicle.revision()) return answer(chronicle, parsed, tables);
    return answer(chronicle.as_of(*revision), parsed, tables);
}

}  // namespace babad
