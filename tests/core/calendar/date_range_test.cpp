#include "core/calendar/date_range.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "core/calendar/edtf.hpp"

namespace babad {
namespace {

DateRange range(std::string_view edtf) { return parse_edtf(edtf).value(); }

TEST(DateRange, IntersectsAndNeverAverages) {
    const struct { std::string_view a, b, both; } cases[] = {
        {"2024-11", "2024-11-15", "2024-11-15"},
        {"2024-11~", "2024-11-15", "2024-11-15"},
        {"2024-11-11/2024-11-17", "2024-11-15/..", "2024-11-15/2024-11-17"},
        {"../2024-11-15", "2024-11", "2024-11-01/2024-11-15"},
        {"2024-10/..", "../2024", "2024-10/2024-12"},
        {"2024", "2024", "2024"},
        {"2024-11-15", "2024-11-16", ""},
        {"2024-11-16/..", "../2024-11-15", ""},
    };
    for (const auto& c : cases) {
        for (const bool swapped : {false, true}) {
            const auto both = swapped ? intersect(range(c.b), range(c.a)) : intersect(range(c.a), range(c.b));
            EXPECT_EQ(both ? to_edtf(*both) : "", c.both) << c.a << " and " << c.b;
            EXPECT_EQ(overlaps(range(c.a), range(c.b)), both.has_value());
        }
    }
}

TEST(DateRange, WidensApproximateOnesByTheirUnit) {
    const struct { std::string_view given, wide; } cases[] = {
        {"2024-11-18~", "2024-11-17/2024-11-19"}, {"2024-11~", "2024-10/2024-12"},
        {"2024~", "2023/2025"},                   {"2024-01~/2024-04~", "2023-12/2024-05"},
        {"2024-03~/2024-05~", "2024-02/2024-06"}, {"2024-10-21~/2024-10-31~", "2024-10-20/2024-11-01"},
        {"2024-11-18~/..", "2024-11-17/.."},
    };
    for (const auto& c : cases) {
        auto wide = tolerant(range(c.given));
        EXPECT_EQ(wide.qualifier, Qualifier::approximate);
        wide.qualifier = Qualifier::exact;
        EXPECT_EQ(to_edtf(wide), c.wide) << c.given;
    }
    for (const std::string_view exact : {"2024-11-18", "2024?", "2024-11-18/.."}) EXPECT_EQ(tolerant(range(exact)), range(exact));
}

TEST(DateRange, AgreesWithSetsOfDays) {
    std::mt19937 random(11);
    std::uniform_int_distribution<std::int32_t> start(0, 40);
    std::uniform_int_distribution<std::int32_t> length(1, 20);
    for (int i = 0; i < 500; ++i) {
        DateRange ranges[2];
        std::set<std::int32_t> days[2];
        for (int k = 0; k < 2; ++k) {
            ranges[k].first = Day{start(random)};
            ranges[k].past = *ranges[k].first + length(random);
            for (Day day = *ranges[k].first; day < *ranges[k].past; day = day + 1) days[k].insert(day.number);
        }
        std::set<std::int32_t> shared;
        for (const auto day : days[0])
            if (days[1].contains(day)) shared.insert(day);
        const auto all = days[0].size() + days[1].size() - shared.size();
        EXPECT_EQ(overlaps(ranges[0], ranges[1]), !shared.empty());
        EXPECT_EQ(contains(ranges[0], ranges[1]), shared.size() == days[1].size());
        EXPECT_DOUBLE_EQ(similarity(ranges[0], ranges[1]), static_cast<double>(shared.size()) / static_cast<double>(all));
        const auto both = intersect(ranges[0], ranges[1]);
        ASSERT_EQ(both.has_value(), !shared.empty());
        if (both) {
            EXPECT_EQ(both->first->number, *shared.begin());
            EXPECT_EQ(both->last()->number, *shared.rbegin());
        }
    }
}

TEST(DateRange, MeasuresOpenEndsAsAYear) {
    EXPECT_DOUBLE_EQ(similarity(range("2023-01-01/.."), range("2023")), 1);
    EXPECT_EQ(similarity(range("2023-01-01/.."), range("2025")), 0);
}

TEST(DateRange, NamesItsBasis) {
    for (const auto basis : {DateBasis::explicit_date, DateBasis::relative, DateBasis::vague, DateBasis::narrative,
                             DateBasis::publication, DateBasis::none})
        EXPECT_EQ(parse_date_basis(name(basis)), basis);
    EXPECT_FALSE(parse_date_basis("guess"));
}

}  // namespace
}  // namespace babad
