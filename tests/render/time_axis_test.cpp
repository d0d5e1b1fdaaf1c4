#include "render/time_axis.hpp"

#include <gtest/gtest.h>

namespace babad {
namespace {

std::int32_t day(int year, int month, int date) { return make_day(year, month, date)->number; }

TEST(TimeAxis, RisesWithTimeAndKeepsItsEnds) {
    for (const double stretch : {0.0, 0.5, 1.0}) {
        const TimeAxis axis({{day(2023, 1, 1), 3}, {day(2023, 1, 2), 9}, {day(2023, 1, 2), 9}, {day(2023, 6, 1), 1}}, day(2023, 7, 1), 100, 500, stretch);
        EXPECT_NEAR(axis.position(day(2023, 1, 1)), 100, 1e-9);
        EXPECT_NEAR(axis.position(day(2023, 7, 1)), 600, 1e-9);
        for (int i = day(2022, 12, 20); i < day(2023, 7, 20); ++i) EXPECT_LE(axis.position(i), axis.position(i + 1) + 1e-9);
    }
}

TEST(TimeAxis, GivesDenseDaysMoreRoomTheMoreItIsStretched) {
    const std::vector<TimeAxis::Item> items{{day(2023, 1, 1), 1}, {day(2023, 1, 2), 50}, {day(2023, 12, 1), 1}};
    double before = 0;
    for (const double stretch : {0.0, 0.5, 1.0}) {
        const TimeAxis axis(items, day(2023, 12, 2), 0, 500, stretch);
        const double room = axis.position(day(2023, 1, 3)) - axis.position(day(2023, 1, 2));
        EXPECT_GT(room, before);
        before = room;
    }
}

TEST(TimeAxis, CutsWhatDwarfsTheRest) {
    const TimeAxis axis({{day(1963, 5, 1), 1}, {day(2023, 2, 7), 1}, {day(2023, 3, 10), 1}, {day(2023, 4, 15), 1}}, day(2023, 5, 1), 0, 500);
    ASSERT_EQ(axis.cuts().size(), 1U);
    EXPECT_EQ(axis.cuts()[0].to, day(2023, 2, 7));
    EXPECT_LT(axis.position(day(2023, 2, 7)) - axis.position(day(1963, 5, 2)), 40);
    EXPECT_GT(axis.true_position(day(2023, 2, 7)), 480);
}

TEST(TimeAxis, CellsCoverTheAxisInOrder) {
    const Labels labels("en");
    const struct { std::int32_t from, to; const char* first; } cases[] = {
        {day(2024, 11, 4), day(2024, 11, 15), "4"},
        {day(2024, 3, 1), day(2025, 2, 1), "Mar"},
        {day(1950, 1, 1), day(2024, 1, 1), "1950"},
        {day(-9999, 1, 1), day(9999, 12, 31), "10000 BC"},
    };
    for (const auto& c : cases) {
        const TimeAxis axis({{c.from, 1}, {c.to - 1, 1}}, c.to, 0, 600, 0);
        const auto cells = axis_cells(axis, labels, 15);
        ASSERT_FALSE(cells.empty());
        EXPECT_LE(cells.size(), 45U);
        EXPECT_EQ(cells.front().from, c.from);
        if (axis.cuts().empty()) {
            EXPECT_EQ(cells.back().to, c.to);
        }
        for (std::size_t i = 1; i < cells.size(); ++i) EXPECT_LE(cells[i - 1].to, cells[i].from);
    }
}

}  // namespace
}  // namespace babad
