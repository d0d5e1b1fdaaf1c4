#include "core/lexicon/conflation.hpp"

#include <array>

namespace babad {

namespace {

constexpr std::size_t least_root = 4;

constexpr std::array<std::string_view, 4> particles{"lah", "kah", "pun", "nya"};
constexpr std::array<std::string_view, 2> suffixes{"an", "i"};
/// A prefix and the consonant that it has swallowed before a vowel.
struct Prefix {
    std::string_view text;
    std::string_view swallowed;
};
constexpr std::array<Prefix, 18> prefixes{{{"memper", ""}, {"diper", ""}, {"keber", ""}, {"keter", ""}, {"meny", "s"}, {"peny", "s"}, {"meng", ""}, {"peng", ""}, {"mem", "p"},
                                           {"pem", "p"}, {"men", "t"}, {"pen", "t"}, {"ber", ""}, {"ter", ""}, {"per", ""}, {"me", ""}, {"pe", ""}, {"di", ""}}};
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

/// The root after the prefix, its first consonant put back.
std::string strip_prefix(std::string_view word) {
    for (const auto& prefix : prefixes) {
        if (word.size() < prefix.text.size() + least_root || !word.starts_with(prefix.text)) continue;
        const auto rest = word.substr(prefix.text.size());
        const bool vowel = is_vowel(rest.front());
        if (vowel && (prefix.text == "me" || prefix.text == "pe")) continue;
        return (vowel ? std::string(prefix.swallowed) : std::string()) + std::string(rest);
    }
    return std::string(word);
}

}  // namespace

std::string conflated(std::string_view word) {
    if (word.size() < least_root + 1 || word.front() < 'a' || word.front() > 'z') return std::string(word);
    strip_end(word, particles, least_root);
    if (!strip_end(word, english_endings, least_root)) strip_end(word, suffixes, least_root);
    std::string root = strip_prefix(word);
    // attacks, strikes, strike; and -k, which may be the root's (tembak-an) or the suffix's (kerah-kan).
    for (const char last : {'s', 'e', 'k'})
        if (root.size() >= least_root && root.back() == last) root.pop_back();
    // meN- swallows k without a trace: mengerahkan, kerahkan.
    if (root.size() >= least_root && root.front() == 'k' && is_vowel(root[1])) root.erase(0, 1);
    return root;
}

}  // namespace babad
