#include "core/text/word_form.hpp"

#include <algorithm>

#include "core/base/hash.hpp"
#include "core/lexicon/phrase_trie.hpp"

namespace babad {

namespace {

constexpr std::size_t longest = 48;  ///< bytes of a word that count

struct FoldedWord {
    char bytes[longest];
    std::size_t size = 0;
    bool digit = false;
    bool hyphen = false;
};

/// ASCII letters folded, digits made one; other bytes as they are.
FoldedWord fold(std::string_view word) {
    FoldedWord folded;
    folded.size = std::min(word.size(), longest);
    for (std::size_t i = 0; i < folded.size; ++i) {
        char c = word[i];
        if ('A' <= c && c <= 'Z') c = static_cast<char>(c + 32);
        if ('0' <= c && c <= '9') {
            c = '0';
            folded.digit = true;
        }
        if (c == '-') folded.hyphen = true;
        folded.bytes[i] = c;
    }
    return folded;
}

std::uint32_t end_hash(const char* bytes, std::size_t size) {
    std::uint64_t packed = size;
    for (std::size_t i = 0; i < size; ++i) packed = packed << 8 | static_cast<unsigned char>(bytes[i]);
    packed *= 0x9E3779B97F4A7C15ULL;
    return static_cast<std::uint32_t>(packed >> 32);
}

bool title_case(const Token* tokens, std::size_t count) {
    std::size_t words = 0;
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (tokens[i].kind != TokenKind::word || tokens[i].span.size() < 4) continue;
        ++words;
        capitals += tokens[i].capital;
    }
    return words >= 3 && capitals * 5 >= words * 4;
}

}  // namespace

std::vector<WordForm> word_forms(std::string_view content, const Token* tokens, std::size_t count) {
    std::vector<WordForm> forms(count);
    const bool title = title_case(tokens, count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto& token = tokens[i];
        auto& form = forms[i];
        const auto folded = fold(content.substr(token.span.begin, token.span.size()));
        const auto size = folded.size;
        const auto prefix = [&](std::size_t n) { return end_hash(folded.bytes, std::min(n, size)); };
        const auto suffix = [&](std::size_t n) { return end_hash(folded.bytes + size - std::min(n, size), std::min(n, size)); };
        form.key = folded.digit ? fnv1a({folded.bytes, size}) : token.key;
        form.prefix2 = prefix(2);
        form.prefix3 = prefix(3);
        form.prefix4 = prefix(4);
        form.suffix2 = suffix(2);
        form.suffix3 = suffix(3);
        form.suffix4 = suffix(4);
        form.shape = static_cast<std::uint32_t>(token.kind) | (token.capital ? 4U : 0U) | (token.all_capitals ? 8U : 0U) |
                     (folded.digit ? 16U : 0U) | (folded.hyphen ? 32U : 0U) | (title ? 64U : 0U);
    }
    return forms;
}

}  // namespace babad
