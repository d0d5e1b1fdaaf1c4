#include "core/text/document_builder.hpp"

#include <algorithm>

#include "core/base/strings.hpp"
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
        if (begin < end && !trim(content.substr(begin, end - begin)).empty()) blocks.push_back({begin, end});
        begin = std::max(begin, end);
    };
    auto cut = cuts.begin();
    for (std::uint32_t at = from; at < content.size(); ++at) {
        for (; cut != cuts.end() && *cut <= at; ++cut) close(*cut);
        if (content[at] == '\n') close(at + 1);
    }
    close(static_cast<std::uint32_t>(content.size()));
    return blocks;
}

BlockKind marked_kind(const Furniture& mark) {
    if (mark.why == "caption") return BlockKind::caption;
    if (mark.why == "heading") return BlockKind::heading;
    return BlockKind::furniture;
}

/// Bytes of a list item's mark at the begin of a line, blank included: "- ", "• ", "1. ", "2) ", "(3) ", "a. ".
std::uint32_t item_mark(std::string_view line) {
    for (const std::string_view mark : {"- ", "* ", "+ ", "• ", "· ", "‣ ", "▪ ", "● ", "○ ", "– "})
        if (line.starts_with(mark)) return static_cast<std::uint32_t>(mark.size());
    std::size_t at = line.starts_with('(');
    const bool bracket = at == 1;
    const std::size_t number = at;
    while (at < line.size() && at < number + 2 && '0' <= line[at] && line[at] <= '9') ++at;
    if (at == number && at < line.size() && 'a' <= line[at] && line[at] <= 'z') ++at;
    if (at == number || at + 2 > line.size()) return 0;
    const bool closed = line[at] == ')' || (!bracket && line[at] == '.');
    return closed && line[at + 1] == ' ' ? static_cast<std::uint32_t>(at + 2) : 0;
}

/// A short line without a stop that begins with a capital or a figure and has a longer line below it.
bool is_heading(std::string_view line, std::string_view next) {
    line = trim(line);
    if (line.size() < 3 || line.size() > 100 || trim(next).size() <= line.size()) return false;
    const auto [c, bytes] = code_point_at(line, 0);
    if (!is_upper(c) && !is_digit(c)) return false;
    std::size_t last = line.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(line[last]) & 0xC0) == 0x80) --last;
    const auto end = code_point_at(line, last).value;
    return is_letter(end) || is_digit(end) || end == '?' || end == ')';
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
    const auto view = [&](Span span) { return std::string_view(content).substr(span.begin, span.size()); };

    if (from > 0) add_block({0, static_cast<std::uint32_t>(article.title.size())}, BlockKind::title);
    const auto blocks = split_blocks(content, from, article.furniture);
    auto mark = article.furniture.begin();
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        auto block = blocks[i];
        while (mark != article.furniture.end() && from + mark->span.end <= block.begin) ++mark;
        BlockKind kind = BlockKind::paragraph;
        if (mark != article.furniture.end() && from + mark->span.begin < block.end) {
            kind = marked_kind(*mark);
        } else if (const auto bytes = item_mark(view(block)); bytes > 0) {
            kind = BlockKind::list_item;
            block.begin += bytes;
        } else if (i + 1 < blocks.size() && is_heading(view(block), view(blocks[i + 1]))) {
            kind = BlockKind::heading;
        }
        add_block(block, kind);
    }
    return Document(std::move(article), std::move(sentences), std::move(tokens));
}

}  // namespace babad
