#include "core/text/tokenizer.hpp"

#include <gtest/gtest.h>

#include <string>

namespace babad {
namespace {

std::string cut(std::string_view text) {
    std::vector<Token> tokens;
    tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
    std::string joined;
    for (const auto& token : tokens) {
        if (!joined.empty()) joined += '|';
        joined += text.substr(token.span.begin, token.span.size());
    }
    return joined;
}

TEST(Tokenizer, Cases) {
    const std::pair<const char*, const char*> cases[] = {
        {"Gaza's ceasefire", "Gaza|'s|ceasefire"},
        {"Israel\u2019s army", "Israel|\u2019s|army"},
        {"they're", "they|'re"},
        {"don't", "don't"},
        {"the states' rights", "the|states|'|rights"},
        {"U.S. troops", "U.S.|troops"},
        {"U.S.-led", "U.S.|-|led"},
        {"a.l. pangan", "a.l.|pangan"},
        {"selesai.", "selesai|."},
        {"Kim Jong-un", "Kim|Jong-un"},
        {"baru-baru ini", "baru-baru|ini"},
        {"TNI/Polri", "TNI|/|Polri"},
        {"Rp5 triliun", "Rp|5|triliun"},
        {"Rp10.000", "Rp|10.000"},
        {"US$5 juta", "US|$|5|juta"},
        {"(18/11/2024)", "(|18/11/2024|)"},
        {"pukul 17.10 WIB", "pukul|17.10|WIB"},
        {"2,5 persen", "2,5|persen"},
        {"45%", "45|%"},
        {"COVID-19", "COVID-19"},
        {"G20", "G20"},
        {"ke-79", "ke-79"},
        {"Ma'ruf Qur'an Jum'at", "Ma'ruf|Qur'an|Jum'at"},
        {"\u2018melawan\u2019 AS", "\u2018|melawan|\u2019|AS"},
        {"\"Ya,\" kata dia", "\"|Ya|,|\"|kata|dia"},
        {"10\u201315 November", "10|\u2013|15|November"},
        {"lihat https://contoh.id/a?b=1.", "lihat|https://contoh.id/a?b=1|."},
        {"@akun #tagar", "@akun|#tagar"},
        {"surel nama@contoh.id", "surel|nama|@contoh|.|id"},
        {"berakhir.Kedua", "berakhir|.|Kedua"},
        {"S\u00e3o Paulo", "S\u00e3o|Paulo"},
        {"A. S. Hikam", "A|.|S|.|Hikam"},
        {"", ""},
        {" \n\t ", ""},
    };
    for (const auto& [text, expected] : cases) EXPECT_EQ(cut(text), expected) << text;
}

TEST(Tokenizer, Marks) {
    std::vector<Token> tokens;
    const std::string_view text = "TNI Papua x 5";
    tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
    ASSERT_EQ(tokens.size(), 4U);
    EXPECT_TRUE(tokens[0].all_capitals);
    EXPECT_TRUE(tokens[1].capital);
    EXPECT_FALSE(tokens[1].all_capitals);
    EXPECT_FALSE(tokens[2].capital);
    EXPECT_EQ(tokens[3].kind, TokenKind::number);
}

TEST(Tokenizer, PhrasesOfTablesAreCutAlike) { EXPECT_EQ(phrase_keys("Kim Jong-un"), phrase_keys("KIM jong\u2010UN")); }

}  // namespace
}  // namespace babad
