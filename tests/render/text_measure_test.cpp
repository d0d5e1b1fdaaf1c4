#include "render/text_measure.hpp"

#include <gtest/gtest.h>

#include "core/base/unicode.hpp"
#include "render/svg_writer.hpp"

namespace babad {
namespace {

TEST(TextMeasure, ScalesWithSizeAndAddsUp) {
    TextMeasure measure;
    EXPECT_NEAR(measure.width("North Korea", 20), 2 * measure.width("North Korea", 10), 1e-6);
    EXPECT_NEAR(measure.width("a b", 10), measure.width("a", 10) + measure.width(" ", 10) + measure.width("b", 10), 1e-6);
    for (const char* text : {"조선로동당", "قوات الدعم السريع", "Черноморский флот"}) EXPECT_GT(measure.width(text, 10), 20) << text;
}

TEST(TextMeasure, WrapsWithinTheLimitAndLosesNothingSilently) {
    TextMeasure measure;
    const std::string long_word(500, 'm');
    const struct { std::string text; std::size_t lines; bool cut; } cases[] = {
        {"", 0, false},
        {"one", 1, false},
        {"North Korea condemns the United States, South Korea and Japan", 5, false},
        {long_word, 3, true},
        {"조선로동당 중앙위원회 조선로동당 중앙위원회 조선로동당 중앙위원회", 2, true},
        {std::string(300, ' ') + "x", 1, false},
    };
    for (const auto& c : cases) {
        const auto lines = measure.wrap(c.text, 9, 80, std::max<std::size_t>(c.lines, 1));
        EXPECT_LE(lines.size(), std::max<std::size_t>(c.lines, 1));
        for (const std::string& line : lines) {
            EXPECT_LE(measure.width(line, 9), 80.01) << line;
            EXPECT_FALSE(find_invalid_utf8(line)) << line;
        }
        EXPECT_EQ(!lines.empty() && lines.back().ends_with("…"), c.cut) << c.text.substr(0, 30);
    }
}

TEST(SvgWriter, EscapesAndNests) {
    SvgWriter svg;
    svg.open("g").attribute("aria-label", "a\"<b").open("circle").attribute("r", 2.504).close().open("text").content("<script>").close().close();
    EXPECT_EQ(svg.take(), "<g aria-label=\"a&quot;&lt;b\"><circle r=\"2.5\"/><text>&lt;script&gt;</text></g>");
}

TEST(SvgWriter, OnlyWebAddresses) {
    const struct { const char* url; bool safe; } cases[] = {
        {"https://a.example/x", true}, {"HTTP://a.example", true}, {"javascript:alert(1)", false}, {" https://a", false}, {"data:text/html,x", false}, {"", false}};
    for (const auto& c : cases) EXPECT_EQ(!safe_url(c.url).empty(), c.safe) << c.url;
}

TEST(SvgWriter, VisibleTextIsOneLineWithoutControls) {
    EXPECT_EQ(visible_text("a\nb\tc\x1b[31m\u202Ed\u2066e\xff"), "a b c[31mde\uFFFD");
}

}  // namespace
}  // namespace babad
