#include "core/syntax/word_alignment.hpp"

namespace babad {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Which words and tokens touch each other.
struct Contacts {
    std::vector<std::size_t> token_of;               ///< first token that a word touches, one that is no punctuation before others
    std::vector<std::vector<std::size_t>> words_of;  ///< by token
};

Contacts find_contacts(const std::vector<ConlluWord>& words, const std::vector<Token>& tokens) {
    Contacts contacts{std::vector<std::size_t>(words.size(), none), std::vector<std::vector<std::size_t>>(tokens.size())};
    std::size_t first = 0;
    for (std::size_t w = 0; w < words.size(); ++w) {
        while (first < tokens.size() && tokens[first].span.end <= words[w].span.begin) ++first;
        for (std::size_t t = first; t < tokens.size() && tokens[t].span.begin < words[w].span.end; ++t) {
            contacts.words_of[t].push_back(w);
            auto& token = contacts.token_of[w];
            const bool punctuation = tokens[t].kind == TokenKind::punctuation;
            if (token == none || (tokens[token].kind == TokenKind::punctuation && !punctuation)) token = t;
        }
    }
    return contacts;
}

/// The word that gives a token its analysis: one that begins in it and whose head lies outside it.
std::size_t carrier_of(std::size_t token, const Contacts& contacts, const std::vector<ConlluWord>& words, const std::vector<Token>& tokens) {
    for (const auto w : contacts.words_of[token]) {
        const auto head = words[w].head;
        const bool inside = head >= 0 && tokens[token].span.overlaps(words[static_cast<std::size_t>(head)].span);
        if (contacts.token_of[w] == token && !inside) return w;
    }
    return none;
}

}  // namespace

std::optional<std::vector<AlignedToken>> align_words(const std::vector<ConlluWord>& words, const std::vector<Token>& tokens) {
    const auto contacts = find_contacts(words, tokens);
    for (const auto token : contacts.token_of)
        if (token == none) return std::nullopt;
    std::vector<AlignedToken> aligned(tokens.size());
    std::vector<std::int32_t> heads(tokens.size(), -1);
    for (std::size_t t = 0; t < tokens.size(); ++t) {
        if (contacts.words_of[t].empty()) return std::nullopt;
        const auto carrier = carrier_of(t, contacts, words, tokens);
        if (carrier == none) {  // a later piece of a word
            const auto w = contacts.words_of[t].front();
            if (contacts.token_of[w] == t) return std::nullopt;
            const bool punctuation = tokens[t].kind == TokenKind::punctuation;
            aligned[t] = {punctuation ? Upos::punct : words[w].tag, static_cast<std::int32_t>(contacts.token_of[w]),
                          punctuation ? UdRelation::punct : UdRelation::flat, false};
        } else {
            const auto& word = words[carrier];
            const auto head = word.head < 0 ? -1 : static_cast<std::int32_t>(contacts.token_of[static_cast<std::size_t>(word.head)]);
            aligned[t] = {word.tag, head, word.relation, word.article};
        }
        heads[t] = aligned[t].head;
    }
    return is_forest(heads) ? std::optional(std::move(aligned)) : std::nullopt;
}

}  // namespace babad
