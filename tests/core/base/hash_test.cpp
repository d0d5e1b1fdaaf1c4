#include "core/base/hash.hpp"

#include <gtest/gtest.h>

namespace babad {
namespace {

TEST(Hash, IsTheSameOnEveryMachine) {
    EXPECT_EQ(content_hash("").size(), 26U);
    EXPECT_EQ(content_hash("abc"), "a2yfvntthjqyk6fpl6kislzzka");
    EXPECT_EQ(fnv1a("abc"), 0xe71fa2190541574bULL);
}

TEST(Hash, PartsAreKeptApart) {
    EXPECT_NE(short_hash({"ab", "c"}), short_hash({"a", "bc"}));
    EXPECT_EQ(short_hash({"ab", "c"}, 8).size(), 8U);
}

}  // namespace
}  // namespace babad
