#include "core/lexicon/phrase_cutter.hpp"

#include <string>

#include "core/base/unicode.hpp"
#include "core/lexicon/phrase_trie.hpp"

namespace babad {

namespace {

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x02BC; }
bool is_mark(char32_t c) { return c >= 0x0300 && c <= 0x036F; }
bool is_inner(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }

/// One phrase; `at_` is the byte it has read to.
class Cutter {
public:
    Cutter(std::string_view phrase, CutPhrase& cut) : text_(phrase), cut_(cut) {}

    void run() {
        bool blank = false;
        while (at_ < text_.size()) {
            const auto point = code_point_at(text_, at_);
            const std::size_t begin = at_;
            if (is_blank(point.value)) {
                at_ += point.bytes;
                blank = true;
                continue;
            }
            const bool clitic = is_apostrophe(point.value) && !blank && (at_ > 0 || text_.size() <= 5) && is_clitic(at_ + point.bytes);
            if (is_inner(point.value)) read_word();
            else at_ += point.bytes;
            while (clitic && is_inner(peek(at_))) at_ += code_point_at(text_, at_).bytes;
            blank = false;
            if (is_upper(point.value) && cut_.keys.size() < 32) cut_.capitals |= 1U << cut_.keys.size();
            cut_.keys.push_back(token_key(fold(text_.substr(begin, at_ - begin))));
        }
    }

private:
    char32_t peek(std::size_t at) const { return at < text_.size() ? code_point_at(text_, at).value : U' '; }

    /// Letters and digits with inner hyphens and apostrophes, initialisms with their dots ("U.S."), numbers with theirs.
    void read_word() {
        bool dotted = false;
        std::size_t piece = at_;
        char32_t before = 0;
        while (at_ < text_.size()) {
            const auto point = code_point_at(text_, at_);
            const char32_t after = peek(at_ + point.bytes);
            if (is_inner(point.value)) {
            } else if (point.value == '.' && is_letter(before) && at_ - piece <= 2 && is_letter(after) &&
                       !is_inner(peek(at_ + point.bytes + 1))) {
                dotted = true;
                piece = at_ + point.bytes;
            } else if ((point.value == '.' || point.value == ',' || point.value == ':' || point.value == '/') &&
                       is_digit(before) && is_digit(after)) {
            } else if ((is_hyphen(point.value) || is_apostrophe(point.value)) && is_inner(after)) {
                if (is_apostrophe(point.value) && is_clitic(at_ + point.bytes)) return;
                piece = at_ + point.bytes;
            } else {
                if (point.value == '.' && dotted && at_ - piece <= 2) at_ += point.bytes;
                return;
            }
            before = point.value;
            at_ += point.bytes;
        }
    }

    bool is_clitic(std::size_t at) const {
        std::size_t length = 0;
        while (length < 3 && at + length < text_.size() && is_inner(peek(at + length))) ++length;
        const auto letters = text_.substr(at, length);
        return letters == "s" || letters == "S" || letters == "re" || letters == "ve" || letters == "ll" ||
               letters == "d" || letters == "m";
    }

    const std::string& fold(std::string_view word) {
        folded_.clear();
        for (const char c : word) {
            if (static_cast<unsigned char>(c) >= 0x80) {
                folded_ = fold_case(word);
                for (const std::string_view mark : {"\u2019", "\u02BC"})
                    for (auto at = folded_.find(mark); at != std::string::npos; at = folded_.find(mark, at)) folded_.replace(at, mark.size(), 1, '\'');
                return folded_;
            }
            folded_ += 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
        return folded_;
    }

    std::string_view text_;
    CutPhrase& cut_;
    std::size_t at_ = 0;
    std::string folded_;
};

}  // namespace

void cut_phrase(std::string_view phrase, CutPhrase& cut) {
    cut.clear();
    Cutter(phrase, cut).run();
}

}  // namespace babad
