#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace babad {

/// Byte offset of the first sequence that is not well-formed UTF-8 (surrogates and overlong forms
/// included), or nothing where all is well.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Ill-formed sequences become U+FFFD; CRLF and CR become LF; control characters but tab and LF are dropped; NFC.
std::string clean_text(std::string_view text);

/// NFC of well-formed UTF-8. Throws nothing; ill-formed input is cleaned first.
std::string nfc(std::string_view text);

/// Simple case folding of well-formed UTF-8: `Élysée` → `élysée`, `ISTANBUL` → `istanbul`.
std::string fold_case(std::string_view text);

/// Folded and without diacritics, for comparing names: `Erdoğan` → `erdogan`.
std::string fold_name(std::string_view text);

/// The code point at byte `at`, and its length in bytes. `at < text.size()`, well-formed UTF-8.
struct CodePoint {
    char32_t value;
    std::uint8_t bytes;
};
CodePoint code_point_at(std::string_view text, std::size_t at);

bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_letter(char32_t c);
bool is_digit(char32_t c);   ///< any decimal digit of Unicode
bool is_blank(char32_t c);   ///< white space, no-break and zero-width spaces included

/// Counts code points up to a byte offset, in constant time after one pass over the text.
/// Keeps a view of the text, which must outlive it.
class CodePointIndex {
public:
    explicit CodePointIndex(std::string_view text);

    /// Number of code points before byte `at` (`at` may equal the size).
    std::uint32_t offset(std::uint32_t at) const;

private:
    static constexpr std::uint32_t stride = 64;
    std::string_view text_;
    std::vector<std::uint32_t> counts_;  ///< code points before each stride-th byte; empty: all ASCII
};

}  // namespace babad
