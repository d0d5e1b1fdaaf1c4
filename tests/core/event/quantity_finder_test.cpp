#include "core/event/quantity_finder.hpp"

#include <gtest/gtest.h>

#include "core/pipeline/knowledge.hpp"
#include "core/text/document_builder.hpp"

namespace babad {
namespace {

TEST(QuantityFinder, Numerals) {
    const struct { const char* text; Language language; std::optional<double> value; } cases[] = {
        {"10.000", Language::indonesian, 10000},  {"1.500", Language::indonesian, 1500}, {"1,5", Language::indonesian, 1.5},
        {"1.234.567", Language::indonesian, 1234567}, {"17", Language::indonesian, 17},   {"10,000", Language::english, 10000},
        {"1.5", Language::english, 1.5},          {"1,234,567", Language::english, 1234567}, {"2,500.5", Language::english, 2500.5},
        {"1,23", Language::english, std::nullopt}, {"1.2.3", Language::english, std::nullopt}, {"", Language::english, std::nullopt},
        {"5/6", Language::english, std::nullopt},  {"12a", Language::english, std::nullopt}, {",500", Language::english, 500},
    };
    for (const auto& c : cases) EXPECT_EQ(parse_numeral(c.text, c.language), c.value) << c.text;
}

/// "dead 12..12 person" for each number of a sentence.
std::vector<std::string> numbers(const std::string& text, Language language) {
    static const Knowledge knowledge;
    Article article;
    article.language = language;
    article.text = text;
    const LanguagePack& pack = knowledge.pack(language);
    const Document document = build_document(std::move(article), pack);
    const Times times;
    const Mentions mentions;
    std::vector<std::uint64_t> keys;
    for (const auto& token : document.tokens()) keys.push_back(token.key);
    const Extraction extraction{document, pack, knowledge.ontology, times, mentions, knowledge.parses};
    const SentenceFacts facts(extraction, keys, 0);
    std::vector<std::string> found;
    for (const auto& [quantity, tokens] : find_quantities(facts)) {
        const auto bound = [](const std::optional<double>& value) { return value ? std::to_string(static_cast<long long>(*value)) : std::string(); };
        found.push_back(quantity.what + " " + bound(quantity.low) + ".." + bound(quantity.high) + " " + quantity.unit);
        EXPECT_EQ(quantity.evidence.quote, document.text(tokens));
    }
    return found;
}

TEST(QuantityFinder, Sentences) {
    const struct { Language language; const char* text; std::vector<std::string> found; } cases[] = {
        {Language::indonesian, "Serangan itu menewaskan 12 orang dan melukai sedikitnya 30 warga sipil.", {"dead 12..12 person", "injured 30.. person"}},
        {Language::indonesian, "Rusia mengerahkan lebih dari 10.000 tentara ke perbatasan.", {"troops 10000.. person"}},
        {Language::indonesian, "Jepang memberikan bantuan senilai US$ 1,5 juta.", {"money 1500000..1500000 USD"}},
        {Language::indonesian, "Polisi menangkap ratusan demonstran.", {"arrested 100..999 person"}},
        {Language::indonesian, "Dua puluh lima prajurit tewas.", {"dead 25..25 person"}},
        {Language::indonesian, "Dua belas anak hilang.", {"missing 12..12 person"}},
        {Language::english, "The blast killed at least 12 people and wounded dozens.", {"dead 12.. person", "injured 20..99 person"}},
        {Language::english, "Moscow sent up to 3,000 troops.", {"troops ..3000 person"}},
        {Language::english, "Tokyo gave $10 million in aid.", {"money 10000000..10000000 USD"}},
        {Language::english, "Two of three apples were red.", {}},
    };
    for (const auto& c : cases) EXPECT_EQ(numbers(c.text, c.language), c.found) << c.text;
}

TEST(QuantityFinder, NumbersBelongToTheirEvents) {
    EXPECT_TRUE(belongs_to("dead", PloverType::assault));
    EXPECT_FALSE(belongs_to("dead", PloverType::consult));
    EXPECT_TRUE(belongs_to("troops", PloverType::mobilize));
    EXPECT_FALSE(belongs_to("apples", PloverType::aid));
}

}  // namespace
}  // namespace babad
