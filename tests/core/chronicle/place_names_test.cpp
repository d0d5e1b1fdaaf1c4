#include "core/chronicle/place_names.hpp"

#include <gtest/gtest.h>

namespace babad {
namespace {

Report report_at(const std::string& id, const Place& place) {
    Report report;
    report.id = id;
    report.place = place;
    return report;
}

TEST(PlaceNames, SpeakTheLabelsLanguage) {
    const DataFiles files;
    const World world(files);
    const struct { Place place; const char *english, *indonesian; } cases[] = {
        {{"Rusia", "RUS", 1, 1, "country"}, "Russia", "Rusia"},
        {{"Russia", "RUS", 1, 1, "country"}, "Russia", "Rusia"},
        {{"Kairo", "EGY", 1, 1, "city"}, "Cairo", "Kairo"},
        {{"Moscow", "RUS", 1, 1, "city"}, "Moscow", "Moskwa"},
        {{"West Bank", "PSE", 1, 1, "country"}, "West Bank", "West Bank"},  // a part keeps its own name
        {{"Kairo", "IDN", 1, 1, "city"}, "Kairo", "Kairo"},                 // another country's
        {{"Yuguru", "", 0, 0, ""}, "Yuguru", "Yuguru"},
    };
    for (const auto& [place, english, indonesian] : cases) {
        EXPECT_EQ(place_label(place, "en", &world), english) << place.name;
        EXPECT_EQ(place_label(place, "id", &world), indonesian) << place.name;
    }
    EXPECT_EQ(place_label({"Rusia", "RUS", 1, 1, "country"}, "en"), "Russia") << "states are known without the tables";
}

TEST(PlaceNames, OnePlaceInTwoLanguagesIsNoDispute) {
    const DataFiles files;
    const World world(files);
    Event event;
    event.reports = {report_at("r1", {"Kairo", "EGY", 1, 1, "city"}), report_at("r2", {"Cairo", "EGY", 1, 1, "city"}), report_at("r3", {"Doha", "QAT", 1, 1, "city"})};
    event.place = event.reports[0].place;
    event.disputes = {{"place", {"Kairo", "Cairo", "Doha"}, {{"r1"}, {"r2"}, {"r3"}}}};
    Event same = event;
    same.disputes = {{"place", {"Kairo", "Cairo"}, {{"r1"}, {"r2"}}}};
    name_places(event, "en", &world);
    name_places(same, "en", &world);
    EXPECT_EQ(event.place->name, "Cairo");
    ASSERT_EQ(event.disputes.size(), 1U);
    EXPECT_EQ(event.disputes[0].values, (std::vector<std::string>{"Cairo", "Doha"}));
    EXPECT_EQ(event.disputes[0].reports[0], (std::vector<std::string>{"r1", "r2"}));
    EXPECT_TRUE(same.disputes.empty());
    EXPECT_EQ(event.reports[0].place->name, "Kairo") << "reports keep their words";
}

}  // namespace
}  // namespace babad
