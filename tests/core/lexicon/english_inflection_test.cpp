#include "core/lexicon/english_inflection.hpp"

#include <gtest/gtest.h>

#include "core/base/strings.hpp"

namespace babad {
namespace {

std::string surfaces(const std::vector<EnglishInflection::Form>& forms) {
    std::vector<std::string> words;
    for (const auto& form : forms) words.push_back(form.surface);
    return join(words, " | ");
}

TEST(EnglishInflection, MakesVerbForms) {
    const DataFiles files;
    const EnglishInflection inflection(files);
    const std::pair<const char*, const char*> cases[] = {
        {"attack", "attack | attacks | attacked | attacking"},
        {"clash", "clash | clashes | clashed | clashing"},
        {"deny", "deny | denies | denied | denying"},
        {"condemn", "condemn | condemns | condemned | condemning"},
        {"release", "release | releases | released | releasing"},
        {"flee", "flee | flees | fled | fleeing"},
        {"ban", "ban | bans | banned | banning"},
        {"expel", "expel | expels | expelled | expelling"},
        {"take", "take | takes | took | taken | taking"},
        {"veto", "veto | vetoes | vetoed | vetoing"},
        {"pull out", "pull out | pulls out | pulled out | pulling out"},
        {"vow", "vow | vows | vowed | vowing"},
        {"raid", "raid | raids | raided | raiding"},
        {"cancel", "cancel | cancels | cancelled | canceled | cancelling | canceling"},
    };
    for (const auto& [lemma, expected] : cases) EXPECT_EQ(surfaces(inflection.verb(lemma)), expected);
}

TEST(EnglishInflection, MakesPlurals) {
    const DataFiles files;
    const EnglishInflection inflection(files);
    const std::pair<const char*, const char*> cases[] = {
        {"siege", "siege | sieges"},
        {"air strike", "air strike | air strikes"},
        {"exchange+ of fire", "exchange of fire | exchanges of fire"},
        {"embassy", "embassy | embassies"},
        {"veto", "veto | vetoes"},
        {"gunman", "gunman | gunmen"},
    };
    for (const auto& [lemma, expected] : cases) EXPECT_EQ(surfaces(inflection.noun(lemma)), expected);
}

}  // namespace
}  // namespace babad
