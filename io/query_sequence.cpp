#include "io/query_sequence.hpp"

#include <fmt/format.h>

#include <map>

#include "core/base/strings.hpp"
#include "io/chronicle_schema.hpp"
#include "io/query_references.hpp"
#include "io/sequence_matcher.hpp"

namespace babad {

namespace {

constexpr int default_within = 30;

bool by_dyad(const QuerySequence& sequence) { return sequence.key.starts_with("dyad"); }

/// Columns of (key, second half of the key) and the join that gives them.
std::pair<std::string_view, std::string_view> key_columns(const QuerySequence& sequence) {
    if (by_dyad(sequence)) return {"d.source, d.target", " JOIN dyads d ON d.event = e.n"};
    if (sequence.key == "place") return {"e.place, ''", ""};
    if (sequence.key == "episode") return {"s.episode, ''", " JOIN temp.episodes s ON s.event = e.n"};
    if (sequence.key == "source") return {"p.code, ''", " JOIN parties p ON p.event = e.n AND p.side = 'actor'"};
    if (sequence.key == "target") return {"p.code, ''", " JOIN parties p ON p.event = e.n AND p.side = 'recipient'"};
    return {"p.code, ''", " JOIN parties p ON p.event = e.n"};
}

/// Numbers for names, in the order met.
class KeyNumbers {
public:
    std::uint32_t operator[](std::string_view name) {
        const auto found = numbers_.find(name);
        if (found != numbers_.end()) return found->second;
        names_.emplace_back(name);
        return numbers_.emplace(names_.back(), static_cast<std::uint32_t>(names_.size() - 1)).first->second;
    }
    const std::string& name(std::uint64_t number) const { return names_[number]; }

private:
    std::map<std::string, std::uint32_t, std::less<>> numbers_;
    std::vector<std::string> names_;
};

std::vector<SequenceItem> read_items(SqliteDatabase& database, const QueryFragment& step, KeyNumbers& keys) {
    SqliteStatement select(database, step.sql);
    for (std::size_t i = 0; i < step.parameters.size(); ++i) select.bind(static_cast<int>(i + 1), step.parameters[i]);
    std::vector<SequenceItem> items;
    while (select.step()) {
        const std::uint64_t source = keys[select.text(0)], target = keys[select.text(1)];
        const bool swapped = !select.text(1).empty() && source > target;
        items.push_back({swapped ? target << 32U | source : source << 32U | target, swapped, static_cast<std::int32_t>(select.number(3)),
                         static_cast<std::int32_t>(select.number(4)), select.number(2)});
    }
    return items;
}

std::string key_name(const SequenceItem& item, const KeyNumbers& keys, const QuerySequence& sequence) {
    const auto& left = keys.name(item.key >> 32U);
    if (!by_dyad(sequence)) return left;
    const auto& right = keys.name(item.key & 0xFFFFFFFFU);
    return item.swapped ? right + ">" + left : left + ">" + right;
}

void add_row(SqliteDatabase& database, const SequenceMatch& match, const std::string& key, QueryResult& result) {
    std::vector<std::string> row{key};
    for (const auto& item : match.items) {
        auto& select = database.prepared("SELECT id, date, kind FROM events WHERE n = ?").bind(1, item.event);
        if (select.step()) row.insert(row.end(), {std::string(select.text(0)), std::string(select.text(1)), std::string(select.text(2))});
        select.reset();
    }
    row.push_back(fmt::format("{}", std::max(0, match.items.back().first - match.items.front().last)));
    row.emplace_back(match.certain ? "certain" : "possible");
    result.rows.push_back(std::move(row));
}

void add_notes(const SequenceOutcome& outcome, std::int32_t within, QueryResult& result) {
    const auto starts = static_cast<double>(outcome.starts);
    const double followed = outcome.starts ? static_cast<double>(outcome.matches.size()) / starts : 0;
    result.notes.push_back(fmt::format("{} of {} first events are followed ({:.1f} %)", outcome.matches.size(), outcome.starts, followed * 100));
    result.notes.push_back(fmt::format("base rate: {:.1f} % of all windows of {} days hold the second step; lift {}", outcome.base_rate * 100, within,
                                       outcome.base_rate > 0 ? fmt::format("{:.2f}", followed / outcome.base_rate) : "-"));
    result.notes.push_back(fmt::format("each first event counts once, with the earliest that may follow; dates longer than {} days are left out",
                                       longest_sequence_days));
}

}  // namespace

QueryFragment compile_step(const ParsedQuery& query, const QueryNode& condition, const QueryVocabulary& vocabulary) {
    auto fragment = compile_filter(query, condition, vocabulary);
    const auto [columns, join_text] = key_columns(*query.sequence);
    fragment.sql = fmt::format("SELECT {}, e.n, e.day_from, e.day_to FROM events e{} WHERE {} AND e.day_from > {} AND e.day_to - e.day_from < {}", columns,
                               join_text, fragment.sql, -chronicle_far_day, longest_sequence_days);
    return fragment;
}

CompiledQuery compile_sequence(const ParsedQuery& query, const QueryVocabulary& vocabulary) {
    const auto& sequence = *query.sequence;
    CompiledQuery compiled;
    compiled.english = fmt::format("sequences by {}", sequence.key);
    if (const auto revision = revision_asked(query)) {
        compiled.normalized = fmt::format("as_of:{} ", *revision);
        compiled.english = fmt::format("as of revision {}, ", *revision) + compiled.english;
    }
    compiled.normalized += fmt::format("sequence by {}", sequence.key);
    if (sequence.within_days) {
        compiled.english += fmt::format(" within {} days", *sequence.within_days);
        compiled.normalized += fmt::format(" within {}d", *sequence.within_days);
    }
    std::vector<std::string> statements;
    const auto add = [&](const QueryNode& condition, bool reverse, const std::string& before) {
        const auto fragment = compile_step(query, condition, vocabulary);
        statements.push_back(fragment.sql);
        compiled.parameters.insert(compiled.parameters.end(), fragment.parameters.begin(), fragment.parameters.end());
        compiled.english += fmt::format("{} an event {}{}", before, fragment.words, reverse ? " in the other direction" : "");
        compiled.normalized += fmt::format("{} [{}{}]", before == ":" ? "" : before.starts_with(", until") ? " until" : " then", fragment.normal, reverse ? " reverse" : "");
    };
    for (std::size_t i = 0; i < sequence.steps.size(); ++i) add(sequence.steps[i].condition, sequence.steps[i].reverse, i == 0 ? ":" : ", then");
    if (sequence.until) add(*sequence.until, false, ", until there is");
    compiled.sql = join(statements, ";\n");
    return compiled;
}

QueryResult run_sequence(SqliteDatabase& database, const ParsedQuery& query, const QueryVocabulary& vocabulary) {
    const auto& sequence = *query.sequence;
    KeyNumbers keys;
    std::vector<SequenceStep> steps;
    for (const auto& step : sequence.steps)
        steps.push_back({read_items(database, compile_step(query, step.condition, vocabulary), keys), step.reverse,
                         step.within_days.value_or(sequence.within_days.value_or(default_within))});
    std::vector<SequenceItem> until;
    if (sequence.until) until = read_items(database, compile_step(query, *sequence.until, vocabulary), keys);
    const auto within = steps[1].within;
    const auto outcome = match_sequence(std::move(steps), std::move(until), sequence.key == "dyad>", sequence.within_days);

    QueryResult result;
    result.columns = {sequence.key == "dyad>" ? "dyad" : sequence.key};
    for (std::size_t i = 1; i <= sequence.steps.size(); ++i)
        for (const char* column : {"event", "date", "kind"}) result.columns.push_back(fmt::format("{}{}", column, i));
    result.columns.insert(result.columns.end(), {"gap_days", "order"});
    for (const auto& match : outcome.matches) add_row(database, match, key_name(match.items.front(), keys, sequence), result);
    add_notes(outcome, within, result);
    return result;
}

}  // namespace babad
