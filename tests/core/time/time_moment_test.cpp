#include "core/time/time_moment.hpp"

#include <gtest/gtest.h>

#include "core/calendar/edtf.hpp"

namespace babad {
namespace {

TEST(TimeMoment, WritesTimexValues) {
    TimeMoment moment = TimeMoment::of_day(*make_day(2024, 11, 18));
    EXPECT_EQ(moment.value(), "2024-11-18");
    moment.part = static_cast<int>(DayPart::night);
    EXPECT_EQ(moment.value(), "2024-11-18TNI");
    moment.hour = 9;
    EXPECT_EQ(moment.value(), "2024-11-18T09:00");
    EXPECT_EQ(TimeMoment::of_week(*make_day(2021, 1, 3)).value(), "2020-W53");
    EXPECT_EQ(TimeMoment::of_month(2024, 2).value(), "2024-02");
    EXPECT_EQ(TimeMoment::of_year(-479).value(), "BC0480");
    EXPECT_EQ(TimeMoment::of_year(33).value(), "0033");
    EXPECT_EQ(TimeMoment::unknown_day().value(), "XXXX-XX-XX");
}

TEST(TimeMoment, GivesItsDays) {
    TimeMoment weekend = TimeMoment::of_week(*make_day(2024, 11, 13));
    weekend.weekend = true;
    EXPECT_EQ(weekend.value(), "2024-W46-WE");
    EXPECT_EQ(to_edtf(*weekend.range()), "2024-11-16/2024-11-17");
    TimeMoment winter = TimeMoment::of_year(2024);
    winter.season = 4;
    EXPECT_EQ(to_edtf(*winter.range()), "2024-12~/2025-02~");
    TimeMoment decade;
    decade.decade = 47;
    decade.before_christ = true;
    EXPECT_EQ(decade.value(), "BC047");
    EXPECT_EQ(civil(*decade.range()->first).year, -478);  // 479 BC
    TimeMoment none = TimeMoment::of_month(2023, 2);
    none.day = 30;
    EXPECT_FALSE(none.range());
}

TEST(TimeMoment, WritesDurationsInTheUnitGiven) {
    const struct { TimeUnit unit; std::optional<std::int32_t> n; std::string_view value; } cases[] = {
        {TimeUnit::hour, 72'000, "PT72H"},   {TimeUnit::day, 3'000, "P3D"},      {TimeUnit::year, 3'500, "P3.5Y"},
        {TimeUnit::hour, 500, "PT30M"},      {TimeUnit::week, std::nullopt, "PXW"}, {TimeUnit::decade, 2'000, "P2DE"},
        {TimeUnit::minute, std::nullopt, "PTXM"}, {TimeUnit::half, 1'000, "P6M"}, {TimeUnit::century, 1'000, "P1CE"},
    };
    for (const auto& c : cases) EXPECT_EQ(duration_value(c.unit, c.n), c.value);
}

TEST(TimeMoment, TakesThirds) {
    const struct { std::string_view whole; TimeModifier modifier; std::string_view third; } cases[] = {
        {"2024", TimeModifier::start, "2024-01~/2024-04~"},
        {"2024", TimeModifier::mid, "2024-05~/2024-08~"},
        {"2024", TimeModifier::end, "2024-09~/2024-12~"},
        {"2024-02", TimeModifier::end, "2024-02-21~/2024-02-29~"},
        {"199X", TimeModifier::start, "1990~/1992~"},
        {"2024-07/2024-09", TimeModifier::mid, "2024-08~"},
        {"2024-11-18", TimeModifier::end, "2024-11-18"},
    };
    for (const auto& c : cases) EXPECT_EQ(to_edtf(third_of(*parse_edtf(c.whole), c.modifier)), c.third) << c.whole;
}

}  // namespace
}  // namespace babad
