#include "core/base/json_reader.hpp"

#include <gtest/gtest.h>

#include "core/base/error.hpp"

namespace babad {
namespace {

TEST(JsonReader, RefusesHostileText) {
    const std::string deep(200000, '[');
    const std::string cases[] = {deep, "{\"a\":", "{\"a\":\"\xC3(\"}", "", "{\"a\":1} trailing", "[1,]"};
    for (const auto& text : cases) EXPECT_THROW(parse_json("test", text), Error) << text.substr(0, 20);
}

TEST(JsonReader, AcceptsNestingUpToTheLimitAndBracketsInStrings) {
    const std::string brackets(500, '[');
    EXPECT_NO_THROW(parse_json("test", "{\"a\":\"" + brackets + "\"}"));
    const std::string nested(json_depth_limit, '[');
    EXPECT_NO_THROW(parse_json("test", nested + std::string(json_depth_limit, ']')));
}

TEST(JsonReader, GivesStringMembersOnly) {
    const auto json = parse_json("test", R"({"a":"x","b":3})");
    EXPECT_EQ(json_string(json, "a"), "x");
    EXPECT_EQ(json_string(json, "b"), "");
    EXPECT_EQ(json_string(json, "c"), "");
}

}  // namespace
}  // namespace babad
