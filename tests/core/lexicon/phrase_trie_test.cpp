#include "core/lexicon/phrase_trie.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "core/base/error.hpp"

namespace babad {
namespace {

using Keys = std::vector<std::uint64_t>;

TEST(PhraseTrie, FindsTheLongestPhraseWithAllItsValues) {
    PhraseTrie trie;
    trie.add(Keys{1}, 10);
    trie.add(Keys{1, 2, 3}, 30);
    trie.add(Keys{1, 2, 3}, 31);
    trie.freeze();
    const auto whole = trie.longest(Keys{1, 2, 3, 4});
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->tokens, 3U);
    EXPECT_EQ(std::vector<std::uint32_t>(whole->values.begin(), whole->values.end()), (std::vector<std::uint32_t>{30, 31}));
    EXPECT_EQ(trie.longest(Keys{1, 2, 4})->tokens, 1U);
    EXPECT_FALSE(trie.longest(Keys{2}));
    EXPECT_FALSE(PhraseTrie().longest(Keys{1}));
}

TEST(PhraseTrie, RefusesPhrasesOutOfBounds) {
    PhraseTrie trie;
    EXPECT_THROW(trie.add(Keys{}, 1), Error);
    EXPECT_THROW(trie.add(Keys(11, 1), 1), Error);
}

TEST(PhraseTrie, AgreesWithAMapOverRandomPhrases) {
    std::mt19937_64 random(3);
    PhraseTrie trie;
    std::map<Keys, std::uint32_t> phrases;
    for (std::uint32_t value = 0; value < 3000; ++value) {
        Keys keys(1 + random() % 4);
        for (auto& key : keys) key = 1 + random() % 30;
        if (phrases.emplace(keys, value).second) trie.add(keys, value);
    }
    trie.freeze();
    for (int round = 0; round < 5000; ++round) {
        Keys text(6);
        for (auto& key : text) key = 1 + random() % 30;
        std::size_t longest = 0;
        for (std::size_t n = 1; n <= 4; ++n)
            if (phrases.contains(Keys(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(n)))) longest = n;
        const auto found = trie.longest(text);
        ASSERT_EQ(found ? found->tokens : 0, longest);
    }
}

}  // namespace
}  // namespace babad
