#include "io/query_graph_stages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "core/base/strings.hpp"
#include "core/calendar/edtf.hpp"
#include "core/graph/balance.hpp"
#include "core/graph/centrality.hpp"
#include "core/graph/communities.hpp"
#include "core/graph/event_paths.hpp"

namespace babad {

namespace {

constexpr const char* tie_rule = "an event counts once for each pair of its parties; denied and hypothetical events do not count";

class GraphStage {
public:
    GraphStage(const ParsedQuery& query, const QueryStage& stage, const QueryVocabulary& vocabulary, QueryResult& result)
        : query_(query), stage_(stage), vocabulary_(vocabulary), result_(result) {}

    void apply() {
        if (!result_.columns.empty()) fail(stage_.at, stage_.name.size(), fmt::format("{} needs events, not a table", stage_.name), "put it first");
        if (stage_.name == "ego") {
            keep_ego();
        } else if (stage_.name == "path") {
            list_paths();
        } else if (stage_.name == "balance") {
            list_balance();
        } else if (stage_.name == "blocs") {
            list_blocs();
        } else {
            list_centrality();
        }
    }

private:
    [[noreturn]] void fail(std::size_t at, std::size_t length, const std::string& what, const std::string& hint) const {
        fail_query(query_.text, at, length, what, hint);
    }

    /// Words that are not `name:number`, as actor codes.
    std::vector<std::string> actors(std::size_t wanted, const char* hint) const {
        std::vector<std::string> codes;
        for (const auto& word : stage_.words) {
            if (is_option(word.text)) continue;
            const auto found = vocabulary_.codes(word.text);
            if (found.empty()) {
                const auto near = vocabulary_.near_code(word.text);
                fail(word.at, word.text.size(), fmt::format("no actor \"{}\" is known", word.text), near.empty() ? hint : fmt::format("did you mean {}?", near));
            }
            codes.push_back(found.front());
        }
        if (codes.size() != wanted)
            fail(stage_.at, stage_.name.size(), fmt::format("{} needs {} actor{}", stage_.name, wanted, wanted == 1 ? "" : "s"), hint);
        return codes;
    }

    static bool is_option(std::string_view word) {
        return word.starts_with("hops:") || word.starts_with("max:") || word.starts_with("k:");
    }

    int option(std::string_view name, int otherwise, int most) const {
        for (const auto& word : stage_.words) {
            const std::string_view text = word.text;
            if (text.substr(0, name.size()) != name) continue;
            int value = 0;
            const auto [end, error] = std::from_chars(text.data() + name.size(), text.data() + text.size(), value);
            if (error != std::errc() || end != text.data() + text.size() || value < 1 || value > most)
                fail(word.at, text.size(), fmt::format("{} is a number from 1 to {}", name, most), "");
            return value;
        }
        return otherwise;
    }

    void no_words() const {
        for (const auto& word : stage_.words)
            if (word.text != "degree" && word.text != "betweenness" && word.text != "pagerank")
                fail(word.at, word.text.size(), fmt::format("\"{}\" is not expected after {}", word.text, stage_.name), "");
    }

    void keep_ego() {
        const auto actor = actors(1, "| ego PRK hops:2").front();
        const auto kept = ego_events(result_.events, actor, option("hops:", 1, 5));
        std::erase_if(result_.events, [&](const Event& event) { return !kept.contains(event.id); });
    }

    void list_paths() {
        const auto ends = actors(2, "| path USA IRN max:3 k:5");
        bool complete = true;
        PathOptions options;
        options.max_steps = static_cast<std::size_t>(option("max:", 3, 6));
        options.count = static_cast<std::size_t>(option("k:", 5, 1000));
        const auto paths = find_event_paths(result_.events, ends[0], ends[1], options, complete);
        result_.columns = {"path", "step", "from", "to", "event", "date", "kind", "quote"};
        for (std::size_t i = 0; i < paths.size(); ++i)
            for (std::size_t j = 0; j < paths[i].steps.size(); ++j) {
                const auto& step = paths[i].steps[j];
                result_.rows.push_back({fmt::format("{}", i + 1), fmt::format("{}", j + 1), step.from, step.to, step.event->id, to_edtf(*step.event->date),
                                        step.event->kind, step.event->reports.empty() ? "" : step.event->reports.front().quote});
            }
        result_.notes.emplace_back("dates along a path do not go back; each chain of actors once, with the events that span least time; undated events link nobody");
        if (!complete) result_.notes.emplace_back("the search was cut short: there are more chains than can be compared; narrow the query");
        result_.events.clear();
    }

