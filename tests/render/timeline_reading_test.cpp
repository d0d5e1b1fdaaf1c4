#include "render/timeline_reading.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/error.hpp"
#include "render/sheet.hpp"
#include "render/timeline_data.hpp"
#include "render/timeline_sheets.hpp"
#include "sample_events.hpp"

namespace babad {
namespace {

/// Where two long texts part, with some of what stands there; empty where they do not.
std::string first_difference(const std::string& a, const std::string& b) {
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (left == a.end() && right == b.end()) return {};
    const auto at = static_cast<std::size_t>(left - a.begin()), from = at < 80 ? 0 : at - 80;
    return a.substr(from, 160) + "\n" + b.substr(from, 160);
}

class TimelineReadingTest : public ::testing::Test {
protected:
    Timeline timeline(std::vector<Event> events, const std::string& language) const {
        TimelineOptions options;
        options.title = "A <title> & \"more\"";
        options.language = language;
        options.link_words = &link_words_;
        return make_timeline(std::move(events), ontology_, options);
    }

    DataFiles files_;
    Ontology ontology_{files_};
    LinkWords link_words_{files_};
};

TEST_F(TimelineReadingTest, WhatIsReadBackIsWrittenTheSame) {
    std::vector<std::pair<std::string, std::vector<Event>>> cases = hard_cases();
    for (const auto& folder : storyline_folders()) cases.emplace_back(folder.filename().string(), storyline_events(folder));
    for (auto& [name, events] : cases) {
        const std::string language = name.size() % 2 == 0 ? "en" : "id";
        const Labels labels(language);
        const Timeline one = timeline(std::move(events), language);
        const std::string data = timeline_data(one, ontology_, labels);
        const std::string page = "<html><script type=\"application/json\" id=\"babad-data\">" + data + "</script></html>";
        EXPECT_EQ(first_difference(timeline_data(read_timeline(name, page, ontology_), ontology_, labels), data), "") << name;
        if (one.entries.empty() || one.entries.size() > 60) continue;
        const std::string svg = sheet_svg(spine_sheet(one, ontology_, labels));
        EXPECT_EQ(first_difference(timeline_data(read_timeline(name, svg, ontology_), ontology_, labels), data), "") << name;
    }
}

TEST_F(TimelineReadingTest, WhatIsNoTimelineIsToldSo) {
    const auto page = [](const std::string& json) { return "<script id=\"babad-data\">" + json + "</script>"; };
    const std::string events = R"({"format":"babad-timeline-1","events":)";
    const std::string cases[] = {"", "<svg/>", page(""), page("[]"), page("{}"), page(R"({"format":"other"})"), page(events + "[3]}"), page(events + R"([{"id":"e1"}]})"),
                                 page(events + R"([{"id":"a b","type":"AID"}]})"), page(events + R"([{"id":"","type":"AID"}]})"),
                                 "<metadata id=\"babad-data\">" + std::string(200, '['), page(std::string(100, '[') + std::string(100, ']'))};
    for (const std::string& drawing : cases) EXPECT_THROW(read_timeline("drawing", drawing, ontology_), Error) << drawing;
}

TEST_F(TimelineReadingTest, WrongNumbersAreHeldInBounds) {
    const Timeline read = read_timeline("drawing", R"(<script id="babad-data">{"format":"babad-timeline-1","coverage":[1e300,-1e300,"x"],"matched":-5,
        "sources":[{"outlet":"A","same_as":99}],"links":[{"days":1e99}],
        "events":[{"id":"e1","type":"ASSAULT","date":"2024-11-15","level":77,"sources":[0,1,2,-3],"counts":[["dead",1,null,"person"],["dead"]],
        "reports":[{"source":9,"marks":[[5,2,"trigger"],[1,"x","date"],[0,1e300,"actor"]],"confidence":["x",1]}]}]}</script>)", ontology_);
    ASSERT_EQ(read.entries.size(), 1U);
    EXPECT_EQ(read.matched, 0U);
    EXPECT_EQ(read.entries[0].level, TimelineLevel::all);
    EXPECT_EQ(read.entries[0].source_numbers, std::vector<std::uint32_t>{1});
    EXPECT_EQ(read.entries[0].event.numbers.size(), 1U);
    EXPECT_FALSE(timeline_data(read, ontology_, Labels("en")).empty());
}

}  // namespace
}  // namespace babad
