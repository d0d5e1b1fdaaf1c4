#include "core/syntax/parsed_sentences.hpp"

#include <fmt/format.h>

#include "core/base/hash.hpp"
#include "core/base/unicode.hpp"
#include "core/syntax/word_alignment.hpp"

namespace babad {

namespace {

/// A text without its blanks, and where each of its bytes has gone.
struct Letters {
    std::string letters;
    std::vector<std::uint32_t> place;  ///< by byte of the text, and one for its end

    explicit Letters(std::string_view text) {
        place.reserve(text.size() + 1);
        for (std::size_t at = 0; at < text.size();) {
            const auto [point, bytes] = code_point_at(text, at);
            place.insert(place.end(), bytes, static_cast<std::uint32_t>(letters.size()));
            if (!is_blank(point)) letters += text.substr(at, bytes);
            at += bytes;
        }
        place.push_back(static_cast<std::uint32_t>(letters.size()));
    }

    Span operator()(Span span) const { return {place[span.begin], place[span.end]}; }
};

/// Article texts are NFC. A parse whose text changes by that would lose its places.
bool settled(const ConlluSentence& sentence) { return sentence.placed && clean_text(sentence.text) == sentence.text; }

}  // namespace

void ParsedSentences::add(std::string_view name, std::string_view conllu, Diagnostics& diagnostics) {
    const auto on_sentence = [&](ConlluSentence sentence) {
        if (!settled(sentence)) {
            diagnostics.push_back({Diagnostic::Severity::warning, std::string(name), "passed over, its words are not those of its text: " + sentence.text.substr(0, 60)});
            return;
        }
        Letters letters(sentence.text);
        for (auto& word : sentence.words) word.span = letters(word.span);
        const auto key = fnv1a(letters.letters);
        sentences_.try_emplace(key, Parse{std::move(letters.letters), std::move(sentence.words)});
    };
    const auto on_slip = [&](std::size_t line, const std::string& what) {
        diagnostics.push_back({Diagnostic::Severity::warning, fmt::format("{}:{}", name, line), what});
    };
    read_conllu(conllu, on_sentence, on_slip);
}

std::optional<SentenceSyntax> ParsedSentences::find(const Document& document, std::uint32_t sentence) const {
    if (empty()) return std::nullopt;
    const auto range = document.sentences()[sentence].tokens;
    const Span span = document.span(range);
    const Letters letters(document.text(span));
    const auto found = sentences_.find(fnv1a(letters.letters));
    if (found == sentences_.end() || found->second.letters != letters.letters) return std::nullopt;

    std::vector<Token> tokens(document.tokens().begin() + range.begin, document.tokens().begin() + range.end);
    for (auto& token : tokens) token.span = letters({token.span.begin - span.begin, token.span.end - span.begin});
    const auto aligned = align_words(found->second.words, tokens);
    if (!aligned) return std::nullopt;
    SentenceSyntax syntax;
    syntax.sentence = sentence;
    syntax.given = true;
    for (const auto& token : *aligned) {
        syntax.tags.push_back(token.tag);
        syntax.heads.push_back(token.head);
        syntax.relations.push_back(static_cast<std::uint8_t>(token.relation));
    }
    return syntax;
}

}  // namespace babad
