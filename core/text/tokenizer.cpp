#include "core/text/tokenizer.hpp"

#include "core/lexicon/phrase_trie.hpp"

namespace babad {

namespace {

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x02BC; }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
bool is_mark(char32_t c) { return c >= 0x0300 && c <= 0x036F; }
bool is_word(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }

/// Reads one token after another; `c_` is the code point at `at_`.
class Scanner {
public:
    Scanner(std::string_view content, Span span, std::vector<Token>& tokens)
        : text_(content.substr(0, span.end)), at_(span.begin), tokens_(tokens) {}

    void run() {
        bool blank = true;
        while (at_ < text_.size()) {
            const auto [c, bytes] = code_point_at(text_, at_);
            if (is_blank(c)) {
                at_ += bytes;
                blank = true;
                continue;
            }
            const std::size_t begin = at_;
            if (scan_address(c)) {
                emit(begin, at_, TokenKind::symbol, blank);
            } else if (is_apostrophe(c) && !blank && after_word(begin) && is_clitic(at_ + bytes)) {
                at_ += bytes;
                while (is_word(peek(at_))) at_ += code_point_at(text_, at_).bytes;
                emit(begin, at_, TokenKind::word, blank);
            } else if (is_word(c)) {
                scan_word();
                emit_word(begin, at_, blank);
            } else {
                at_ += bytes;
                emit(begin, at_, is_symbol(c) ? TokenKind::symbol : TokenKind::punctuation, blank);
            }
            blank = false;
        }
    }

private:
    static bool is_symbol(char32_t c) {
        return c == '$' || c == '%' || c == '+' || c == '=' || c == '<' || c == '>' || c == '&' || c == 0x20AC || c == 0xA3;
    }

    char32_t peek(std::size_t at) const { return at < text_.size() ? code_point_at(text_, at).value : U' '; }

