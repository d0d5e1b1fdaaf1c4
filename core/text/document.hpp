#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"
#include "core/base/unicode.hpp"
#include "core/text/article.hpp"

namespace babad {

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol };

/// Universal part of speech (UD v2).
enum class Upos : std::uint8_t {
    adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x
};

struct Token {
    Span span;
    TokenKind kind = TokenKind::word;
    bool capital = false;       ///< first letter is upper case
    bool all_capitals = false;  ///< two or more letters, all upper case
    bool blank_before = false;
    std::uint64_t key = 0;      ///< token_key of the case-folded word
};

enum class BlockKind : std::uint8_t { title, heading, caption, paragraph, list_item, furniture };

/// A sentence with its tokens. Sentences never cross a block.
struct Sentence {
    Span span;
    TokenRange tokens;
    std::uint32_t paragraph = 0;  ///< running number of the block it stands in
    BlockKind block = BlockKind::paragraph;
};

/// A place in an article's title or text, as output gives it: code points, with the exact words.
struct Evidence {
    Field field = Field::text;
    std::uint32_t start = 0;  ///< code points
    std::uint32_t end = 0;    ///< exclusive
    std::string quote;
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// An article made ready: one content string (title, blank line, text), sentences and tokens as spans into it.
/// Owns its text; views that it gives live as long as it does, also when it is moved.
/// Furniture sentences are there (block = furniture) and hold no events.
class Document {
public:
    Document(Article article, std::vector<Sentence> sentences, std::vector<Token> tokens);

    const Article& article() const { return *article_; }
    Language language() const { return article_->language; }
    std::string_view content() const { return *content_; }
    const std::vector<Sentence>& sentences() const { return sentences_; }
    const std::vector<Token>& tokens() const { return tokens_; }

    std::string_view text(Span span) const { return content().substr(span.begin, span.size()); }
    std::string_view text(const Token& token) const { return text(token.span); }
    std::string_view word(std::uint32_t token) const { return text(tokens_[token].span); }
    /// Bytes from the first to the last token of a range.
    Span span(TokenRange range) const;
    std::string_view text(TokenRange range) const { return text(span(range)); }

    /// The sentence that holds a byte offset; sentences are in text order.
    std::uint32_t sentence_at(std::uint32_t byte) const;
    /// Index of the first token that ends after `byte`.
    std::uint32_t token_at(std::uint32_t byte) const;

    Field field_of(Span span) const { return span.begin < text_begin_ ? Field::title : Field::text; }
    /// Span in bytes of the content → field, code points and quote.
    Evidence evidence(Span span) const;
    /// Where the article's text begins in the content.
    std::uint32_t text_begin() const { return text_begin_; }

    /// Content of an article as documents hold it: title, blank line, text; the text alone where there is no title.
    static std::string make_content(const Article& article);
    static std::uint32_t text_offset(const Article& article);

private:
    std::unique_ptr<Article> article_;
    std::unique_ptr<std::string> content_;
    std::uint32_t text_begin_ = 0;
    std::vector<Sentence> sentences_;
    std::vector<Token> tokens_;
    CodePointIndex title_index_;
    CodePointIndex text_index_;
};

}  // namespace babad
