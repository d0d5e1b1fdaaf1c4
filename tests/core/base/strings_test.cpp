#include "core/base/strings.hpp"

#include <gmock/gmock.h>

namespace babad {
namespace {

using testing::ElementsAre;

TEST(Strings, SplitsAndTrims) {
    EXPECT_THAT(split("a,b,,c", ','), ElementsAre("a", "b", "", "c"));
    EXPECT_THAT(split_list(" a , b,, c ", ','), ElementsAre("a", "b", "c"));
    EXPECT_EQ(trim("\t x y \n"), "x y");
    EXPECT_EQ(trim(" \n"), "");
}

TEST(Strings, NearestIsASlipAndNotAnotherWord) {
    const std::vector<std::string_view> words{"timeline", "diagram", "export", "type", "actor"};
    const struct {
        std::string_view word, near;
    } cases[] = {{"timelin", "timeline"}, {"tpye", ""}, {"typ", "type"}, {"acter", "actor"}, {"banana", ""}, {"", ""}};
    for (const auto& c : cases) EXPECT_EQ(nearest(c.word, words), c.near) << c.word;
}

}  // namespace
}  // namespace babad
