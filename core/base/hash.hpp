#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace babad {

/// FNV-1a of 64 bits. Stable across platforms and versions: tables and ids may depend on it.
constexpr std::uint64_t fnv1a(std::string_view text, std::uint64_t hash = 14695981039346656037ULL) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

/// xxh3-128 of `text` in lower-case base32 (RFC 4648 alphabet, no padding): 26 characters.
std::string content_hash(std::string_view text);

/// The first `length` characters of `content_hash` of the parts, joined by an unlikely separator (US, 0x1F).
std::string short_hash(std::initializer_list<std::string_view> parts, std::size_t length = 12);

}  // namespace babad
