#include "core/text/document_builder.hpp"

#include <algorithm>

#include "core/text/sentence_splitter.hpp"
#include "core/text/tokenizer.hpp"

namespace babad {

namespace {

/// Pieces of `content[from, …)` between blank lines or line breaks, cut also where furniture begins and ends.
std::vector<Span> split_blocks(std::string_view content, std::uint32_t from, const std::vector<Furniture>& furniture) {
    std::vector<std::uint32_t> cuts;
    for (const auto& piece : furniture) {
        cuts.push_back(from + piece.span.begin);
        cuts.push_back(from + piece.span.end);
    }
    std::vector<Span> blocks;
    std::uint32_t begin = from;
    const auto close = [&](std::uint32_t end) {
        if (begin < end) blocks.push_back({begin, end});
        begin = end;
    };
    auto cut = cuts.begin();
    for (std::uint32_t at = from; at < content.size(); ++at) {
        for (; cut != cuts.end() && *cut <= at; ++cut) close(*cut);
        if (content[at] == '\n') close(at + 1);
    }
    close(static_cast<std::uint32_t>(content.size()));
    return blocks;
}

bool is_furniture(Span block, std::uint32_t from, const std::vector<Furniture>& furniture) {
    return std::any_of(furniture.begin(), furniture.end(), [&](const Furniture& piece) {
        return Span{from + piece.span.begin, from + piece.span.end}.overlaps(block);
    });
}

}  // namespace

Document build_document(Article article, const LanguagePack& pack) {
    const std::string content = Document::make_content(article);
    const std::uint32_t from = Document::text_offset(article);

    std::vector<Sentence> sentences;
    std::vector<Token> tokens;
    std::uint32_t paragraph = 0;
    const auto add_block = [&](Span block, BlockKind kind) {
        for (const auto span : split_sentences(content, block, pack.abbreviations)) {
            const auto first = static_cast<std::uint32_t>(tokens.size());
            tokenize(content, span, tokens);
            const TokenRange range{first, static_cast<std::uint32_t>(tokens.size())};
            if (!range.empty()) sentences.push_back({span, range, paragraph, kind});
        }
        ++paragraph;
    };

    if (from > 0) add_block({0, static_cast<std::uint32_t>(article.title.size())}, BlockKind::title);
    for (const auto block : split_blocks(content, from, article.furniture))
        add_block(block, is_furniture(block, from, article.furniture) ? BlockKind::furniture : BlockKind::paragraph);
    return Document(std::move(article), std::move(sentences), std::move(tokens));
}

}  // namespace babad
