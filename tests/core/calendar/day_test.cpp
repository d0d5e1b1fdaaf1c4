#include "core/calendar/day.hpp"

#include <gtest/gtest.h>

namespace babad {
namespace {

TEST(Day, RefusesDaysThatDoNotExist) {
    const struct { std::int32_t year; int month, day; bool exists; } cases[] = {
        {2024, 2, 29, true},  {2023, 2, 29, false}, {1900, 2, 29, false}, {2000, 2, 29, true},
        {2024, 2, 31, false}, {2024, 13, 1, false}, {2024, 0, 1, false},  {2024, 1, 0, false},
        {1399, 12, 31, true}, {-479, 9, 20, true},  {99999, 1, 1, false}, {9999, 12, 31, true},
    };
    for (const auto& c : cases)
        EXPECT_EQ(make_day(c.year, c.month, c.day).has_value(), c.exists) << c.year << '-' << c.month << '-' << c.day;
}

TEST(Day, CountsOneByOneAcrossTheBordersOfTheCalendarInUse) {
    // Boost.DateTime begins in 1400: the hand-made formula before it must join without a step.
    for (const std::int32_t year : {-400, -1, 0, 1, 1399, 1400, 1582, 1899, 1970, 2000, 9998}) {
        Day day = *make_day(year, 12, 1);
        for (int i = 0; i < 120; ++i) {
            const CivilDay parts = civil(day);
            EXPECT_EQ(make_day(parts.year, parts.month, parts.day), day);
            const CivilDay next = civil(day + 1);
            EXPECT_LT(parts, next);
            EXPECT_TRUE(next.day == parts.day + 1 || (next.day == 1 && parts.day == days_in_month(parts.year, parts.month)));
            day = day + 1;
        }
    }
}

TEST(Day, KnowsIsoWeeks) {
    const struct { CivilDay day; IsoWeek week; int weekday; } cases[] = {
        {{2024, 11, 18}, {2024, 47}, 1}, {{2021, 1, 3}, {2020, 53}, 7}, {{2018, 12, 31}, {2019, 1}, 1},
        {{1970, 1, 1}, {1970, 1}, 4},    {{2016, 1, 1}, {2015, 53}, 5},
    };
    for (const auto& c : cases) {
        const Day day = *make_day(c.day.year, c.day.month, c.day.day);
        EXPECT_EQ(iso_week(day), c.week);
        EXPECT_EQ(weekday(day), c.weekday);
        EXPECT_EQ(*week_start(c.week), day + (1 - c.weekday));
    }
    EXPECT_EQ(weeks_in_year(2020), 53);
    EXPECT_FALSE(week_start({2021, 53}));
}

TEST(Day, ClampsToTheEndOfTheMonth) {
    const struct { CivilDay from; int months; CivilDay to; } cases[] = {
        {{2024, 1, 31}, 1, {2024, 2, 29}}, {{2024, 2, 29}, -12, {2023, 2, 28}}, {{2024, 3, 31}, -1, {2024, 2, 29}},
        {{1, 1, 15}, -1, {0, 12, 15}},     {{0, 1, 15}, -1, {-1, 12, 15}},      {{1399, 12, 31}, 2, {1400, 2, 28}},
    };
    for (const auto& c : cases)
        EXPECT_EQ(civil(add_months(*make_day(c.from.year, c.from.month, c.from.day), c.months)), c.to);
}

}  // namespace
}  // namespace babad
