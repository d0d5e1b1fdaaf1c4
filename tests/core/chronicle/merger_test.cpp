#include "core/chronicle/merger.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/chronicle/clustering.hpp"
#include "core/chronicle/similarity.hpp"
#include "tests/core/chronicle/report_samples.hpp"

namespace babad {
namespace {

using enum PloverType;

struct MergerCase {
    const char* what;
    std::vector<Sample> reports;
    std::size_t events;
};

TEST(Merger, TellsOneEventFromTwo) {
    const std::vector<MergerCase> cases{
        {"one meeting told twice",
         {{.article = "a1", .actors = {"KOR", "USA"}, .date = "2024-11-15"}, {.article = "a2", .actors = {"KOR", "USA"}, .date = "2024-11-15"}},
         1},
        {"two days",
         {{.article = "a1", .actors = {"KOR", "USA"}, .date = "2024-11-15"}, {.article = "a2", .actors = {"KOR", "USA"}, .date = "2024-11-17"}},
         2},
        {"two pairs",
         {{.article = "a1", .actors = {"KOR", "USA"}, .date = "2024-11-15"}, {.article = "a2", .actors = {"CHN", "RUS"}, .date = "2024-11-15"}},
         2},
        {"the same day and actors but two places",
         {{.article = "a1", .type = assault, .kind = "attack", .actors = {"ISR"}, .recipients = {"PSE"}, .date = "2024-11-15", .place = "Rafah"},
          {.article = "a2", .type = assault, .kind = "attack", .actors = {"ISR"}, .recipients = {"PSE"}, .date = "2024-11-15", .place = "Jabalia"}},
         2},
        {"a month and a day in it",
         {{.article = "a1", .type = assault, .kind = "attack", .actors = {"ISR"}, .recipients = {"PSE"}, .date = "2024-11", .place = "Rafah"},
          {.article = "a2", .type = assault, .kind = "attack", .actors = {"ISR"}, .recipients = {"PSE"}, .date = "2024-11-15", .place = "Rafah"}},
         1},
        {"a chain of days through a month",
         {{.article = "a1", .type = assault, .kind = "attack", .actors = {"ISR"}, .recipients = {"PSE"}, .date = "2024-11-03", .place = "Rafah"},
          {.article = "a2", .type = assault, .kind = "attack", .actors = {"ISR"}, .recipients = {"PSE"}, .date = "2024-11", .place = "Rafah"},
          {.article = "a3", .type = assault, .kind = "attack", .actors = {"ISR"}, .recipients = {"PSE"}, .date = "2024-11-15", .place = "Rafah"}},
         2},
    };
    for (const auto& test : cases)
        EXPECT_EQ(merge_reports(make_inputs(test.reports), sample_ontology()).size(), test.events) << test.what;
}

Sample attack(const char* article, const char* date, const char* place = "") {
    return {.article = article, .type = assault, .kind = "attack", .actors = {"RUS"}, .recipients = {"UKR"}, .date = date, .place = place};
}

TEST(Merger, HardCasesAnAnalystKnows) {
    const auto talks = [](const char* article, const char* date) {
        return Sample{.article = article, .type = consult, .kind = "talks", .actors = {"GRP:HAMAS", "ISR", "QAT"}, .date = date, .place = "Doha"};
    };
    const std::vector<MergerCase> cases{
        {"one long battle of many attacks",
         {attack("a1", "2024-11-02", "Bakhmut"), attack("a2", "2024-11-03", "Bakhmut"), attack("a3", "2024-11-04", "Bakhmut"), attack("a4", "2024-11-03", "Bakhmut"),
          attack("a5", "2024-11-01/2024-11-09", "Bakhmut")},
         3},
        {"two rounds of one negotiation", {talks("a1", "2024-11-10"), talks("a2", "2024-11-10"), talks("a3", "2024-11-24"), talks("a4", "2024-11-24")}, 2},
        {"the same hour in two towns", {attack("a1", "2024-11-02", "Kyiv"), attack("a2", "2024-11-02", "Odesa"), attack("a3", "2024-11-02", "Kyiv")}, 2},
        {"two triggers of one sentence",
         {{.article = "a1", .type = sanction, .kind = "sanction", .actors = {"USA"}, .recipients = {"RUS"}, .date = "2024-11-02", .quote = "one sentence", .start = 3},
          {.article = "a1", .type = sanction, .kind = "sanction", .actors = {"USA"}, .recipients = {"RUS", "CHN"}, .date = "2024-11-02", .quote = "one sentence", .start = 3, .trigger = 40}},
         2},
        {"a plan and the act", {{.article = "a1", .type = agree, .kind = "summit", .actors = {"PRK", "USA"}, .date = "2024-11-02", .status = Status::planned}, {.article = "a2", .type = consult, .kind = "summit", .actors = {"PRK", "USA"}, .date = "2024-11-02"}}, 2},
    };
    for (const auto& test : cases) EXPECT_EQ(merge_reports(make_inputs(test.reports), sample_ontology()).size(), test.events) << test.what;
}

/// What reading gets wrong: a side, a date, a kind. Enough else must tell that it is one event, or two.
TEST(Merger, OneWrongReadingDoesNotDecide) {
    const Sample strike{.article = "a1", .type = assault, .kind = "airstrike", .actors = {"ISR"}, .recipients = {"PSE"}, .date = "2024-11-15", .quote = "Israel membom Rafah", .start = 60, .word = "membom"};
    const auto but = [&](auto change) {
        Sample other = strike;
        other.article = "a2", other.quote = "Israeli jets bombed the town", other.word = "bombed";
        change(other);
        return other;
    };
    const std::vector<MergerCase> cases{
        {"a headline without the recipient", {strike, but([](Sample& s) { s.article = "a1", s.headline = true, s.start = 0, s.recipients.clear(); })}, 1},
        {"the population for the group", {strike, but([](Sample& s) { s.recipients = {"PSE/CVL"}; })}, 1},
        {"one side read in each", {but([](Sample& s) { s.recipients.clear(); }), but([](Sample& s) { s.article = "a3", s.actors = {"ISR"}, s.recipients = {"PSE"}; })}, 1},
        {"another word for the act", {strike, but([](Sample& s) { s.kind = "bombing"; })}, 1},
        {"dated by the publication two days later", {strike, but([](Sample& s) { s.date = "2024-11-17", s.by_publication = true; })}, 1},
        {"dated by a publication before the act", {strike, but([](Sample& s) { s.date = "2024-11-10", s.by_publication = true; })}, 2},
        {"two reports of two publications weeks apart", {but([](Sample& s) { s.date = "2024-11-02", s.by_publication = true; }), but([](Sample& s) { s.article = "a3", s.date = "2024-11-28", s.by_publication = true, s.word = "hit"; })}, 2},
        {"the answer of the other side", {strike, but([](Sample& s) { s.kind = "attack", s.actors = {"PSE"}, s.recipients = {"ISR"}, s.word = "fired"; })}, 2},
        {"another act at the end of a long article", {strike, but([](Sample& s) { s.article = "a1", s.start = 2'000, s.kind = "attack", s.word = "stormed", s.recipients.clear(); })}, 2},
        {"another kind", {strike, but([](Sample& s) { s.kind = "abduction"; })}, 2},
    };
    for (const auto& test : cases) EXPECT_EQ(merge_reports(make_inputs(test.reports), sample_ontology()).size(), test.events) << test.what;
}

TEST(Merger, ARisingTollIsOneEventWithTheLatestFigure) {
    auto first = attack("a1", "2024-11-02", "Kyiv"), second = attack("a2", "2024-11-02", "Kyiv"), third = attack("a3", "2024-11-02", "Kyiv");
    first.dead = 4, second.dead = 9, third.dead = 12;
    auto inputs = make_inputs({third, first, second});
    inputs[0].source.published = "2024-11-05", inputs[1].source.published = "2024-11-02", inputs[2].source.published = "2024-11-03";
    const auto events = merge_reports(inputs, sample_ontology());
    ASSERT_EQ(events.size(), 1U);
    ASSERT_EQ(events[0].numbers.size(), 1U);
    EXPECT_EQ(events[0].numbers[0].low, 12);
    ASSERT_EQ(events[0].disputes.size(), 1U);
    EXPECT_EQ(events[0].disputes[0].field, "dead");
    EXPECT_EQ(events[0].disputes[0].values, (std::vector<std::string>{"4", "9", "12"}));
}

TEST(Merger, AClaimAndItsDenialAreOneDisputedEvent) {
    const Sample claim{.article = "a1", .type = aid, .kind = "military_aid", .actors = {"PRK"}, .recipients = {"RUS"}, .date = "2024-10", .status = Status::claimed};
    auto denial = claim;
    denial.article = "a2", denial.status = Status::denied;
    const auto events = merge_reports(make_inputs({claim, denial}), sample_ontology());
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].status, Status::claimed);
    ASSERT_EQ(events[0].disputes.size(), 1U);
    EXPECT_EQ(events[0].disputes[0].field, "status");
}

TEST(Merger, TheDateIsTheTightestThatReportsSupport) {
    const auto events = merge_reports(make_inputs({attack("a1", "2024-11", "Kyiv"), attack("a2", "2024-11-11/2024-11-17", "Kyiv"), attack("a3", "2024-11-14/2024-11-15", "Kyiv")}), sample_ontology());
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(to_edtf(*events[0].date), "2024-11-14/2024-11-15");
}

TEST(Merger, EditsWin) {
    const auto inputs = make_inputs({attack("a1", "2024-11-02", "Kyiv"), attack("a2", "2024-11-02", "Kyiv"), attack("a3", "2024-11-07", "Odesa")});
    const auto &a = inputs[0].report.id, &b = inputs[1].report.id, &c = inputs[2].report.id;
    const auto count = [&](const std::vector<Edit>& edits) { return merge_reports(inputs, sample_ontology(), edits).size(); };
    using enum Edit::Action;
    EXPECT_EQ(count({}), 2U);
    EXPECT_EQ(count({{merge, {a, c}, {}, {}, "one wave"}}), 1U);
    EXPECT_EQ(count({{split, {b}, {}, {}, "another street"}}), 3U);
    EXPECT_EQ(count({{split, {b}, {}, {}, "another street"}, {merge, {b, c}, {}, {}, "the same wave"}}), 2U);
    EXPECT_EQ(count({{reject, {a}, {}, {}, "training footage"}}), 1U);
    EXPECT_EQ(count({{amend, {a}, "kind", "shelling", "said by both"}}), 2U);
    const auto merged = merge_reports(inputs, sample_ontology(), {{merge, {a, c}, {}, {}, "one wave"}, {amend, {c}, "date", "2024-11-03", "radar"}});
    EXPECT_EQ(to_edtf(*merged[0].date), "2024-11-03");
    EXPECT_EQ(merged[0].merges.front().edit, "one wave");
}

std::vector<MergeInput> random_inputs(std::uint32_t seed, std::size_t count) { return make_inputs(random_samples(seed, count)); }

std::string described(const std::vector<Event>& events) {
    std::string text;
    for (const auto& event : events) {
        text += event.id + (event.date ? to_edtf(*event.date) : "") + ":";
        for (const auto& report : event.reports) text += " " + report.id;
        for (const auto& merge : event.merges) text += fmt::format(" {}={}@{}", merge.a, merge.b, merge.score);
        text += "\n";
    }
    return text;
}

TEST(MergerProperty, AnyOrderGivesTheSameEvents) {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        auto inputs = random_inputs(seed, 60);
        const auto expected = described(merge_reports(inputs, sample_ontology()));
        std::mt19937 random(seed);
        for (int round = 0; round < 3; ++round) {
            std::shuffle(inputs.begin(), inputs.end(), random);
            EXPECT_EQ(described(merge_reports(inputs, sample_ontology())), expected) << seed;
        }
    }
}

TEST(MergerProperty, BlockedIsAllPairs) {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const auto inputs = random_inputs(seed, 120);
        std::vector<MergeItem> items;
        for (const auto& input : inputs) items.emplace_back(input, sample_ontology());
        EXPECT_EQ(find_links(items), find_links_slowly(items)) << seed;
    }
}

TEST(MergerProperty, NoEventHoldsReportsThatExcludeEachOther) {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const auto inputs = random_inputs(seed, 120);
        for (const auto& component : merge_components(inputs, sample_ontology()))
            for (const auto& event : component.events)
                for (const auto& a : event.reports)
                    for (const auto& b : event.reports) {
                        const MergeInput x{a, {}}, y{b, {}};
                        EXPECT_TRUE(a.id == b.id || !exclude_each_other(MergeItem(x, sample_ontology()), MergeItem(y, sample_ontology()))) << seed;
                    }
    }
}

TEST(MergerProperty, AComponentNeedsNoOther) {
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        const auto inputs = random_inputs(seed, 80);
        for (const auto& component : merge_components(inputs, sample_ontology())) {
            std::vector<MergeInput> own;
            for (const auto& input : inputs)
                if (std::binary_search(component.reports.begin(), component.reports.end(), input.report.id)) own.push_back(input);
            EXPECT_EQ(described(merge_reports(own, sample_ontology())), described(component.events)) << seed;
        }
    }
}

}  // namespace
}  // namespace babad
