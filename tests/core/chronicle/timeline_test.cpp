#include "core/chronicle/timeline.hpp"

#include <gtest/gtest.h>

#include "core/calendar/edtf.hpp"
#include "core/chronicle/headline.hpp"

namespace babad {
namespace {

Source source(const std::string& key, const std::string& published) { return {key, key, "Outlet " + key, "", "Title", published, ""}; }

Event event(const std::string& id, const char* edtf, std::uint32_t sources = 1, PloverType type = PloverType::consult) {
    Event one;
    one.id = id;
    one.type = type;
    one.kind = "meeting";
    one.date = parse_edtf(edtf);
    one.actors.push_back({"IDN", "", "", "", ""});
    one.independent_sources = sources;
    one.sources.push_back(source("k" + id, "2024-01-0" + id.substr(1)));
    return one;
}

class TimelineTest : public ::testing::Test {
protected:
    DataFiles files_;
    Ontology ontology_{files_};
};

TEST_F(TimelineTest, SortsByFirstDayThenLastAndPutsTheUndatedApart) {
    const Timeline timeline = make_timeline({event("e4", "2024-02-01"), event("e3", "2024-01"), event("e2", "2024-01-01"), event("e1", "")}, ontology_, {});
    ASSERT_EQ(timeline.entries.size(), 3U);
    EXPECT_EQ(timeline.entries[0].event.id, "e2");
    EXPECT_EQ(timeline.entries[1].event.id, "e3");
    EXPECT_EQ(timeline.entries[2].event.id, "e4");
    ASSERT_EQ(timeline.undated.size(), 1U);
    EXPECT_EQ(timeline.sources.size(), 4U);
    EXPECT_EQ(timeline.entries[2].source_numbers, std::vector<std::uint32_t>{4});
}

TEST_F(TimelineTest, CountsWhatLevelAndLimitLeaveOut) {
    std::vector<Event> events;
    for (int i = 1; i <= 9; ++i) events.push_back(event("e" + std::to_string(i), ("2024-0" + std::to_string(i) + "-01").c_str(), static_cast<std::uint32_t>(i)));
    TimelineOptions options;
    options.limit = 3;
    const Timeline limited = make_timeline(events, ontology_, options);
    EXPECT_EQ(limited.entries.size(), 3U);
    EXPECT_EQ(limited.entries.front().event.id, "e7");  // most sources rank highest
    EXPECT_EQ(limited.left_out, 6U);
    options.limit = 0;
    options.level = TimelineLevel::key;
    const Timeline key = make_timeline(events, ontology_, options);
    EXPECT_EQ(key.entries.size(), 5U);
    EXPECT_EQ(key.matched, 9U);
    EXPECT_EQ(key.left_out, 4U);
}

TEST_F(TimelineTest, PushesAdjacentRepeatsDown) {
    const Timeline timeline = make_timeline({event("e1", "2024-01-01", 3), event("e2", "2024-01-02", 2), event("e3", "2024-03-01", 2)}, ontology_, {});
    EXPECT_LT(timeline.entries[1].rank, timeline.entries[2].rank);
    EXPECT_GT(timeline.entries[0].rank, timeline.entries[2].rank);
}

TEST_F(TimelineTest, HeadlinesSpeakTheLabelsLanguage) {
    Event one = event("e1", "2024-01-01");
    one.kind = "military_aid";
    one.actors = {{"PRK", "", "", "", "whatever"}};
    one.recipients = {{"RUS", "", "", "", ""}, {"GRP:X", "", "", "", "The X"}, {"IDN/CVL", "", "", "", ""}};
    EXPECT_EQ(headline(one, ontology_, "id"), "Korea Utara → Rusia, The X, Indonesia (warga sipil): bantuan militer");
    EXPECT_EQ(headline(one, ontology_, "en"), "North Korea → Russia, The X, Indonesia (civilians): military aid");
    one.actors.clear();
    one.recipients.resize(1);
    EXPECT_EQ(headline(one, ontology_, "en"), "→ Russia: military aid");
}

TEST_F(TimelineTest, ArrowsKeepTheirSidesBetweenArabicNames) {
    EXPECT_EQ(with_arrow("A", "→", "B"), "A → B");
    EXPECT_EQ(with_arrow("", "→", "B"), "→ B");
    EXPECT_EQ(with_arrow("الجيش", "→", "قوات"), "الجيش\u200E → \u200Eقوات");
}

TEST_F(TimelineTest, LongListsOfActorsAreCounted) {
    std::vector<Actor> actors;
    for (const char* code : {"A", "B", "C", "D", "E"}) actors.push_back({code, "", "", "", ""});
    EXPECT_EQ(actor_list(actors), "A, B, C +2");
    actors.resize(4);
    EXPECT_EQ(actor_list(actors), "A, B, C, D");  // "+1" says no less than a name
}

}  // namespace
}  // namespace babad
