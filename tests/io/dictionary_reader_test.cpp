#include "io/dictionary_reader.hpp"

#include <gtest/gtest.h>

#include "core/calendar/edtf.hpp"
#include "core/lexicon/world.hpp"
#include "tests/core/actor/actor_samples.hpp"

namespace babad {
namespace {

Day day(std::string_view iso) { return *parse_iso_date(iso); }

TEST(DictionaryReader, ReadsEntriesSynonymsAndDates) {
    Diagnostics trouble;
    const auto read = read_dictionary("a.actors", "# head\r\nRURITANIA_ [RUR]\r\n+KINGDOM_OF_RURITANIA_\n\nRUDOLF_ ; note\n+KING_RUDOLF_\n\t[RURGOV 900101-991231]\n"
                                      "\t[RURELI >000101]\n\t[RUROPP <900101]\nMICHAEL_[RURREB >950101][RURMIL]\n", trouble);
    EXPECT_TRUE(trouble.empty());
    ASSERT_EQ(read.actors.size(), 3U);
    EXPECT_EQ(read.actors[0].phrases, (std::vector<std::string>{"RURITANIA", "KINGDOM OF RURITANIA"}));
    EXPECT_EQ(code_at(read.actors[1], day("1995-06-01")), "RURGOV");
    EXPECT_EQ(code_at(read.actors[1], day("1999-12-31")), "RURGOV");
    EXPECT_EQ(code_at(read.actors[1], day("2000-01-01")), "RURELI");
    EXPECT_EQ(code_at(read.actors[1], day("1989-12-31")), "RUROPP");
    EXPECT_EQ(code_at(read.actors[2], day("1990-01-01")), "RURMIL");
    EXPECT_EQ(code_at(read.actors[2], day("1996-01-01")), "RURREB");
}

TEST(DictionaryReader, SkipsDirtAndSaysWhere) {
    struct Case {
        std::string_view text, where;
        std::size_t actors;
    };
    constexpr Case cases[] = {
        {"A_ [USA 2004017-20061201]\n", "d:1", 1},          // bad date: the code goes, the entry stays
        {"A_ [USA 20121207-20120802]\n", "d:1", 1},         // ends before it begins
        {"[USA]\nA_ [USA]\n", "d:1", 1},                    // a code without an entry
        {"A_ [USA\nB_ [RUS]\n", "d:1", 2},                  // unclosed bracket
        {"+SYNONYM_ [USA]\n", "d:1", 1},                    // a synonym of nothing
        {"TRAVELLER [~]\n", "d:1", 0},                      // an agent without a code
        {"CONGRESS!PERSON! [~LEG]\n", "d:1", 0},            // an unknown set
    };
    for (const auto& each : cases) {
        Diagnostics trouble;
        const auto read = read_dictionary("d", each.text, trouble);
        EXPECT_EQ(read.actors.size(), each.actors) << each.text;
        ASSERT_FALSE(trouble.empty()) << each.text;
        EXPECT_EQ(trouble[0].where, each.where) << each.text;
    }
}

TEST(DictionaryReader, ToleratesWhatRealFilesHold) {
    Diagnostics trouble;
    const auto read = read_dictionary("d", "<!-- two\nlines --> \nWEST_PAPUA#_VERY_IFFY_\n\x1A\n   CROATIA/HRVATSKA_   [ HRV ]\nEGYPT_ [EGYGOV > 140608]\n<! skipped\n~FINISH\nLATE_ [USA]\n", trouble);
    EXPECT_TRUE(trouble.empty());
    ASSERT_EQ(read.actors.size(), 3U);
    EXPECT_EQ(read.actors[0].phrases[0], "WEST PAPUA");
    EXPECT_TRUE(read.actors[0].codes.empty());
    EXPECT_EQ(read.actors[1].codes[0].code, "HRV");
    EXPECT_EQ(read.actors[2].codes[0].from, day("2014-06-08"));
}

TEST(DictionaryReader, ReadsAgentsWithPlurals) {
    Diagnostics trouble;
    const auto read = read_dictionary("d", "!PERSON! = MAN, MEN\nCONGRESS!PERSON! [~LEG]\nMINISTRY [~GOV]\nMEDIA {} [~MED]\nGOLDEN_GOOSE {GOLDEN_GEESE} [~GGS]\nRIGHTS_BODY {} [NGO~]\n", trouble);
    EXPECT_TRUE(trouble.empty());
    ASSERT_EQ(read.agents.size(), 5U);
    EXPECT_EQ(read.agents[0].phrases, (std::vector<std::string>{"CONGRESSMAN", "CONGRESSMEN"}));
    EXPECT_EQ(read.agents[1].phrases, (std::vector<std::string>{"MINISTRY", "MINISTRIES"}));
    EXPECT_EQ(read.agents[2].phrases.size(), 1U);
    EXPECT_EQ(read.agents[3].phrases[1], "GOLDEN GEESE");
    EXPECT_TRUE(read.agents[4].before);
}

TEST(DictionaryReader, ItsActorsAreFoundInText) {
    Diagnostics trouble;
    Knowledge knowledge;
    knowledge.add(read_dictionary("d", "RUDOLF_RASSENDYLL_ [HUNGOV 900101-991231][HUNOPP]\nZENDA_LEAGUE_ [IGOZND]\nCASTELLAN [~GOV]\n", trouble));
    Article article;
    article.text = "Rudolf Rassendyll met the Zenda League.";
    article.language = Language::english;
    for (const auto& [published, codes] : {std::pair{"1995-01-01", "HUN"}, std::pair{"2005-01-01", "HUN/OPP"}}) {
        article.published = parse_publication_time(published);
        const auto document = build_document(article, knowledge.english);
        const auto found = find_mentions(document, knowledge.english, knowledge.world);
        ASSERT_EQ(found.actors.size(), 2U);
        EXPECT_EQ(found.actors[0].actors[0].code, codes);
        EXPECT_EQ(found.actors[1].actors[0].code, "IGO:ZND");
    }
}

}  // namespace
}  // namespace babad
