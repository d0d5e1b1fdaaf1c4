#include "core/text/pos_tagger.hpp"

#include <gtest/gtest.h>

#include "core/base/error.hpp"
#include "core/lexicon/syntax_models.hpp"
#include "core/text/tokenizer.hpp"

namespace babad {
namespace {

std::vector<WordForm> forms_of(std::string_view text) {
    std::vector<Token> tokens;
    tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
    return word_forms(text, tokens.data(), tokens.size());
}

class PosTaggerTest : public testing::Test {
protected:
    DataFiles files;
    SyntaxModels models{files, Language::english};
    PosTagger tagger{models.tagger.name, models.tagger.content};
};

TEST_F(PosTaggerTest, TellsVerbsFromNounsByTheirPlace) {
    const struct {
        std::string_view text;
        std::size_t word;
        Upos tag;
    } cases[] = {
        {"The army attacked the city on Monday.", 2, Upos::verb},
        {"The attack on the city lasted for days.", 1, Upos::noun},
        {"They will attack the city.", 2, Upos::verb},
        {"Ministers visit the border.", 1, Upos::verb},
        {"The visit of the minister was short.", 1, Upos::noun},
        {"He was killed by Vondrak.", 4, Upos::propn},
        {"They did not sign the treaty.", 2, Upos::part},
    };
    for (const auto& c : cases) EXPECT_EQ(tagger.tag(forms_of(c.text))[c.word], c.tag) << c.text;
}

TEST_F(PosTaggerTest, OneTagForEachTokenOfAnyInput) {
    for (const auto& text : {std::string(), std::string("x"), std::string(3000, ','), std::string(3000, 'a'), std::string("é ü 漢 字")}) {
        const auto forms = forms_of(text);
        EXPECT_EQ(tagger.tag(forms).size(), forms.size());
    }
}

TEST_F(PosTaggerTest, RefusesDamagedWeights) {
    const std::string whole(models.tagger.content);
    EXPECT_NO_THROW(PosTagger("whole", whole));
    for (const auto& damaged : {std::string(), std::string("babadwt2"), whole.substr(0, whole.size() - 1), "x" + whole})
        EXPECT_THROW(PosTagger("damaged", damaged), Error);
    EXPECT_THROW(PosTagger("parser", models.parser.content), Error);
}

}  // namespace
}  // namespace babad