    void list_centrality() {
        no_words();
        auto rows = measure_centrality(make_tie_graph(result_.events, vocabulary_.ontology()));
        const std::string key = stage_.name == "components" ? "component" : stage_.words.empty() ? "strength" : stage_.words.front().text;
        const auto value = [&](const Centrality& c) {
            return key == "degree" ? c.degree : key == "betweenness" ? c.betweenness : key == "pagerank" ? c.pagerank : key == "component" ? -double(c.component) : c.strength;
        };
        std::stable_sort(rows.begin(), rows.end(), [&](const Centrality& a, const Centrality& b) { return value(a) > value(b); });
        result_.columns = {"actor", "degree", "strength", "betweenness", "pagerank", "component"};
        for (const auto& row : rows)
            result_.rows.push_back({row.actor, fmt::format("{}", row.degree), fmt::format("{}", row.strength), fmt::format("{:.6f}", row.betweenness),
                                    fmt::format("{:.6f}", row.pagerank), fmt::format("{}", row.component)});
        finish();
    }

    void list_blocs() {
        no_words();
        const auto graph = make_tie_graph(result_.events, vocabulary_.ontology());
        const auto found = find_communities(graph);
        result_.columns = {"bloc", "size", "actors"};
        for (std::uint32_t bloc = 1; bloc <= found.count; ++bloc) {
            std::vector<std::string> members;
            for (std::size_t i = 0; i < graph.actors.size(); ++i)
                if (found.bloc[i] == bloc) members.push_back(graph.actors[i]);
            result_.rows.push_back({fmt::format("{}", bloc), fmt::format("{}", members.size()), join(members, " ")});
        }
        result_.notes.push_back(fmt::format("Louvain over cooperation; modularity {:.4f}", found.modularity));
        finish();
    }

    /// One line a year and one for all: events count in the year of their first day.
    void list_balance() {
        no_words();
        std::map<std::string, std::vector<Event>> years;
        for (const auto& event : result_.events)
            if (event.date && event.date->first) years[fmt::format("{}", civil(*event.date->first).year)].push_back(event);
        years["all"] = result_.events;
        result_.columns = {"year", "positive", "negative", "even", "balanced", "unbalanced", "degree", "frustration", "camp_a", "camp_b"};
        bool exact = true;
        for (const auto& [year, events] : years) {
            const auto graph = make_tie_graph(events, vocabulary_.ontology());
            const auto balance = measure_balance(graph);
            exact = exact && balance.exact;
            std::vector<std::string> camps[2];
            for (std::size_t i = 0; i < graph.actors.size(); ++i) camps[balance.camp[i]].push_back(graph.actors[i]);
            std::vector<std::string> row{year};
            for (const auto count : {balance.positive, balance.negative, balance.even, balance.balanced, balance.unbalanced}) row.push_back(fmt::format("{}", count));
            row.insert(row.end(), {fmt::format("{:.3f}", balance.degree()), fmt::format("{}", balance.frustration), join(camps[0], " "), join(camps[1], " ")});
            result_.rows.push_back(std::move(row));
        }
        result_.notes.emplace_back("a tie is positive where cooperation outweighs conflict; frustration is the fewest ties that two camps leave wrong");
        if (!exact) result_.notes.emplace_back("above 20 actors frustration is an upper bound (local search)");
        finish();
    }

    void finish() {
        result_.notes.emplace_back(tie_rule);
        result_.events.clear();
    }

    const ParsedQuery& query_;
    const QueryStage& stage_;
    const QueryVocabulary& vocabulary_;
    QueryResult& result_;
};

}  // namespace

void apply_graph_stages(const ParsedQuery& query, const QueryPlan& plan, const QueryVocabulary& vocabulary, QueryResult& result) {
    for (const auto& stage : plan.graph_stages) GraphStage(query, stage, vocabulary, result).apply();
}

}  // namespace babad
