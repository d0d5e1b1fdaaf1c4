#include "core/text/near_duplicates.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>

namespace babad {
namespace {

/// `count` words drawn from a small vocabulary; the seed says which.
std::vector<std::string> words(unsigned seed, std::size_t count) {
    std::mt19937 random(seed);
    std::vector<std::string> all;
    for (std::size_t i = 0; i < count; ++i) all.push_back("kata" + std::to_string(random() % 400));
    return all;
}

std::string text(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
    std::string joined;
    for (auto i = from; i < std::min(to, words.size()); ++i) joined += words[i] + ' ';
    return joined;
}

/// Jaccard and containment by the sets themselves.
Overlap slow_compare(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const auto shingles = [](const std::vector<std::string>& list) {
        std::set<std::string> set;
        for (std::size_t i = 0; i + 5 <= list.size(); ++i) set.insert(text(list, i, i + 5));
        return set;
    };
    const auto left = shingles(a);
    const auto right = shingles(b);
    std::size_t shared = 0;
    for (const auto& one : left) shared += right.contains(one);
    return {static_cast<double>(shared) / static_cast<double>(left.size() + right.size() - shared),
            static_cast<double>(shared) / static_cast<double>(std::min(left.size(), right.size())), 0};
}

TEST(NearDuplicates, SketchesEstimateWhatTheSetsSay) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        auto a = words(seed, 900);
        auto b = a;
        for (std::size_t i = 0; i < b.size(); i += 10 + seed * 5) b[i] = "lain";
        b.resize(900 - seed * 30);
        const auto fast = compare(sketch_text(text(a, 0, a.size())), sketch_text(text(b, 0, b.size())));
        const auto slow = slow_compare(a, b);
        EXPECT_NEAR(fast.resemblance, slow.resemblance, 0.13);
        EXPECT_NEAR(fast.containment, slow.containment, 0.13);
    }
}

TEST(NearDuplicates, FindsCopiesRevisionsAndTeasers) {
    const auto a = words(1, 500);
    auto revised = a;
    for (std::size_t i = 0; i < revised.size(); i += 40) revised[i] = "lain";
    NearDuplicateFinder finder(7);
    const Day day{20000};
    EXPECT_FALSE(finder.add(sketch_text(text(a, 0, 500)), day).has_value());
    EXPECT_FALSE(finder.add(sketch_text(text(words(2, 500), 0, 500)), day).has_value());
    const auto copy = finder.add(sketch_text(text(a, 0, 500)), day + 1);
    ASSERT_TRUE(copy.has_value());
    EXPECT_EQ(copy->first, 0U);
    EXPECT_EQ(copy->kind, DuplicateKind::same);
    const auto revision = finder.add(sketch_text(text(revised, 0, 500)), day + 2);
    ASSERT_TRUE(revision.has_value());
    EXPECT_EQ(revision->kind, DuplicateKind::revised);
    EXPECT_FALSE(finder.add(sketch_text(text(a, 0, 500)), day + 30).has_value()) << "out of the window";
    const auto teaser = finder.add(sketch_text(text(a, 0, 60)), std::nullopt);
    ASSERT_TRUE(teaser.has_value());
    EXPECT_EQ(teaser->first, 0U);
    EXPECT_EQ(teaser->kind, DuplicateKind::excerpt);
    EXPECT_FALSE(finder.add(sketch_text("terlalu pendek"), day).has_value());
}

}  // namespace
}  // namespace babad
