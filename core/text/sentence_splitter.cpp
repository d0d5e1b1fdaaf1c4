#include "core/text/sentence_splitter.hpp"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

#include "core/base/error.hpp"
#include "core/base/unicode.hpp"

namespace babad {

namespace {

struct TextHandle {
    UText text = UTEXT_INITIALIZER;
    TextHandle(std::string_view bytes) {
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&text, bytes.data(), static_cast<std::int64_t>(bytes.size()), &status);
        if (U_FAILURE(status)) throw Error("ICU cannot open a text");
    }
    ~TextHandle() { utext_close(&text); }
    TextHandle(const TextHandle&) = delete;
    TextHandle& operator=(const TextHandle&) = delete;
};

icu::BreakIterator& breaker() {
    thread_local std::unique_ptr<icu::BreakIterator> iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(
            icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
        if (U_FAILURE(status)) throw Error("ICU data for sentence breaks cannot be loaded");
        return made;
    }();
    return *iterator;
}

Span trimmed(std::string_view content, Span span) {
    while (span.begin < span.end) {
        const auto [c, bytes] = code_point_at(content, span.begin);
        if (!is_blank(c)) break;
        span.begin += bytes;
    }
    while (span.begin < span.end) {
        std::uint32_t last = span.end - 1;
        while (last > span.begin && (static_cast<unsigned char>(content[last]) & 0xC0) == 0x80) --last;
        if (!is_blank(code_point_at(content, last).value)) break;
        span.end = last;
    }
    return span;
}

bool is_opening(char32_t c) {
    return c == '"' || c == '\'' || c == '(' || c == '[' || c == 0x201C || c == 0x2018 || c == 0xAB;
}

bool is_closing(char c) { return c == '"' || c == '\'' || c == ')' || c == ']'; }

/// The first word of a piece, behind opening quotes and brackets.
std::string_view first_word(std::string_view piece) {
    std::size_t begin = 0;
    while (begin < piece.size()) {
        const auto [c, bytes] = code_point_at(piece, begin);
        if (!is_opening(c)) break;
        begin += bytes;
    }
    std::size_t end = begin;
    while (end < piece.size()) {
        const auto [c, bytes] = code_point_at(piece, end);
        if (!is_letter(c) && !is_digit(c) && c != '.' && c != '-') break;
        end += bytes;
    }
    while (end > begin && piece[end - 1] == '.') --end;
    return piece.substr(begin, end - begin);
}

/// The last word with its dot; closing quotes and brackets behind it do not count ("(Purn.)" → "Purn.").
std::string_view last_word(std::string_view piece) {
    while (!piece.empty() && is_closing(piece.back())) piece.remove_suffix(1);
    const auto blank = piece.find_last_of(" \t\n(\"'/");
    return blank == std::string_view::npos ? piece : piece.substr(blank + 1);
}

bool joins(std::string_view before, std::string_view piece, const Abbreviations& abbreviations) {
    const auto next = first_word(piece);
    if (next.empty()) return code_point_at(piece, 0).value == ')' || code_point_at(piece, 0).value == 0x201D;
    if (is_lower(code_point_at(next, 0).value)) return true;
    return abbreviations.goes_on(last_word(before), next);
}

/// A capital and a lower-case letter: a word, not an initialism.
bool starts_capitalised(std::string_view piece, std::size_t at) {
    if (at >= piece.size()) return false;
    const auto [c, bytes] = code_point_at(piece, at);
    return is_upper(c) && at + bytes < piece.size() && is_lower(code_point_at(piece, at + bytes).value);
}

/// Sentences run together at a lost blank: "… ditutup.Hingga saat ini …", three lower-case letters, a stop, a capitalised word.
/// ICU sees initials there. Appends the offsets of such breaks inside `piece`, counted from its begin.
void find_glued(std::string_view piece, std::vector<std::uint32_t>& breaks) {
    std::size_t lower = 0;  // lower-case letters just before
    bool quoted = false;
    for (std::size_t at = 0; at < piece.size();) {
        const auto [c, bytes] = code_point_at(piece, at);
        if (c == '"') quoted = !quoted;
        if ((c == '.' || c == '?' || c == '!') && lower >= 3) {
            std::size_t next = at + bytes;
            if (next < piece.size() && piece[next] == '"') {
                if (quoted) quoted = false, ++next;            // the quote ends here: the break stands behind it
                if (const std::size_t word = next + (next < piece.size() && piece[next] == '"');
                    starts_capitalised(piece, word))
                    breaks.push_back(static_cast<std::uint32_t>(next));
                at = next;
                lower = 0;
                continue;
            }
            if (starts_capitalised(piece, next)) breaks.push_back(static_cast<std::uint32_t>(next));
        }
        lower = is_lower(c) ? lower + 1 : 0;
        at += bytes;
    }
}

std::vector<Span> cut_glued(std::string_view content, std::vector<Span> sentences) {
    std::vector<Span> cut;
    std::vector<std::uint32_t> breaks;
    for (auto sentence : sentences) {
        breaks.clear();
        find_glued(content.substr(sentence.begin, sentence.size()), breaks);
        const auto from = sentence.begin;
        for (const auto at : breaks) {
            cut.push_back({sentence.begin, from + at});
            sentence.begin = from + at;
        }
        cut.push_back(sentence);
    }
    return cut;
}

}  // namespace

std::vector<Span> split_sentences(std::string_view content, Span block, const Abbreviations& abbreviations) {
    const auto text = content.substr(block.begin, block.size());
    TextHandle handle(text);
    UErrorCode status = U_ZERO_ERROR;
    auto& iterator = breaker();
    iterator.setText(&handle.text, status);
    if (U_FAILURE(status)) throw Error("ICU cannot break a text");

    std::vector<Span> sentences;
    std::int32_t begin = iterator.first();
    for (std::int32_t end = iterator.next(); end != icu::BreakIterator::DONE; begin = end, end = iterator.next()) {
        const auto piece = trimmed(content, {block.begin + static_cast<std::uint32_t>(begin),
                                             block.begin + static_cast<std::uint32_t>(end)});
        if (piece.empty()) continue;
        if (!sentences.empty() && joins(content.substr(sentences.back().begin, sentences.back().size()),
                                        content.substr(piece.begin, piece.size()), abbreviations)) {
            sentences.back().end = piece.end;
        } else {
            sentences.push_back(piece);
        }
    }
    return cut_glued(content, std::move(sentences));
}

}  // namespace babad
