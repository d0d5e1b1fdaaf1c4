#include "core/base/hash.hpp"

#include <xxhash.h>

#include <array>

namespace babad {

std::string content_hash(std::string_view text) {
    constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
    XXH128_canonical_t bytes;
    XXH128_canonicalFromHash(&bytes, hash);

    std::string out;
    unsigned buffer = 0;
    unsigned bits = 0;
    for (const unsigned char byte : bytes.digest) {
        buffer = (buffer << 8U) | byte;
        for (bits += 8; bits >= 5; bits -= 5) out += alphabet[(buffer >> (bits - 5)) & 31U];
    }
    out += alphabet[(buffer << (5 - bits)) & 31U];
    return out;
}

std::string short_hash(std::initializer_list<std::string_view> parts, std::size_t length) {
    std::string joined;
    for (const auto part : parts) {
        joined += part;
        joined += '\x1F';
    }
    return content_hash(joined).substr(0, length);
}

}  // namespace babad
