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
    return c == '"' || c == '\'' || c == '(' || c == 0x201C || c == 0x2018 || c == 0xAB;
}

bool starts_lower(std::string_view piece) {
    for (std::size_t at = 0; at < piece.size();) {
        const auto [c, bytes] = code_point_at(piece, at);
        if (!is_opening(c)) return is_lower(c);
        at += bytes;
    }
    return false;
}

std::string_view last_word(std::string_view piece) {
    const auto blank = piece.find_last_of(" \t\n(");
    return blank == std::string_view::npos ? piece : piece.substr(blank + 1);
}

bool is_initial(std::string_view word) {
    return word.size() == 2 && word[1] == '.' && is_upper(static_cast<unsigned char>(word[0]));
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
        bool joins = false;
        if (!sentences.empty()) {
            const auto before = content.substr(sentences.back().begin, sentences.back().size());
            const auto word = last_word(before);
            joins = abbreviations.contains(word) || is_initial(word) ||
                    starts_lower(content.substr(piece.begin, piece.size()));
        }
        if (joins) {
            sentences.back().end = piece.end;
        } else {
            sentences.push_back(piece);
        }
    }
    return sentences;
}

}  // namespace babad
