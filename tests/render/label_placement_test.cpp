#include "render/label_placement.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace babad {
namespace {

double cost(const std::vector<PlacedLabel>& labels) {
    double sum = 0;
    for (const PlacedLabel& label : labels) sum += (label.top - label.wanted) * (label.top - label.wanted);
    return sum;
}

bool is_allowed(const std::vector<PlacedLabel>& labels, double low, double high, double gap) {
    constexpr double tolerance = 1e-6;
    if (labels.empty()) return true;
    if (labels.front().top < low - tolerance || labels.back().top + labels.back().height > high + tolerance) return false;
    for (std::size_t i = 1; i < labels.size(); ++i) {
        if (labels[i].top < labels[i - 1].top + labels[i - 1].height + gap - tolerance) return false;
    }
    return true;
}

/// Slow and obvious: projected gradient by Dykstra's alternating projections onto each constraint.
std::vector<PlacedLabel> place_slowly(std::vector<PlacedLabel> labels, double low, double high, double gap) {
    const std::size_t n = labels.size();
    for (PlacedLabel& label : labels) label.top = label.wanted;
    std::vector<double> correction(n + 1, 0);
    for (int round = 0; round < 20000; ++round) {
        const double first = labels[0].top + correction[n];
        labels[0].top = std::max(first, low);
        correction[n] = first - labels[0].top;
        const double last = labels[n - 1].top + correction[0];
        labels[n - 1].top = std::min(last, high - labels[n - 1].height);
        correction[0] = last - labels[n - 1].top;
        for (std::size_t i = 1; i < n; ++i) {
            const double a = labels[i - 1].top - correction[i], b = labels[i].top + correction[i];
            const double lack = std::max(0.0, a + labels[i - 1].height + gap - b) / 2;
            labels[i - 1].top = a - lack;
            labels[i].top = b + lack;
            correction[i] = -lack;
        }
    }
    return labels;
}

TEST(LabelPlacement, MatchesAlternatingProjections) {
    std::uint32_t state = 7;
    const auto next = [&](std::uint32_t limit) { return (state = state * 1664525U + 1013904223U) / 65536U % limit; };
    for (int round = 0; round < 40; ++round) {
        std::vector<PlacedLabel> labels;
        double wanted = 0;
        for (std::uint32_t i = 0, n = 1 + next(7); i < n; ++i) {
            wanted += next(3) == 0 ? 30 + next(40) : next(6);
            labels.push_back({wanted, 8.0 + next(20), 0});
        }
        std::vector<PlacedLabel> fast = labels;
        place_labels(fast, 5, 420, 3);
        const std::vector<PlacedLabel> slow = place_slowly(labels, 5, 420, 3);
        ASSERT_TRUE(is_allowed(fast, 5, 420, 3)) << round;
        EXPECT_NEAR(cost(fast), cost(slow), 1e-2 * (1 + cost(slow))) << round;
    }
}

TEST(LabelPlacement, LeavesAloneWhatHasRoom) {
    std::vector<PlacedLabel> labels{{10, 5, 0}, {40, 5, 0}, {90, 5, 0}};
    place_labels(labels, 0, 100, 2);
    for (const PlacedLabel& label : labels) EXPECT_DOUBLE_EQ(label.top, label.wanted);
}

TEST(LabelPlacement, SetsTooManyOneBelowTheOther) {
    std::vector<PlacedLabel> labels{{50, 40, 0}, {50, 40, 0}, {50, 40, 0}};
    place_labels(labels, 0, 100, 2);
    EXPECT_DOUBLE_EQ(labels[0].top, 0);
    EXPECT_DOUBLE_EQ(labels[2].top, 84);
}

}  // namespace
}  // namespace babad
