#include "core/text/document.hpp"

#include <algorithm>

namespace babad {

std::string Document::make_content(const Article& article) {
    return article.title.empty() ? article.text : article.title + "\n\n" + article.text;
}

std::uint32_t Document::text_offset(const Article& article) {
    return article.title.empty() ? 0 : static_cast<std::uint32_t>(article.title.size() + 2);
}

Document::Document(Article article, std::vector<Sentence> sentences, std::vector<Token> tokens)
    : article_(std::make_unique<Article>(std::move(article))),
      content_(std::make_unique<std::string>(make_content(*article_))),
      text_begin_(text_offset(*article_)),
      sentences_(std::move(sentences)),
      tokens_(std::move(tokens)),
      title_index_(article_->title),
      text_index_(article_->text) {}

Span Document::span(TokenRange range) const {
    return {tokens_[range.begin].span.begin, tokens_[range.end - 1].span.end};
}

std::uint32_t Document::sentence_at(std::uint32_t byte) const {
    const auto after = std::upper_bound(sentences_.begin(), sentences_.end(), byte,
                                        [](std::uint32_t at, const Sentence& s) { return at < s.span.begin; });
    return after == sentences_.begin() ? 0 : static_cast<std::uint32_t>(after - sentences_.begin() - 1);
}

std::uint32_t Document::token_at(std::uint32_t byte) const {
    const auto found = std::upper_bound(tokens_.begin(), tokens_.end(), byte,
                                        [](std::uint32_t at, const Token& token) { return at < token.span.end; });
    return static_cast<std::uint32_t>(found - tokens_.begin());
}

Evidence Document::evidence(Span span) const {
    const Field field = field_of(span);
    const auto& index = field == Field::title ? title_index_ : text_index_;
    const std::uint32_t offset = field == Field::title ? 0 : text_begin_;
    return {field, index.offset(span.begin - offset), index.offset(span.end - offset), std::string(text(span))};
}

}  // namespace babad
