#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/graph/balance.hpp"
#include "core/graph/centrality.hpp"
#include "core/graph/communities.hpp"
#include "core/graph/event_paths.hpp"
#include "tests/core/chronicle/report_samples.hpp"

namespace babad {
namespace {

using enum PloverType;

/// As many events of one kind as said; meetings are of both sides.
void add_events(std::vector<Event>& events, PloverType type, const std::string& a, const std::string& b, int count, const std::string& date = "2024-01-01") {
    for (int i = 0; i < count; ++i) {
        const bool both = type == consult;
        auto input = make_input({.article = fmt::format("{}{}{}{}", a, b, events.size(), date), .type = type, .kind = both ? "meeting" : "attack",
                                 .actors = both ? std::vector{a, b} : std::vector{a}, .recipients = both ? std::vector<std::string>{} : std::vector{b}, .date = date});
        events.push_back(merge_reports({input}, sample_ontology()).at(0));
    }
}

/// Two camps of three at odds, and a pair apart.
std::vector<Event> two_camps() {
    std::vector<Event> events;
    add_events(events, consult, "A", "B", 3);
    add_events(events, consult, "A", "C", 2);
    add_events(events, consult, "B", "C", 1);
    add_events(events, consult, "D", "E", 4);
    add_events(events, consult, "E", "F", 1);
    add_events(events, consult, "D", "F", 2);
    add_events(events, assault, "C", "D", 3);
    add_events(events, assault, "A", "F", 1);
    add_events(events, assault, "C", "E", 2);
    add_events(events, assault, "X", "Y", 1);
    return events;
}

/// The numbers are networkx's: betweenness_centrality, pagerank(alpha=0.85), louvain_communities and modularity of the same graph.
TEST(GraphMeasures, AgreeWithNetworkx) {
    const auto graph = make_tie_graph(two_camps(), sample_ontology());
    const auto measured = measure_centrality(graph);
    const std::vector<double> betweenness{0.063492063, 0, 0.142857143, 0.015873016, 0.015873016, 0.047619048, 0, 0};
    const std::vector<double> pagerank{0.074489241, 0.061096614, 0.057425538, 0.313244691, 0.260333592, 0.166899239, 0.023337223, 0.043173862};
    ASSERT_EQ(measured.size(), 8U);
    for (std::size_t i = 0; i < measured.size(); ++i) {
        EXPECT_NEAR(measured[i].betweenness, betweenness[i], 1e-8) << measured[i].actor;
        EXPECT_NEAR(measured[i].pagerank, pagerank[i], 1e-8) << measured[i].actor;
        EXPECT_EQ(measured[i].component, i < 6 ? 1U : 2U);
    }
    EXPECT_EQ(measured[0].degree, 3U);
    EXPECT_EQ(measured[0].strength, 6);
    const auto found = find_communities(graph);
    EXPECT_EQ(found.bloc, (std::vector<std::uint32_t>{1, 1, 1, 2, 2, 2, 3, 4}));
    EXPECT_NEAR(found.modularity, 0.4970414201183432, 1e-9);
}

TEST(GraphMeasures, TwoCampsAreBalanced) {
    auto events = two_camps();
    auto balance = measure_balance(make_tie_graph(events, sample_ontology()));
    EXPECT_EQ(balance.frustration, 0U);
    EXPECT_EQ(balance.balanced, 3U);
    EXPECT_EQ(balance.unbalanced, 0U);
    EXPECT_EQ(std::vector(balance.camp.begin(), balance.camp.begin() + 6), (std::vector<std::uint8_t>{0, 0, 0, 1, 1, 1}));
    EXPECT_NE(balance.camp[6], balance.camp[7]);
    add_events(events, consult, "A", "D", 9);
    balance = measure_balance(make_tie_graph(events, sample_ontology()));
    EXPECT_EQ(balance.frustration, 1U);
    EXPECT_EQ(balance.unbalanced, 2U);
}

std::uint32_t slow_frustration(const TieGraph& graph) {
    std::uint32_t best = 1'000'000;
    for (std::uint32_t camps = 0; camps < 1U << graph.actors.size(); ++camps) {
        std::uint32_t wrong = 0;
        for (const auto& [pair, tie] : graph.ties)
            if (tie.sign() != 0) wrong += ((camps >> pair.first & 1U) == (camps >> pair.second & 1U)) != (tie.sign() > 0);
        best = std::min(best, wrong);
    }
    return best;
}

TEST(GraphMeasures, FrustrationIsTheLeastOfAllDivisions) {
    std::mt19937 random(7);
    for (int round = 0; round < 40; ++round) {
        TieGraph graph;
        for (char c = 'A'; c < 'J'; ++c) graph.actors.emplace_back(1, c);
        for (std::uint32_t a = 0; a < 9; ++a)
            for (std::uint32_t b = a + 1; b < 9; ++b)
                if (random() % 2) (random() % 2 ? graph.ties[{a, b}].cooperation : graph.ties[{a, b}].conflict) = 1;
        EXPECT_EQ(measure_balance(graph).frustration, slow_frustration(graph)) << round;
    }
}

TEST(EventPaths, DatesDoNotGoBack) {
    std::vector<Event> events;
    add_events(events, consult, "A", "B", 1, "2024-03-01");
    add_events(events, consult, "B", "C", 1, "2024-02-01");
    bool complete = false;
    EXPECT_TRUE(find_event_paths(events, "A", "C", {}, complete).empty());
    add_events(events, consult, "B", "C", 1, "2024-03-05");
    add_events(events, consult, "A", "D", 1, "2024-01-01");
    add_events(events, consult, "D", "C", 1, "2024-09-01");
    const auto paths = find_event_paths(events, "A", "C", {}, complete);
    ASSERT_EQ(paths.size(), 2U);
    EXPECT_EQ(paths[0].steps[0].to, "B");
    EXPECT_EQ(paths[0].days, 4);
    EXPECT_EQ(paths[1].steps[0].to, "D");
    EXPECT_TRUE(complete);
    EXPECT_EQ(ego_events(events, "A", 1).size(), 2U);
    EXPECT_EQ(ego_events(events, "A", 2).size(), 5U);
}

}  // namespace
}  // namespace babad
