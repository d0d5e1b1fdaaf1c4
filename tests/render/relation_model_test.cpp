#include "render/relation_model.hpp"

#include <gtest/gtest.h>

#include "core/base/error.hpp"
#include "render/diagram_drawing.hpp"
#include "render/graphviz_process.hpp"

namespace babad {
namespace {

Event act(const std::string& id, PloverType type, std::vector<std::string> actors, std::vector<std::string> recipients, Status status = Status::asserted) {
    Event event;
    event.id = id;
    event.type = type;
    event.status = status;
    event.date = day_range(Day{19000 + static_cast<std::int32_t>(id.size())});
    for (const auto& code : actors) event.actors.push_back({code, "", "", "", ""});
    for (const auto& code : recipients) event.recipients.push_back({code, "", "", "", ""});
    return event;
}

class RelationModelTest : public ::testing::Test {
protected:
    DataFiles files_;
    Ontology ontology_{files_};
};

TEST_F(RelationModelTest, OneLineWhereBothDirectionsAreAlike) {
    const auto model = relation_model({act("e1", PloverType::consult, {"USA", "JPN"}, {}), act("e2", PloverType::accuse, {"USA"}, {"PRK"}),
                                       act("e3", PloverType::aid, {"PRK"}, {"USA"})},
                                      ontology_, "", 1);
    ASSERT_EQ(model.lines.size(), 3U);
    EXPECT_TRUE(model.lines[0].mutual);
    EXPECT_EQ(model.lines[0].total(), 1U);
    EXPECT_FALSE(model.lines[1].mutual);  // PRK → USA helps, USA → PRK accuses
    EXPECT_DOUBLE_EQ(model.lines[1].tone(), 1);
    EXPECT_DOUBLE_EQ(model.lines[2].tone(), -1);
}

TEST_F(RelationModelTest, CountsWhatItLeavesOut) {
    const auto model = relation_model({act("e1", PloverType::accuse, {"A"}, {"B"}), act("e2", PloverType::accuse, {"A"}, {"B"}),
                                       act("e3", PloverType::accuse, {"A"}, {"C"}), act("e4", PloverType::mobilize, {"A"}, {}),
                                       act("e5", PloverType::assault, {"A"}, {"B"}, Status::denied)},
                                      ontology_, "", 2);
    ASSERT_EQ(model.lines.size(), 1U);
    EXPECT_EQ(model.lines[0].total(), 2U);
    EXPECT_EQ(model.below_minimum, 1U);
    EXPECT_EQ(model.isolated_events, 1U);
    EXPECT_EQ(model.uncounted, 1U);
}

TEST_F(RelationModelTest, FocusKeepsNeighboursAndTheirLines) {
    const std::vector<Event> events{act("e1", PloverType::accuse, {"A"}, {"B"}), act("e2", PloverType::accuse, {"A"}, {"C"}),
                                    act("e3", PloverType::accuse, {"B"}, {"C"}), act("e4", PloverType::accuse, {"D"}, {"C"})};
    EXPECT_EQ(relation_model(events, ontology_, "A", 1).lines.size(), 3U);
    EXPECT_EQ(relation_model(events, ontology_, "D", 1).lines.size(), 1U);
    EXPECT_THROW(relation_model(events, ontology_, "X", 1), UsageError);
}

TEST_F(RelationModelTest, DotIsQuotedAndReadByGraphviz) {
    const auto model = relation_model({act("e1", PloverType::accuse, {"node", "a\"b\\"}, {"x];evil[label=\"y"})}, ontology_, "", 1);
    TextMeasure measure;
    const DiagramLayout layout = lay_out_diagram(model, measure, 400, 300);
    const std::string dot = diagram_dot(model, layout, Labels("en"), "title \\N \"");
    const auto read = run_graphviz("dot", {"-Tcanon"}, dot);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->find("evil ["), std::string::npos);
}

TEST(SignedLayout, PutsOpponentsFartherApartThanFriends) {
    // Two camps of three.
    std::vector<SignedTie> ties;
    for (const std::size_t camp : {0U, 3U}) {
        for (const auto& [a, b] : {std::pair{0U, 1U}, {1U, 2U}, {0U, 2U}}) ties.push_back({camp + a, camp + b, 2, 1});
    }
    for (const auto& [a, b] : {std::pair{0U, 3U}, {1U, 4U}, {2U, 5U}}) ties.push_back({a, b, 2, -1});
    const std::vector<LayoutBox> boxes(6, {40, 15});
    const auto points = signed_layout(boxes, ties, 600, 300, 10);
    for (const std::size_t friend_index : {1U, 2U}) EXPECT_LT(std::abs(points[0].x - points[friend_index].x), std::abs(points[0].x - points[3].x));
    for (std::size_t i = 0; i < 6; ++i) {
        for (std::size_t j = i + 1; j < 6; ++j) {
            EXPECT_TRUE(std::abs(points[i].x - points[j].x) >= 49 || std::abs(points[i].y - points[j].y) >= 24);
        }
    }
}

TEST(GraphvizProcess, FailsQuietlyAndWithinItsLimits) {
    EXPECT_FALSE(run_graphviz("no-such-engine", {}, "digraph{}"));
    EXPECT_FALSE(run_graphviz("dot", {"-Tplain"}, "this is no graph"));
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_FALSE(run_graphviz("sleep", {"30"}, "", {std::chrono::milliseconds(200), std::size_t{1} << 30U, 1000}));
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
    EXPECT_FALSE(run_graphviz("yes", {}, "", {std::chrono::milliseconds(5000), std::size_t{1} << 30U, 100000}));
}

}  // namespace
}  // namespace babad
