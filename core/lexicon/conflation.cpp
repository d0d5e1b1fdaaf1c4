#include "core/lexicon/conflation.hpp"

#include <array>

namespace babad {

namespace {

constexpr std::size_t least_root = 4;

constexpr std::array<std::string_view, 4> particles{"lah", "kah", "pun", "nya"};
constexpr std::array<std::string_view, 2> suffixes{"an", "i"};
constexpr std::array<std::string_view, 23> prefixes{"memper", "diper", "keber", "keter", "menge", "penge", "meny", "peny", "meng", "peng", "mem", "pem",
                                                    "men",    "pen",   "ber",   "ter",   "per",   "me",   "pe",   "di",   "ke",   "se",  "be"};
constexpr std::array<std::string_view, 2> english_endings{"ing", "ed"};

bool is_vowel(char c) { return std::string_view("aiueo").find(c) != std::string_view::npos; }

template <std::size_t N>
bool strip_end(std::string_view& word, const std::array<std::string_view, N>& endings, std::size_t least) {
    for (const auto ending : endings)
        if (word.size() >= ending.size() + least && word.ends_with(ending)) {
            word.remove_suffix(ending.size());
            return true;
        }
    return false;
}

bool strip_prefix(std::string_view& word) {
    for (const auto prefix : prefixes) {
        if (word.size() < prefix.size() + least_root - 1 || !word.starts_with(prefix)) continue;
        const char next = word[prefix.size()];
        if ((prefix == "me" || prefix == "pe" || prefix == "be") && is_vowel(next)) continue;
        word.remove_prefix(prefix.size());
        return true;
    }
    return false;
}

}  // namespace

std::string conflated(std::string_view word) {
    if (word.size() < least_root + 1 || word.front() < 'a' || word.front() > 'z') return std::string(word);
    strip_end(word, particles, least_root);
    if (!strip_end(word, english_endings, least_root)) strip_end(word, suffixes, least_root);
    strip_prefix(word);
    // attacks, strikes, strike; and -k, which may be the root's (tembak-an) or the suffix's (kerah-kan).
    for (const char last : {'s', 'e', 'k'})
        if (word.size() >= least_root && word.back() == last) word.remove_suffix(1);
    const bool swallowed = word.size() >= least_root && std::string_view("ktps").find(word.front()) != std::string_view::npos && is_vowel(word[1]);
    return std::string(swallowed ? word.substr(1) : word);
}

}  // namespace babad