    /// A web address, @name or #tag, without punctuation at its end.
    bool scan_address(char32_t c) {
        const auto rest = text_.substr(at_);
        const bool web = (c == 'h' || c == 'w') && (rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www."));
        if (!web && !((c == '@' || c == '#') && is_word(peek(at_ + 1)))) return false;
        std::size_t end = at_ + 1;
        while (end < text_.size()) {
            const auto [next, bytes] = code_point_at(text_, end);
            const bool inner = web ? !is_blank(next) && next != '"' && next != '<' && next != '>' && next != 0x201D
                                   : is_word(next) || next == '_';
            if (!inner) break;
            end += bytes;
        }
        while (end > at_ + 1 && std::string_view(".,;:!?)]}'").find(text_[end - 1]) != std::string_view::npos) --end;
        at_ = end;
        return true;
    }

    /// "Rp5", "Rm10": a short capitalised word before a digit is a unit or a currency.
    bool ends_unit(std::size_t begin) const {
        return at_ - begin >= 2 && at_ - begin <= 3 && is_upper(code_point_at(text_, begin).value) &&
               is_lower(code_point_at(text_, begin + 1).value);
    }

    void scan_word() {
        const std::size_t begin = at_;
        bool dotted = false;              // "U.S": the final dot belongs to it
        std::size_t piece = at_;          // begin of the letters since the last dot
        char32_t before = 0;
        while (at_ < text_.size()) {
            const auto [c, bytes] = code_point_at(text_, at_);
            if (is_word(c)) {
                if (is_digit(c) && is_lower(before) && ends_unit(begin)) break;
                before = c;
                at_ += bytes;
                continue;
            }
            const char32_t after = peek(at_ + bytes);
            if (c == '.' && is_letter(before) && is_letter(after) && at_ - piece <= 2 && single_letter(at_ + bytes)) {
                dotted = true;
                piece = at_ + bytes;
            } else if ((c == '.' || c == ',' || c == ':' || c == '/') && is_digit(before) && is_digit(after)) {
                // 10.000  17:10  18/11/2024
            } else if ((is_hyphen(c) || is_apostrophe(c)) && is_word(after)) {
                if (is_apostrophe(c) && is_clitic(at_ + bytes)) break;
                piece = at_ + bytes;
            } else if (c == '.' && dotted && at_ - piece <= 2) {
                at_ += bytes;
                break;
            } else {
                break;
            }
            before = c;
            at_ += bytes;
        }
    }

    /// At `at` one letter stands alone before a dot, a non-word or the end: part of an initialism. "U.S.", "a.l."
    bool single_letter(std::size_t at) const {
        const auto [c, bytes] = code_point_at(text_, at);
        return is_letter(c) && !is_word(peek(at + bytes));
    }

    bool after_word(std::size_t at) const {
        return !tokens_.empty() && tokens_.back().span.end == at && tokens_.back().kind == TokenKind::word;
    }

    /// English 's, 're, 've, 'll, 'd, 'm at the end of a word.
    bool is_clitic(std::size_t at) const {
        std::size_t length = 0;
        while (length < 3 && at + length < text_.size() && is_word(peek(at + length))) ++length;
        const auto letters = text_.substr(at, length);
        return letters == "s" || letters == "S" || letters == "re" || letters == "ve" || letters == "ll" ||
               letters == "d" || letters == "m";
    }

    void emit_word(std::size_t begin, std::size_t end, bool blank) {
        const auto word = text_.substr(begin, end - begin);
        const char32_t first = code_point_at(text_, begin).value;
        bool number = is_digit(first);
        for (std::size_t at = 0; number && at < word.size();) {
            const auto [c, bytes] = code_point_at(word, at);
            number = !is_letter(c);
            at += bytes;
        }
        emit(begin, end, number ? TokenKind::number : TokenKind::word, blank);
    }

    void emit(std::size_t begin, std::size_t end, TokenKind kind, bool blank) {
        Token token;
        token.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        token.kind = kind;
        token.blank_before = blank;
        const auto word = text_.substr(begin, end - begin);
        if (kind == TokenKind::word) {
            token.capital = is_upper(code_point_at(word, 0).value);
            token.all_capitals = token.capital && all_capitals(word);
        }
        token.key = token_key(fold(word));
        tokens_.push_back(token);
    }

    static bool all_capitals(std::string_view word) {
        int letters = 0;
        for (std::size_t at = 0; at < word.size();) {
            const auto [c, bytes] = code_point_at(word, at);
            if (is_lower(c)) return false;
            letters += is_upper(c);
            at += bytes;
        }
        return letters >= 2;
    }

    /// Case-folded, curly apostrophes and hyphens made plain.
    const std::string& fold(std::string_view word) {
        folded_.clear();
        bool ascii = true;
        for (const char c : word) {
            if (static_cast<unsigned char>(c) >= 0x80) {
                ascii = false;
                break;
            }
            folded_ += 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
        if (ascii) return folded_;
        folded_ = fold_case(word);
        for (const std::string_view mark : {"\u2019", "\u02BC"})
            for (auto at = folded_.find(mark); at != std::string::npos; at = folded_.find(mark, at))
                folded_.replace(at, mark.size(), "'");
        for (const std::string_view mark : {"\u2010", "\u2011"})
            for (auto at = folded_.find(mark); at != std::string::npos; at = folded_.find(mark, at))
                folded_.replace(at, mark.size(), "-");
        return folded_;
    }

    std::string_view text_;
    std::size_t at_;
    std::vector<Token>& tokens_;
    std::string folded_;
};

}  // namespace

void tokenize(std::string_view content, Span span, std::vector<Token>& tokens) { Scanner(content, span, tokens).run(); }

std::vector<std::uint64_t> phrase_keys(std::string_view phrase) {
    std::vector<Token> tokens;
    tokenize(phrase, {0, static_cast<std::uint32_t>(phrase.size())}, tokens);
    std::vector<std::uint64_t> keys;
    keys.reserve(tokens.size());
    for (const auto& token : tokens) keys.push_back(token.key);
    return keys;
}

}  // namespace babad
