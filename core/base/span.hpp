#pragma once
#include <algorithm>
#include <compare>
#include <cstdint>

namespace babad {

/// Half-open range of UTF-8 bytes of a document's content. `{3, 7}` covers bytes 3, 4, 5, 6.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return end <= begin; }
    constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    constexpr Span join(Span other) const {
        return {std::min(begin, other.begin), std::max(end, other.end)};
    }
    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// Half-open range of token indices of a document.
struct TokenRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return end <= begin; }
    constexpr bool contains(std::uint32_t token) const { return begin <= token && token < end; }
    constexpr bool contains(TokenRange other) const {
        return begin <= other.begin && other.end <= end;
    }
    constexpr bool overlaps(TokenRange other) const { return begin < other.end && other.begin < end; }
    friend constexpr auto operator<=>(const TokenRange&, const TokenRange&) = default;
};

}  // namespace babad
