#include "core/time/time_piece.hpp"

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"
#include "core/lexicon/phrase_trie.hpp"

namespace babad {

namespace {

constexpr bool is_figure(char c) { return '0' <= c && c <= '9'; }

/// Bytes at which a token falls apart: hyphens and dashes, and `/ : . ,` inside it.
std::uint32_t separator_size(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == '-' || c == '/' || c == ':' || c == '.' || c == ',') return 1;
    const auto three = text.substr(at, 3);
    return three == "\u2010" || three == "\u2011" || three == "\u2013" || three == "\u2014" ? 3 : 0;
}

class Cutter {
public:
    Cutter(std::string_view content, const TimeLexicon& lexicon, std::vector<TimePiece>& pieces)
        : content_(content), lexicon_(lexicon), pieces_(pieces) {}

    void cut(const Token& token, std::uint32_t index) {
        const std::uint32_t known = lexicon_.find(token.key);
        const auto text = content_.substr(token.span.begin, token.span.size());
        const bool whole = token.kind == TokenKind::symbol || token.kind == TokenKind::punctuation || known != 0 || !is_mixed(text);
        if (!whole) return split(token, index, text);
        TimePiece piece = make(token.span, token, index);
        piece.word = known != 0 ? known : dash_word(text);
        if (piece.kind == TokenKind::punctuation) piece.digits = text == "." ? TimePiece::dot : text == "," ? TimePiece::comma : std::uint8_t{0};
        read_number(piece, text);
        if (piece.word == 0 && piece.kind == TokenKind::word && !piece.capital && !pieces_.empty() && pieces_.back().number >= 0 && pieces_.back().digits == 4)
            if (const auto ending = lexicon_.ending_class(text)) piece.ending = static_cast<std::uint16_t>(*ending + 1);
        pieces_.push_back(piece);
    }

private:
    static bool is_mixed(std::string_view text) {
        const bool figure = is_figure(text.front());
        if (text.front() == '\'') return text.size() > 1;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const char c = text[at];
            if (is_figure(c) != figure || c == '-' || c == '/' || c == '.' || c == ':' || c == ',' || c == '\xE2') return true;
        }
        return false;
    }

    /// A dash between blanks counts as a hyphen.
    std::uint32_t dash_word(std::string_view text) const {
        return text == "\u2013" || text == "\u2014" ? lexicon_.find(token_key("-")) : text == "\u2019" || text == "\u2018" ? lexicon_.find(token_key("'")) : 0;
    }

    TimePiece make(Span span, const Token& token, std::uint32_t index) const {
        TimePiece piece;
        piece.span = span;
        piece.token = index;
        piece.kind = token.kind;
        piece.capital = token.capital;
        piece.blank_before = token.blank_before && span.begin == token.span.begin;
        return piece;
    }

    static void read_number(TimePiece& piece, std::string_view text) {
        if (text.empty() || text.size() > 9) return;
        std::int32_t value = 0;
        for (const char c : text) {
            if (!is_figure(c)) return;
            value = value * 10 + (c - '0');
        }
        piece.number = value;
        piece.digits = static_cast<std::uint8_t>(text.size());
        piece.kind = TokenKind::number;
    }

    void split(const Token& token, std::uint32_t index, std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            std::size_t end = at + (at == 0 && text[0] == '\'' ? 1 : separator_size(text, at));
            const bool separator = end > at;
            if (!separator) {
                const bool figures = is_figure(text[at]);
                while (end < text.size() && is_figure(text[end]) == figures && separator_size(text, end) == 0) ++end;
                if (!figures && end < text.size() && is_abbreviation_dot(text, at, end)) end = text.size();
            }
            push(token, index, text, at, end, separator);
            at = end;
        }
    }

    /// "a.m." after figures stays one piece: single letters between dots up to the end.
    static bool is_abbreviation_dot(std::string_view text, std::size_t at, std::size_t end) {
        if (text[end] != '.' || end - at != 1) return false;
        for (std::size_t i = at; i < text.size(); ++i)
            if (is_figure(text[i]) || text[i] == '-') return false;
        return true;
    }

    void push(const Token& token, std::uint32_t index, std::string_view text, std::size_t at, std::size_t end, bool separator) {
        TimePiece piece = make({token.span.begin + static_cast<std::uint32_t>(at), token.span.begin + static_cast<std::uint32_t>(end)}, token, index);
        const auto part = text.substr(at, end - at);
        if (separator) {
            piece.kind = TokenKind::punctuation;
            piece.digits = part == "." ? TimePiece::dot : part == "," ? TimePiece::comma : std::uint8_t{0};
            piece.word = lexicon_.find(token_key(part.size() == 1 ? part : "-"));
        } else {
            read_number(piece, part);
            if (piece.number < 0) {
                piece.kind = TokenKind::word;
                piece.capital = is_upper(code_point_at(part, 0).value);
                piece.word = lexicon_.find(token_key(part.size() <= 40 ? fold_case(part) : std::string(part)));
            }
        }
        pieces_.push_back(piece);
    }

    std::string_view content_;
    const TimeLexicon& lexicon_;
    std::vector<TimePiece>& pieces_;
};

}  // namespace

void cut_time_pieces(const Document& document, const TimeLexicon& lexicon, TokenRange tokens, std::vector<TimePiece>& pieces) {
    pieces.clear();
    Cutter cutter(document.content(), lexicon, pieces);
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) cutter.cut(document.tokens()[i], i);
}

}  // namespace babad
