#include "core/syntax/dependency_parser.hpp"

#include <gtest/gtest.h>

#include <random>

#include "core/lexicon/syntax_models.hpp"
#include "core/syntax/arc_labeller.hpp"
#include "core/text/pos_tagger.hpp"
#include "core/text/tokenizer.hpp"

namespace babad {
namespace {

class DependencyParserTest : public testing::Test {
protected:
    DataFiles files;
    SyntaxModels models{files, Language::english};
    PosTagger tagger{models.tagger.name, models.tagger.content};
    DependencyParser parser{models.parser.name, models.parser.content};
    ArcLabeller labeller{models.labeller.name, models.labeller.content};
};

/// Every word reaches a root, and no two arcs cross: what arc-hybrid can build.
void expect_projective_tree(const std::vector<std::int32_t>& heads) {
    const auto n = static_cast<std::int32_t>(heads.size());
    for (std::int32_t i = 0; i < n; ++i) {
        auto at = i;
        std::int32_t steps = 0;
        while (at >= 0 && steps <= n) {
            at = heads[static_cast<std::size_t>(at)];
            ++steps;
        }
        ASSERT_LE(steps, n) << "cycle at " << i;
    }
    for (std::int32_t i = 0; i < n; ++i)
        for (std::int32_t j = 0; j < n; ++j) {
            const auto a = std::minmax(i, heads[static_cast<std::size_t>(i)] < 0 ? n : heads[static_cast<std::size_t>(i)]);
            const auto b = std::minmax(j, heads[static_cast<std::size_t>(j)] < 0 ? n : heads[static_cast<std::size_t>(j)]);
            EXPECT_FALSE(a.first < b.first && b.first < a.second && a.second < b.second) << i << " and " << j << " cross";
        }
}

TEST_F(DependencyParserTest, AnyWordsAndTagsGiveATree) {
    std::mt19937 random(5);
    for (std::size_t length = 0; length < 40; ++length) {
        std::vector<WordForm> forms(length);
        std::vector<Upos> tags(length);
        for (std::size_t i = 0; i < length; ++i) {
            forms[i].key = random();
            forms[i].prefix2 = static_cast<std::uint32_t>(random());
            tags[i] = static_cast<Upos>(random() % 17);
        }
        const auto heads = parser.parse(forms, tags);
        ASSERT_EQ(heads.size(), length);
        expect_projective_tree(heads);
        EXPECT_EQ(labeller.label(forms, tags, heads).size(), length);
    }
}

TEST_F(DependencyParserTest, NamesTheArcsOfAPlainSentence) {
    const std::string_view text = "Soldiers were killed by rebels";
    std::vector<Token> tokens;
    tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
    const auto forms = word_forms(text, tokens.data(), tokens.size());
    const auto tags = tagger.tag(forms);
    const auto heads = parser.parse(forms, tags);
    const auto relations = labeller.label(forms, tags, heads);
    EXPECT_EQ(heads, (std::vector<std::int32_t>{2, 2, -1, 4, 2}));
    std::vector<std::string_view> names;
    for (const auto relation : relations) names.push_back(relation_names()[relation]);
    EXPECT_EQ(names, (std::vector<std::string_view>{"nsubj:pass", "aux:pass", "root", "case", "obl:agent"}));
}

TEST(RelationNames, SubtypesFoldIntoWhatTheLabellerKnows) {
    EXPECT_EQ(relation_names().size(), relation_count);
    for (std::size_t i = 0; i < relation_count; ++i) EXPECT_EQ(parse_relation(relation_names()[i]), static_cast<UdRelation>(i));
    EXPECT_EQ(parse_relation("nsubj:outer"), UdRelation::nsubj);
    EXPECT_EQ(parse_relation("obl:unmarked"), UdRelation::obl_tmod);
    EXPECT_EQ(parse_relation("nonsense"), std::nullopt);
}

}  // namespace
}  // namespace babad
