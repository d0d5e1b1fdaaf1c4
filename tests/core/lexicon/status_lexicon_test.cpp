#include "core/lexicon/status_lexicon.hpp"

#include <gtest/gtest.h>

#include "core/lexicon/word_classes.hpp"

namespace babad {
namespace {

TEST(StatusLexicon, CuesOfBothLanguages) {
    static const DataFiles files;
    const StatusLexicon indonesian(files, Language::indonesian);
    const StatusLexicon english(files, Language::english);
    const struct { const StatusLexicon* lexicon; const char* words; std::uint32_t tokens; StatusCue cue; } cases[] = {
        {&indonesian, "tidak menyerang", 1, StatusCue::negation}, {&indonesian, "belum pernah", 2, StatusCue::phase},
        {&indonesian, "akan bertemu", 1, StatusCue::future},      {&indonesian, "membantah telah", 1, StatusCue::deny},
        {&indonesian, "dikutip dari KCNA", 2, StatusCue::source}, {&english, "going to meet", 2, StatusCue::future},
        {&english, "called for talks", 2, StatusCue::request},    {&english, "allegedly shot", 1, StatusCue::evidential},
        {&english, "is to visit", 2, StatusCue::future},
    };
    for (const auto& c : cases) {
        const auto match = c.lexicon->longest(word_keys(c.words));
        ASSERT_TRUE(match) << c.words;
        EXPECT_EQ(match->tokens, c.tokens) << c.words;
        EXPECT_TRUE(match->cues.has(c.cue)) << c.words;
    }
    EXPECT_FALSE(english.longest(word_keys("banana")));
}

TEST(StatusLexicon, AWordMayHaveSeveralClasses) {
    static const DataFiles files;
    const auto match = StatusLexicon(files, Language::indonesian).longest(word_keys("seandainya"));
    ASSERT_TRUE(match);
    EXPECT_TRUE(match->cues.has(StatusCue::modal));
    EXPECT_TRUE(match->cues.has(StatusCue::condition));
    EXPECT_FALSE(match->cues.has(StatusCue::deny));
}

}  // namespace
}  // namespace babad
