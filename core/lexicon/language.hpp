#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace babad {

/// Languages that are understood; everything else is stored, marked and skipped.
enum class Language : std::uint8_t { indonesian, english, other };

/// ISO 639-1: "id", "en"; "und" for other.
constexpr std::string_view code(Language language) {
    switch (language) {
        case Language::indonesian: return "id";
        case Language::english: return "en";
        case Language::other: break;
    }
    return "und";
}

/// "id", "in" (the old code), "id-ID" …; nothing for an empty text, `other` for any other code.
std::optional<Language> parse_language(std::string_view code);

}  // namespace babad
