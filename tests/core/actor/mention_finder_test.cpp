#include "core/actor/mention_finder.hpp"

#include <gtest/gtest.h>

#include "core/lexicon/phrase_cutter.hpp"
#include "core/text/tokenizer.hpp"
#include "tests/core/actor/actor_samples.hpp"

namespace babad {
namespace {

struct MentionCase {
    std::string_view language, text, codes;
};

constexpr MentionCase composed[] = {
    {"id", "Presiden Rusia Vladimir Putin tiba.", "RUS"},
    {"id", "Menlu RI Sugiono tiba.", "IDN"},
    {"id", "Menteri Luar Negeri (Menlu) RI Sugiono tiba.", "IDN"},
    {"id", "Juru bicara militer Israel membantah.", "ISR"},
    {"id", "Pemimpin oposisi Korea Selatan membantah.", "KOR/OPP"},
    {"id", "Anggota parlemen Inggris membantah.", "GBR/LEG"},
    {"id", "Panglima TNI Jenderal Agus Subiyanto membantah.", "IDN"},
    {"id", "Kepala Polda Papua Irjen Mathius Fakhiri membantah.", "IDN"},
    {"id", "Kapal penjaga pantai China mendekat.", "CHN"},
    {"id", "Warga Palestina mengungsi.", "PSE/CVL"},
    {"id", "Pasukan Dukungan Cepat (RSF) mundur.", "GRP:RSF"},
    {"id", "Pemberontak Suriah mundur.", "SYR/REB"},
    {"id", "Duta Besar Inggris untuk PBB Barbara Woodward mengecam.", "GBR"},
    {"id", "Mantan Presiden AS Barack Obama tiba.", "USA/ELI"},
    {"id", "Kaukus Advokat Progresif Indonesia (KAPI) mengecam penangkapan itu.", "GRP:KAPI"},
    {"id", "AS, Korea Selatan, dan Jepang berlatih.", "USA KOR JPN"},
    {"id", "Mahasiswa Indonesia berunjuk rasa.", "IDN/EDU"},
    {"en", "South Korean Defence Minister Kim Yong-hyun left.", "KOR"},
    {"en", "New Zealand's foreign minister, Nanaia Mahuta, left.", "NZL"},
    {"en", "Israel's army chief left.", "ISR"},
    {"en", "The president of Chad left.", "TCD"},
    {"en", "Antony Blinken, the US secretary of state, left.", "USA"},
    {"en", "Hamas leader Yahya Sinwar was killed.", "GRP:HAMAS"},
    {"en", "U.N. spokesman Stephane Dujarric condemned it.", "IGO:UN"},
    {"en", "British lawmakers rejected it.", "GBR/LEG"},
    {"en", "The South Korean opposition leader left.", "KOR/OPP"},
    {"en", "Former U.S. President Barack Obama left.", "USA/ELI"},
    {"en", "Palestinian civilians fled.", "PSE/CVL"},
    {"en", "French farmers marched.", "FRA/AGR"},
    {"en", "The U.S. ambassador to Indonesia left.", "USA"},
    {"en", "Russia's Vladimir Putin left.", "RUS"},
    {"en", "The Three Brotherhood Alliance attacked.", "GRP:MNDAA,GRP:TNLA,GRP:AA"},
    {"en", "The Progressive Lawyers Movement (PLM) condemned it.", "GRP:PLM"},
};

constexpr MentionCase linked[] = {
    {"id", "Presiden Korsel Yoon Suk Yeol tiba di Lima. Yoon bertemu para pemimpin.", "KOR PER KOR"},
    {"id", "Badan Siber Wakanda Raya (BSWR) menuduh Rusia. BSWR menyebut Moskwa.", "GRP:BSWR RUS GRP:BSWR RUS"},
    {"id", "Rusia dan Ukraina bertempur. Kedua negara menolak berunding.", "RUS UKR RUS,UKR"},
    {"id", "Israel menyerang Hamas. Kedua pihak saling menuduh.", "ISR GRP:HAMAS GRP:HAMAS,ISR"},
    {"id", "Hamas membebaskan tahanan Israel. Kelompok itu menuntut ganti.", "GRP:HAMAS ISR/CVL GRP:HAMAS"},
    {"id", "Militer Sudan mundur dari kota. Militer membantah.", "SDN SDN"},
    {"en", "Sudan's army left the town. The army denied it.", "SDN SDN"},
    {"en", "The Houthis fired at Israel. The group vowed to go on.", "GRP:HOUTHI ISR GRP:HOUTHI"},
    {"en", "Ukraine and Russia fought. Both sides claimed the town.", "UKR RUS UKR,RUS"},
    {"en", "Egypt, Qatar and Jordan met. The three countries signed.", "EGY QAT JOR EGY,QAT,JOR"},
    {"en", "Egyptian mediator Sami Talaat arrived. Talaat met Hamas.", "EGY EGY GRP:HAMAS"},
};

TEST(MentionFinder, ComposesRoleCountryAndName) {
    for (const auto& each : composed) EXPECT_EQ(test::codes_of(each.text, each.language), each.codes) << each.text;
}

TEST(MentionFinder, LinksInsideADocument) {
    for (const auto& each : linked) EXPECT_EQ(test::codes_of(each.text, each.language), each.codes) << each.text;
}

TEST(MentionFinder, DatelineIsAPlaceAndNoActor) {
    const auto document = test::document_of("JAKARTA, KOMPAS.com - Rusia mengecam Ukraina.", "id");
    const auto found = find_mentions(document, test::knowledge().indonesian, test::knowledge().world);
    ASSERT_EQ(found.actors.size(), 2U);
    ASSERT_FALSE(found.places.empty());
    EXPECT_TRUE(found.places[0].dateline);
    EXPECT_EQ(found.places[0].place.name, "Jakarta");
    EXPECT_EQ(found.places[0].place.country, "IDN");
    EXPECT_EQ(found.places[0].place.precision, "city");
}

TEST(MentionFinder, MentionsAreInOrderInsideTheTextAndApart) {
    std::string text;
    for (const auto& each : composed)
        if (each.language == "en") text += std::string(each.text) + ' ';
    const auto document = test::document_of(text, "en");
    const auto found = find_mentions(document, test::knowledge().english, test::knowledge().world);
    for (std::size_t i = 0; i < found.actors.size(); ++i) {
        const auto& mention = found.actors[i];
        EXPECT_FALSE(mention.actors.empty());
        EXPECT_TRUE(mention.tokens.contains(mention.head));
        EXPECT_LE(mention.tokens.end, document.tokens().size());
        if (i > 0) {
            EXPECT_LE(found.actors[i - 1].tokens.end, mention.tokens.begin);
        }
    }
}

TEST(MentionFinder, LongListsAndShoutingStayLinear) {
    std::string list = "AS";
    for (int i = 0; i < 20000; ++i) list += ", pejabat senior kapal";
    EXPECT_EQ(test::codes_of(list + ".", "id").substr(0, 3), "USA");
    std::string commas(20000, ',');
    EXPECT_EQ(test::codes_of(commas, "en"), "");
}

/// The lexicon cuts phrases as the tokenizer cuts text: else a name would never be found.
TEST(PhraseCutter, CutsAsTheTokenizer) {
    const auto& world = test::knowledge().world;
    CutPhrase cut;
    for (std::uint32_t i = 0; i < world.alias_count(); ++i) {
        cut_phrase(world.alias(i).surface, cut);
        EXPECT_EQ(cut.keys, phrase_keys(world.alias(i).surface)) << world.alias(i).surface;
    }
}

}  // namespace
}  // namespace babad
