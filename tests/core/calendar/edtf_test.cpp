#include "core/calendar/edtf.hpp"

#include <gtest/gtest.h>

#include <random>

namespace babad {
namespace {

TEST(Edtf, ReadsAndWritesTheSameForm) {
    const struct { std::string_view text, first, last; Granularity granularity; Qualifier qualifier; } cases[] = {
        {"2024-11-15", "2024-11-15", "2024-11-15", Granularity::day, Qualifier::exact},
        {"2024-11", "2024-11-01", "2024-11-30", Granularity::month, Qualifier::exact},
        {"2024", "2024-01-01", "2024-12-31", Granularity::year, Qualifier::exact},
        {"-0479", "-0479-01-01", "-0479-12-31", Granularity::year, Qualifier::exact},
        {"0000", "0000-01-01", "0000-12-31", Granularity::year, Qualifier::exact},
        {"199X", "1990-01-01", "1999-12-31", Granularity::decade, Qualifier::exact},
        {"18XX", "1800-01-01", "1899-12-31", Granularity::century, Qualifier::exact},
        {"-004X", "-0049-01-01", "-0040-12-31", Granularity::decade, Qualifier::exact},
        {"2024-11~", "2024-11-01", "2024-11-30", Granularity::month, Qualifier::approximate},
        {"2024-11-18~", "2024-11-18", "2024-11-18", Granularity::day, Qualifier::approximate},
        {"2024?", "2024-01-01", "2024-12-31", Granularity::year, Qualifier::uncertain},
        {"2024-11-11/2024-11-17", "2024-11-11", "2024-11-17", Granularity::week, Qualifier::exact},
        {"2024-11-12/2024-11-18", "2024-11-12", "2024-11-18", Granularity::interval, Qualifier::exact},
        {"2024-07/2024-09", "2024-07-01", "2024-09-30", Granularity::quarter, Qualifier::exact},
        {"2024-03~/2024-05~", "2024-03-01", "2024-05-31", Granularity::season, Qualifier::approximate},
        {"2024-12~/2025-02~", "2024-12-01", "2025-02-28", Granularity::season, Qualifier::approximate},
        {"2024-01/2024-06", "2024-01-01", "2024-06-30", Granularity::half, Qualifier::exact},
        {"2024-01~/2024-04~", "2024-01-01", "2024-04-30", Granularity::interval, Qualifier::approximate},
        {"1999/2002", "1999-01-01", "2002-12-31", Granularity::interval, Qualifier::exact},
        {"9999", "9999-01-01", "9999-12-31", Granularity::year, Qualifier::exact},
    };
    for (const auto& c : cases) {
        const auto range = parse_edtf(c.text);
        ASSERT_TRUE(range) << c.text;
        EXPECT_EQ(iso_date(*range->first), c.first) << c.text;
        EXPECT_EQ(iso_date(*range->last()), c.last) << c.text;
        EXPECT_EQ(range->granularity, c.granularity) << c.text;
        EXPECT_EQ(range->qualifier, c.qualifier) << c.text;
        EXPECT_EQ(to_edtf(*range), c.text);
    }
}

TEST(Edtf, ReadsAndWritesOpenEnds) {
    for (const std::string_view text : {"2024-11-18/..", "../2024-11-18", "2024/..", "../2024-10", "2024-11~/.."}) {
        const auto range = parse_edtf(text);
        ASSERT_TRUE(range) << text;
        EXPECT_NE(range->first.has_value(), range->past.has_value()) << text;
        EXPECT_EQ(to_edtf(*range), text);
    }
}

TEST(Edtf, RefusesWhatIsNoDate) {
    for (const std::string_view text :
         {"", "/", "../..", "2024-02-31", "2024-13", "2024-00", "2024-11-18/2024-11-17", "2024-1-1", "24", "20241118", "2024-11-18T10:00",
          "2024-11-18 ", " 2024", "2024~~", "2024%", "-0000", "XXXX", "1XXX", "20X4", "2024/", "/2024", "2024//2025", "２０２４", "Y99999",
          "2024-11-18/2024-11-19/2024-11-20", "--2024"})
        EXPECT_FALSE(parse_edtf(text)) << text;
}

TEST(Edtf, EveryRangeOfDaysComesBack) {
    std::mt19937 random(7);
    std::uniform_int_distribution<std::int32_t> start(make_day(-9000, 1, 1)->number, make_day(9000, 1, 1)->number);
    std::uniform_int_distribution<std::int32_t> length(1, 5000);
    for (int i = 0; i < 2000; ++i) {
        DateRange range;
        range.first = Day{start(random)};
        range.past = *range.first + length(random);
        range.granularity = Granularity::interval;
        range.qualifier = static_cast<Qualifier>(i % 3);
        const auto back = parse_edtf(to_edtf(range));
        ASSERT_TRUE(back) << to_edtf(range);
        EXPECT_EQ(back->first, range.first);
        EXPECT_EQ(back->past, range.past);
        EXPECT_EQ(back->qualifier, range.qualifier);
    }
}

TEST(Edtf, IsoDatesAreComplete) {
    EXPECT_EQ(parse_iso_date("2024-11-15"), make_day(2024, 11, 15));
    EXPECT_EQ(parse_iso_date("+2024-11-15"), make_day(2024, 11, 15));
    EXPECT_EQ(parse_iso_date("-0479-09-20"), make_day(-479, 9, 20));
    for (const std::string_view text : {"", "2024", "2024-11", "2024-11-15~", "2024-11-31", "2024-11-15x", "15-11-2024"})
        EXPECT_FALSE(parse_iso_date(text)) << text;
}

}  // namespace
}  // namespace babad
