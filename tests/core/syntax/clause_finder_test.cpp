#include "core/syntax/clause_finder.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "core/pipeline/knowledge.hpp"
#include "core/text/document_builder.hpp"

namespace babad {
namespace {

using testing::UnorderedElementsAreArray;

const Knowledge& knowledge() {
    static const Knowledge instance;
    return instance;
}

Document make_document(std::string text, Language language) {
    Article article;
    article.text = std::move(text);
    article.language = language;
    return build_document(std::move(article), knowledge().pack(language));
}

/// The token that a word of the first sentence is.
std::uint32_t find_token(const Document& document, std::string_view word) {
    for (std::uint32_t t = 0; t < document.tokens().size(); ++t)
        if (document.word(t) == word) return t;
    ADD_FAILURE() << "no token " << word;
    return 0;
}

std::string_view role_name(ArgumentRole role) {
    switch (role) {
        case ArgumentRole::subject: return "subject";
        case ArgumentRole::object: return "object";
        case ArgumentRole::agent: return "agent";
        case ArgumentRole::possessor: return "possessor";
        case ArgumentRole::oblique: break;
    }
    return "oblique";
}

std::string shown(const Document& document, const Argument& argument) {
    std::string text(argument.role == ArgumentRole::oblique ? argument.preposition : std::string(role_name(argument.role)));
    return text + ": " + std::string(document.text(argument.phrase));
}

struct ClauseFinderCase {
    Language language;
    std::string text;
    std::string predicate;
    bool nominal;
    std::vector<std::string> arguments;
};

void expect_arguments(const std::vector<ClauseFinderCase>& cases) {
    for (const auto& c : cases) {
        const auto document = make_document(c.text, c.language);
        const auto& pack = knowledge().pack(c.language);
        const auto syntax = analyse_sentence(document, 0, pack);
        const auto token = find_token(document, c.predicate);
        const auto clause = find_clause(document, syntax, {token, token + 1}, c.nominal, pack);
        std::vector<std::string> got;
        for (const auto& argument : clause.arguments) got.push_back(shown(document, argument));
        EXPECT_THAT(got, UnorderedElementsAreArray(c.arguments)) << c.text << " | " << c.predicate;
    }
}

constexpr auto id = Language::indonesian;
constexpr auto en = Language::english;

TEST(ClauseFinder, IndonesianVerbs) {
    expect_arguments({
        {id, "Pasukan pemerintah menyerang kota itu pada Senin.", "menyerang", false,
         {"subject: Pasukan pemerintah", "object: kota itu", "pada: Senin"}},
        {id, "Kota itu diserang oleh pasukan pemerintah.", "diserang", false,
         {"subject: Kota itu", "agent: pasukan pemerintah"}},
        {id, "Gencatan senjata itu diumumkan Perdana Menteri di Doha.", "diumumkan", false,
         {"subject: Gencatan senjata itu", "agent: Perdana Menteri", "di: Doha"}},
        {id, "Prancis, sekutu lama Inggris, mengutuk serangan itu.", "mengutuk", false,
         {"subject: Prancis", "object: serangan itu"}},
        {id, "Presiden Prancis, Jumat (18/10/2024), mengecam Inggris atas pengerahan tersebut.", "mengecam", false,
         {"subject: Presiden Prancis", "object: Inggris", "atas: pengerahan tersebut"}},
        {id, "Prancis, Jepang, dan Inggris (UK) sepakat bekerja sama dengan Italia.", "sepakat", false,
         {"subject: Prancis, Jepang, dan Inggris (UK)"}},
        {id, "Prancis mendesak Inggris menghentikan perang.", "menghentikan", false,
         {"subject: Inggris", "object: perang"}},
        {id, "Prancis mendesak Inggris untuk mundur dari kota.", "mundur", false, {"subject: Inggris", "dari: kota"}},
        {id, "Kelompok itu menyerang pasar dan menculik dua warga.", "menculik", false,
         {"subject: Kelompok itu", "object: dua warga"}},
        {id, "Tentara yang menyerang pasar itu ditangkap.", "menyerang", false,
         {"subject: Tentara", "object: pasar itu"}},
        {id, "Tentara yang menyerang pasar itu ditangkap.", "ditangkap", false, {"subject: Tentara"}},
        {id, "Setelah bertemu dengan menteri, Prancis membatalkan rencana.", "membatalkan", false,
         {"subject: Prancis", "object: rencana"}},
        {id, "Rudal itu menghantam kota, menewaskan tiga orang.", "menewaskan", false,
         {"subject: Rudal itu", "object: tiga orang"}},
    });
}

TEST(ClauseFinder, IndonesianNouns) {
    expect_arguments({
        {id, "Pertemuan antara Prancis dan Inggris berlangsung lama.", "Pertemuan", true, {"antara: Prancis dan Inggris"}},
        {id, "Serangan Prancis terhadap Inggris berlanjut.", "Serangan", true,
         {"possessor: Prancis", "terhadap: Inggris"}},
        {id, "Prancis melancarkan serangan ke kota itu.", "serangan", true, {"subject: Prancis", "ke: kota itu"}},
        {id, "Serangan itu dilakukan oleh Prancis.", "Serangan", true, {"agent: Prancis"}},
    });
}

TEST(ClauseFinder, EnglishVerbs) {
    expect_arguments({
        {en, "The rebels attacked the town on Monday.", "attacked", false, {"subject: The rebels", "object: the town", "on: Monday"}},
        {en, "The town was attacked by rebels.", "attacked", false, {"subject: The town", "agent: rebels"}},
        {en, "France agreed to withdraw troops from the region.", "withdraw", false,
         {"subject: France", "object: troops", "from: the region"}},
        {en, "France urged Britain to stop the war.", "stop", false, {"subject: Britain", "object: the war"}},
        {en, "The group was accused of attacking a village.", "attacking", false, {"subject: The group", "object: a village"}},
        {en, "The group that attacked the village fled.", "attacked", false, {"subject: The group", "object: the village"}},
        {en, "France condemned the attack and recalled its ambassador.", "recalled", false,
         {"subject: France", "object: its ambassador"}},
        {en, "JAKARTA (Agency) - France condemned the attack.", "condemned", false, {"subject: France", "object: the attack"}},
        {en, "France and Britain signed a treaty with Italy.", "signed", false,
         {"subject: France and Britain", "object: a treaty", "with: Italy"}},
        {en, "A missile hit the market, killing twelve people.", "killing", false, {"subject: A missile", "object: twelve people"}},
    });
}

TEST(ClauseFinder, EnglishNouns) {
    expect_arguments({
        {en, "France's attack on the town shocked the world.", "attack", true, {"possessor: France's", "on: the town"}},
        {en, "The French president condemned the attack by rebels.", "attack", true, {"agent: rebels"}},
        {en, "France launched an attack against the rebels.", "attack", true, {"subject: France", "against: the rebels"}},
        {en, "Talks between France and Britain ended on Monday.", "Talks", true, {"between: France and Britain", "on: Monday"}},
    });
}

struct ContextCase {
    Language language;
    std::string text;
    std::string predicate;
    Voice voice;
    bool negated;
    ClauseRelation relation;
    std::string marker;
    std::string governor;
    std::string speaker;
    std::vector<std::string> modifiers;
};

TEST(ClauseFinder, Context) {
    const std::vector<ContextCase> cases{
        {id, "Prancis tidak akan menyerang Inggris.", "menyerang", Voice::active, true, ClauseRelation::main, "", "", "",
         {"tidak", "akan"}},
        {id, "Jika Prancis menyerang, Inggris akan membalas.", "menyerang", Voice::active, false,
         ClauseRelation::conditional, "jika", "", "", {}},
        {id, "Menteri itu mengatakan bahwa Prancis telah menyerang Inggris.", "menyerang", Voice::active, false,
         ClauseRelation::reported, "bahwa", "mengatakan", "Menteri itu", {"telah"}},
        {id, "\"Kami telah menyerang kota itu,\" kata Menteri Pertahanan.", "menyerang", Voice::active, false,
         ClauseRelation::reported, "", "", "Menteri Pertahanan", {"telah"}},
        {id, "Menurut polisi, Prancis menyerang kota itu.", "menyerang", Voice::active, false, ClauseRelation::reported,
         "", "", "polisi", {}},
        {id, "Prancis berjanji akan menarik pasukan.", "menarik", Voice::active, false, ClauseRelation::complement, "",
         "berjanji", "", {"akan"}},
        {id, "Prancis mengirim tentara untuk menyerang kota.", "menyerang", Voice::active, false,
         ClauseRelation::purpose, "untuk", "mengirim", "", {}},
        {id, "Warga terbunuh dalam bentrokan.", "terbunuh", Voice::stative, false, ClauseRelation::main, "", "", "", {}},
        {en, "France will not attack Britain.", "attack", Voice::active, true, ClauseRelation::main, "", "", "", {"will", "not"}},
        {en, "If France attacks, Britain will respond.", "attacks", Voice::active, false, ClauseRelation::conditional, "if",
         "respond", "", {}},
        {en, "The minister said that France had attacked the town.", "attacked", Voice::active, false, ClauseRelation::reported,
         "that", "said", "The minister", {"had"}},
        {en, "France attacked the town, officials said.", "attacked", Voice::active, false, ClauseRelation::reported, "", "said",
         "officials", {}},
        {en, "France attacked the town, according to police.", "attacked", Voice::active, false, ClauseRelation::reported, "", "",
         "police", {}},
        {en, "France threatened to attack the town.", "attack", Voice::active, false, ClauseRelation::complement, "to",
         "threatened", "", {}},
        {en, "The soldiers were killed by rebels.", "killed", Voice::passive, false, ClauseRelation::main, "", "", "", {"were"}},
    };
    for (const auto& c : cases) {
        const auto document = make_document(c.text, c.language);
        const auto& pack = knowledge().pack(c.language);
        const auto syntax = analyse_sentence(document, 0, pack);
        const auto token = find_token(document, c.predicate);
        const auto clause = find_clause(document, syntax, {token, token + 1}, false, pack);
        EXPECT_EQ(clause.voice, c.voice) << c.text;
        EXPECT_EQ(clause.negated, c.negated) << c.text;
        EXPECT_EQ(clause.relation, c.relation) << c.text;
        EXPECT_EQ(clause.marker, c.marker) << c.text;
        EXPECT_EQ(clause.governor ? document.word(*clause.governor) : "", c.governor) << c.text;
        EXPECT_EQ(clause.speaker ? document.text(*clause.speaker) : "", c.speaker) << c.text;
        std::vector<std::string> modifiers;
        for (const auto t : clause.modifiers) modifiers.emplace_back(document.word(t));
        EXPECT_EQ(modifiers, c.modifiers) << c.text;
    }
}

TEST(ClauseFinder, NoiseIsBounded) {
    std::string noise;
    for (int i = 0; i < 10000; ++i) noise += "dan, ";
    const std::vector<std::string> texts{noise + "menyerang " + noise, std::string(20000, '('), "menyerang",
                                         std::string(20000, 'm')};
    for (const auto& text : texts)
        for (const auto language : {id, en}) {
            const auto document = make_document(text, language);
            const auto& pack = knowledge().pack(language);
            for (std::uint32_t s = 0; s < document.sentences().size(); ++s) {
                const auto syntax = analyse_sentence(document, s, pack);
                const auto tokens = document.sentences()[s].tokens;
                ASSERT_EQ(syntax.tags.size(), tokens.size());
                const auto middle = (tokens.begin + tokens.end) / 2;
                for (const bool nominal : {false, true}) {
                    const auto clause = find_clause(document, syntax, {middle, middle + 1}, nominal, pack);
                    for (const auto& argument : clause.arguments) EXPECT_TRUE(tokens.contains(argument.phrase));
                }
            }
        }
}

}  // namespace
}  // namespace babad
