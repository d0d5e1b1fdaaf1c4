#include "core/base/escape.hpp"

#include <gtest/gtest.h>

namespace babad {
namespace {

struct EscapeCase {
    std::string_view text, expected;
};

TEST(Escape, XmlTextCannotLeaveItsElementOrReorderTheLine) {
    const EscapeCase cases[] = {
        {"<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"},
        {"a & b \"c\"", "a &amp; b &quot;c&quot;"},
        {"bell\x07 null", "bell null"},
        {"right\u202Eto left\u2069", "rightto left"},
        {"김정은", "김정은"},
        {"broken \xC3(", "broken \uFFFD("},
    };
    for (const auto& c : cases) EXPECT_EQ(escape_xml(c.text), c.expected) << c.text;
}

TEST(Escape, TerminalTextHoldsNoEscapeSequence) {
    const EscapeCase cases[] = {
        {"\x1b[2Jgone", "\uFFFD[2Jgone"},
        {"line\nline", "line\nline"},
        {"\u009b31m", "\uFFFD31m"},
        {"\u202Eabc", "\uFFFDabc"},
    };
    for (const auto& c : cases) EXPECT_EQ(escape_terminal(c.text), c.expected) << c.text;
}

TEST(Escape, CsvFieldsAreQuotedAndAreNoFormulas) {
    const EscapeCase cases[] = {
        {"plain", "plain"},
        {"a,b", "\"a,b\""},
        {"say \"no\"", "\"say \"\"no\"\"\""},
        {"two\nlines", "\"two\nlines\""},
        {"=cmd()", "'=cmd()"},
        {"-3.5", "-3.5"},
        {"@here", "'@here"},
    };
    for (const auto& c : cases) EXPECT_EQ(escape_csv(c.text), c.expected) << c.text;
}

TEST(Escape, DotStringsEndWhereTheyShould) {
    const EscapeCase cases[] = {
        {"node", "\"node\""},
        {"ends in \\", "\"ends in \\\\\""},
        {"\\N expands", "\"\\\\N expands\""},
        {"a \"b\"\nc", "\"a \\\"b\\\"\\nc\""},
    };
    for (const auto& c : cases) EXPECT_EQ(quote_dot(c.text), c.expected) << c.text;
}

}  // namespace
}  // namespace babad
