#include "core/base/unicode.hpp"

#include <gtest/gtest.h>

#include <random>

namespace babad {
namespace {

TEST(Unicode, FindsTheFirstByteThatIsNoUtf8) {
    const struct {
        std::string_view text;
        std::optional<std::size_t> at;
    } cases[] = {
        {"plain", std::nullopt}, {"Erdoğan", std::nullopt}, {"\xFF", 0},  {"ab\xC3", 2},
        {"\xED\xA0\x80", 0},     {"\xC0\x80", 0},           {"", std::nullopt},
    };
    for (const auto& c : cases) EXPECT_EQ(find_invalid_utf8(c.text), c.at) << c.text;
}

TEST(Unicode, CleansLineEndsControlsAndComposition) {
    const struct {
        std::string_view text, clean;
    } cases[] = {
        {"a\r\nb\rc\n", "a\nb\nc\n"}, {"e\u0301", "é"}, {"a\x01" "b\tc", "ab\tc"}, {"\xFFx", "\uFFFDx"},
    };
    for (const auto& c : cases) EXPECT_EQ(clean_text(c.text), c.clean);
}

TEST(Unicode, FoldsNamesForComparing) {
    const struct {
        std::string_view name, folded;
    } cases[] = {
        {"ERDOĞAN", "erdogan"}, {"São Tomé", "sao tome"}, {"Kyiv", "kyiv"}, {"ÅLAND", "aland"}, {"İstanbul", "istanbul"},
    };
    for (const auto& c : cases) EXPECT_EQ(fold_name(c.name), c.folded);
}

TEST(Unicode, CountsCodePointsAsASlowWalkDoes) {
    std::mt19937 random(7);
    const std::string_view pieces[] = {"a", "é", "김", "😀", " "};
    for (int round = 0; round < 20; ++round) {
        std::string text;
        for (int i = 0; i < 300; ++i) text += pieces[random() % (round == 0 ? 1 : 5)];
        const CodePointIndex index(text);
        std::uint32_t count = 0;
        for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).bytes, ++count)
            ASSERT_EQ(index.offset(static_cast<std::uint32_t>(at)), count);
        ASSERT_EQ(index.offset(static_cast<std::uint32_t>(text.size())), count);
    }
}

}  // namespace
}  // namespace babad
