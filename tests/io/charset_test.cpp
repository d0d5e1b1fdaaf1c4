#include "io/charset.hpp"

#include <gtest/gtest.h>

namespace babad {
namespace {

TEST(Charset, Decodes) {
    const std::string utf16le("\xFF\xFE" "A\0\xE9\0", 6);
    struct Case {
        std::string bytes;
        const char* declared;
        const char* text;
        const char* charset;
    };
    const Case cases[] = {
        {"plain", "", "plain", "utf-8"},
        {"caf\xC3\xA9", "iso-8859-1", "caf\u00E9", "utf-8"},
        {"caf\xE9", "iso-8859-1", "caf\u00E9", "windows-1252"},
        {"\x93quoted\x94", "latin1", "\u201Cquoted\u201D", "windows-1252"},
        {"<meta charset=\"koi8-r\">\xC4\xC1", "", "<meta charset=\"koi8-r\">\u0434\u0430", "koi8-r"},
        {"\xEF\xBB\xBF" "bom", "koi8-r", "bom", "utf-8"},
        {utf16le, "", "A\u00E9", "utf-16le"},
        {"a\r\nb\rc", "", "a\nb\nc", "utf-8"},
    };
    for (const auto& one : cases) {
        const auto decoded = decode_text(one.bytes, one.declared);
        EXPECT_EQ(decoded.text, one.text);
        EXPECT_EQ(decoded.charset, one.charset) << one.text;
        EXPECT_EQ(decoded.lost, 0U);
    }
}

TEST(Charset, FewBadBytesDoNotMakeUtf8SomethingElse) {
    std::string text;
    for (int i = 0; i < 50; ++i) text += "\u00E9l\u00E8ve ";
    const auto decoded = decode_text(text + "\xFF", "windows-1251");
    EXPECT_EQ(decoded.charset, "utf-8");
    EXPECT_EQ(decoded.lost, 1U);
}

TEST(Charset, RepairsMojibakeWhereCertain) {
    struct Case {
        const char* before;
        const char* after;
        std::size_t repairs;
    };
    const Case cases[] = {
        {"It\u00E2\u20AC\u2122s", "It\u2019s", 1},
        {"\u00E2\u20AC\u0153yes\u00E2\u20AC\u009D", "\u201Cyes\u201D", 2},
        {"Caf\u00C3\u00A9", "Caf\u00E9", 1},
        {"S\u00E3o Paulo", "S\u00E3o Paulo", 0},
        {"A\u00C7\u00C3O", "A\u00C7\u00C3O", 0},
        {"\u00C2", "\u00C2", 0},
        {"caf\u00E9 \u201Cyes\u201D", "caf\u00E9 \u201Cyes\u201D", 0},
    };
    for (const auto& one : cases) {
        std::string text = one.before;
        EXPECT_EQ(repair_mojibake(text), one.repairs) << one.before;
        EXPECT_EQ(text, one.after);
    }
}

}  // namespace
}  // namespace babad
