#include "core/lexicon/time_lexicon.hpp"

#include <gtest/gtest.h>

#include "core/lexicon/time_pattern.hpp"
#include "core/lexicon/time_symbols.hpp"

namespace babad {
namespace {

TEST(TimeLexicon, KnowsNamedDays) {
    const DataFiles files;
    const TimeLexicon lexicon(files, Language::english);
    const auto holiday = [&](std::string_view word, int year) {
        const auto assignments = parse_time_assignments(word, [](std::string_view) { return std::nullopt; });
        EXPECT_FALSE(assignments);  // names of days are for the tables to know
        return lexicon.holiday(0, year);
    };
    const auto christmas = holiday("holiday=christmas", 2024);
    ASSERT_TRUE(christmas);
    EXPECT_EQ(christmas->month, 12);
    EXPECT_EQ(christmas->day, 25);
    EXPECT_FALSE(lexicon.holiday(10'000, 2024));
}

TEST(TimeLexicon, ReadsAssignments) {
    const auto none = [](std::string_view) { return std::optional<std::int32_t>(); };
    const auto read = parse_time_assignments("kind=offset unit=week n=1.5 dir=-1 zone=+07:00 part=NI", none);
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->facts.is(TimeReading::offset));
    EXPECT_EQ(read->facts[TimeField::n], 1500);
    EXPECT_EQ(read->facts[TimeField::dir], -1);
    EXPECT_EQ(read->facts[TimeField::zone], 420);
    EXPECT_EQ(parse_time_assignments("hour=n", none)->from_count, TimeField::hour);
    for (const std::string_view bad : {"hour", "colour=3", "unit=fathom", "day=x", "zone=7", "mod=start"})
        EXPECT_FALSE(parse_time_assignments(bad, none)) << bad;
}

TEST(TimeLexicon, SaysWhatIsWrongWithAPattern) {
    const TimePatternNames names{
        [](std::string_view name) { return name == "Clock" ? std::optional<std::uint16_t>(1) : std::nullopt; },
        [](std::string_view name) { return name == "UNIT" ? std::optional<std::uint16_t>(2) : std::nullopt; },
        [](std::string_view) { return std::uint16_t{3}; },
    };
    EXPECT_EQ(parse_time_pattern("<the #count ~-? UNIT/Clock >!ago", names).error, "");
    EXPECT_EQ(parse_time_pattern("#day | to | #day", names).elements.size(), 5U);
    for (const std::string_view bad : {"", "#fathom", "Watch", "WEEK", "#day | to #day", "<"}) EXPECT_NE(parse_time_pattern(bad, names).error, "") << bad;
}

}  // namespace
}  // namespace babad
