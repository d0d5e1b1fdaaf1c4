#include "core/lexicon/ontology.hpp"

#include <gtest/gtest.h>

namespace babad {
namespace {

const Ontology& ontology() {
    static const DataFiles files;
    static const Ontology value(files);
    return value;
}

TEST(Ontology, NamesReadBack) {
    for (std::size_t i = 0; i < plover_type_count; ++i) {
        const auto type = static_cast<PloverType>(i);
        EXPECT_EQ(parse_plover_type(name(type)), type);
    }
    EXPECT_EQ(parse_plover_type("assault"), PloverType::assault);
    EXPECT_FALSE(parse_plover_type("FIGHT"));
    EXPECT_EQ(parse_status("planned"), Status::planned);
    EXPECT_FALSE(parse_quad("neutral"));
}

// Errata of the manual (events note, 3.6): a lost minus, and SANCTION in the material half.
TEST(Ontology, ErrataOfTheManual) {
    EXPECT_EQ(ontology().score(PloverType::accuse, ""), -3);
    EXPECT_EQ(ontology().quad(PloverType::sanction), Quad::mconf);
    EXPECT_TRUE(ontology().needs_recipient(PloverType::sanction));
    EXPECT_FALSE(ontology().needs_recipient(PloverType::retreat));
    EXPECT_FALSE(ontology().needs_recipient(PloverType::protest));
}

TEST(Ontology, ScoreOfModeElseOfType) {
    const struct { PloverType type; const char* mode; double score; } cases[] = {
        {PloverType::assault, "aerial", -9.5}, {PloverType::assault, "", -9}, {PloverType::assault, "unknown", -9},
        {PloverType::protest, "vandalize", -5}, {PloverType::consult, "phone", 1.5}, {PloverType::aid, "", 10},
    };
    for (const auto& c : cases) EXPECT_EQ(ontology().score(c.type, c.mode), c.score) << c.mode;
}

TEST(Ontology, CameoByTheMostExactRow) {
    const struct { PloverType type; const char* mode; const char* kind; const char* code; } cases[] = {
        {PloverType::assault, "aerial", "airstrike", "195"}, {PloverType::assault, "", "clash", "190"},
        {PloverType::assault, "", "", "180"}, {PloverType::request, "yield", "appeal", "025"},
        {PloverType::request, "yield", "demand", "105"}, {PloverType::coerce, "arrest", "", "173"},
    };
    for (const auto& c : cases) EXPECT_EQ(ontology().cameo(c.type, c.mode, c.kind), c.code) << c.mode << c.kind;
}

TEST(Ontology, CameoMeanings) {
    EXPECT_EQ(ontology().cameo_meaning("055")->type, PloverType::concede);
    EXPECT_EQ(ontology().cameo_meaning("0813")->type, PloverType::concede);
    EXPECT_EQ(ontology().cameo_meaning("1999")->type, PloverType::assault);
    EXPECT_FALSE(ontology().cameo_meaning("010")->type);
    EXPECT_EQ(ontology().cameo_meaning("99"), nullptr);
    EXPECT_EQ(ontology().cameo_meaning(""), nullptr);
}

TEST(Ontology, EveryDefaultCodeMeansItsType) {
    for (std::size_t i = 0; i < plover_type_count; ++i) {
        const auto type = static_cast<PloverType>(i);
        const auto* meaning = ontology().cameo_meaning(ontology().cameo(type, "", ""));
        ASSERT_NE(meaning, nullptr) << name(type);
        EXPECT_EQ(meaning->type, type) << name(type);
    }
}

TEST(Ontology, Labels) {
    EXPECT_EQ(ontology().kind_label("ceasefire", "id"), "gencatan senjata");
    EXPECT_EQ(ontology().kind_label("ceasefire", "xx"), "ceasefire");
    EXPECT_EQ(ontology().type_label(PloverType::assault, "en"), "assault");
    EXPECT_TRUE(ontology().is_context("human_security"));
    EXPECT_FALSE(ontology().is_context("humanitarian"));
    EXPECT_EQ(ontology().kinds().size(), 66u);
}

}  // namespace
}  // namespace babad
