#include "core/base/unicode.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include "core/base/error.hpp"

namespace babad {

namespace {

const icu::Normalizer2& normalizer(bool decompose) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* instance = decompose ? icu::Normalizer2::getNFDInstance(status)
                                     : icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) throw Error("ICU data for normalisation cannot be loaded");
    return *instance;
}

icu::UnicodeString to_icu(std::string_view text) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string to_utf8(const icu::UnicodeString& text) {
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

bool is_ascii(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

void append(std::string& out, char32_t c) {
    char buffer[4];
    int length = 0;
    U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(c));
    out.append(buffer, static_cast<std::size_t>(length));
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, text.size(), c);
        if (c < 0) return start;
    }
    return std::nullopt;
}

std::string clean_text(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, text.size(), c);
        if (c < 0) {
            append(clean, 0xFFFD);
        } else if (c == '\r') {
            if (at >= text.size() || text[at] != '\n') clean += '\n';
        } else if (c == '\n' || c == '\t' || !u_iscntrl(c)) {
            append(clean, static_cast<char32_t>(c));
        }
    }
    return nfc(clean);
}

std::string nfc(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    auto normalized = normalizer(false).normalize(to_icu(text), status);
    if (U_FAILURE(status)) throw Error("a text cannot be normalised");
    return to_utf8(normalized);
}

std::string fold_case(std::string_view text) {
    if (is_ascii(text)) {
        std::string lower(text);
        for (char& c : lower)
            if ('A' <= c && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
        return lower;
    }
    return to_utf8(to_icu(text).foldCase());
}

std::string fold_name(std::string_view text) {
    auto folded = fold_case(text);
    if (is_ascii(folded)) return folded;
    UErrorCode status = U_ZERO_ERROR;
    const auto decomposed = normalizer(true).normalize(to_icu(folded), status);
    if (U_FAILURE(status)) return folded;
    icu::UnicodeString bare;
    for (std::int32_t at = 0; at < decomposed.length();) {
        const UChar32 c = decomposed.char32At(at);
        at += U16_LENGTH(c);
        if (u_charType(c) == U_NON_SPACING_MARK) continue;
        bare.append(c == 0x0131 ? UChar32{'i'} : c);
    }
    return to_utf8(bare);
}

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    std::size_t next = at;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, next, text.size(), c);
    return {static_cast<char32_t>(c), static_cast<std::uint8_t>(next - at)};
}

bool is_upper(char32_t c) { return u_isUUppercase(static_cast<UChar32>(c)); }
bool is_lower(char32_t c) { return u_isULowercase(static_cast<UChar32>(c)); }
bool is_letter(char32_t c) { return u_isUAlphabetic(static_cast<UChar32>(c)); }
bool is_digit(char32_t c) { return u_isdigit(static_cast<UChar32>(c)); }
bool is_blank(char32_t c) {
    return u_isUWhiteSpace(static_cast<UChar32>(c)) || c == 0x200B || c == 0xFEFF;
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
    if (is_ascii(text)) return;
    counts_.reserve(text.size() / stride + 1);
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at % stride == 0) counts_.push_back(count);
        count += !is_continuation(text[at]);
    }
    if (text.size() % stride == 0) counts_.push_back(count);
}

std::uint32_t CodePointIndex::offset(std::uint32_t at) const {
    if (counts_.empty()) return at;
    std::uint32_t count = counts_[at / stride];
    for (std::uint32_t i = at - at % stride; i < at; ++i) count += !is_continuation(text_[i]);
    return count;
}

}  // namespace babad
