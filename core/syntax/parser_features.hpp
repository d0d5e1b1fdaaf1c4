#pragma once
#include <algorithm>
#include <array>
#include <cstdint>

#include "core/syntax/parser_state.hpp"
#include "core/text/weight_table.hpp"

namespace babad {

/// Features of the parser. Files of weights depend on them: who changes them trains again.
namespace parser_features {

constexpr std::size_t width = 4;  ///< of a row: three transitions, padded
constexpr std::size_t count = 58;

inline constexpr ParserState::Node nothing{1, 1, 1, ParserState::no_tag, -1, -1, -1, -1, -1, 0, 0};

inline const ParserState::Node& node(const ParserState& state, std::int32_t at) {
    return at < 0 || at > state.root() ? nothing : state.nodes[static_cast<std::size_t>(at)];
}

inline const ParserState::Node& from_top(const ParserState& state, std::size_t depth) {
    return depth < state.stack.size() ? node(state, state.stack[state.stack.size() - 1 - depth]) : nothing;
}

inline std::uint64_t distance(std::int32_t a, std::int32_t b) {
    const auto d = b - a;
    return static_cast<std::uint64_t>(d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7);
}

inline void extract(const ParserState& state, std::array<std::uint64_t, count>& out) {
    const auto& s0 = from_top(state, 0);
    const auto& s1 = from_top(state, 1);
    const auto& s2 = from_top(state, 2);
    const auto& b0 = node(state, state.front);
    const auto& b1 = node(state, state.front + 1);
    const auto& b2 = node(state, state.front + 2);
    const auto& s0l = node(state, s0.first_left);
    const auto& s0r = node(state, s0.last_right);
    const auto& s1l = node(state, s1.first_left);
    const auto& s1r = node(state, s1.last_right);
    const auto& b0l = node(state, b0.first_left);
    const auto& s0r2 = node(state, s0.second_right);
    const auto& s0l2 = node(state, s0.second_left);
    const auto& b0l2 = node(state, b0.second_left);
    const auto depth = state.stack.size();
    const auto d0 = depth == 0 ? 0 : distance(state.stack[depth - 1], state.front);
    const auto d1 = depth < 2 ? 0 : distance(state.stack[depth - 2], state.stack[depth - 1]);
    const auto cap = [](std::uint32_t n) { return std::uint64_t{std::min(n, 3U)}; };
    const auto pack = [](std::uint64_t a, std::uint64_t b, std::uint64_t c = 0, std::uint64_t d = 0) {
        return a | b << 8 | c << 16 | d << 24;
    };
    std::size_t n = 0;
    const auto add = [&](std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
        out[n] = feature_hash(n + 1, a, b, c);
        ++n;
    };
    add(pack(s0.tag, b0.tag, depth > 3 ? 3 : depth));
    add(s0.key);
    add(s0.key, s0.tag);
    add(b0.key);
    add(b0.key, b0.tag);
    add(b1.key, b1.tag);
    add(b1.tag, b2.tag);
    add(b2.key);
    add(s1.key);
    add(s1.key, s1.tag);
    add(s2.key, s2.tag);
    add(s0.key, b0.key);
    add(s0.key, b0.tag);
    add(s0.tag, b0.key);
    add(s0.key, pack(s0.tag, b0.tag), b0.key);
    add(pack(s0.tag, b0.tag, b1.tag));
    add(pack(b0.tag, b1.tag, b2.tag));
    add(pack(s1.tag, s0.tag, b0.tag));
    add(pack(s2.tag, s1.tag, s0.tag));
    add(pack(s1.tag, s0.tag, b0.tag, b1.tag));
    add(s0.key, s1.key);
    add(s0.key, s1.tag);
    add(s0.tag, s1.key);
    add(s1.key, b0.key);
    add(s1.tag, b0.key);
    add(s1.key, b0.tag);
    add(s1.key, pack(s0.tag, b0.tag));
    add(s0.key, pack(s1.tag, b0.tag));
    add(b0.key, pack(s1.tag, s0.tag));
    add(b1.key, pack(s0.tag, b0.tag));
    add(pack(s0.tag, s0r.tag, b0.tag));
    add(pack(s0.tag, s0l.tag, b0.tag));
    add(pack(s0.tag, b0l.tag, b0.tag));
    add(pack(s1.tag, s1r.tag, s0.tag));
    add(pack(s1.tag, s0.tag, s0l.tag));
    add(pack(s1.tag, s0.tag, s0r.tag));
    add(pack(s1.tag, s1l.tag, s0.tag));
    add(s0r.key, pack(s0.tag, b0.tag));
    add(s0l.key, pack(s0.tag, b0.tag));
    add(b0l.key, pack(s0.tag, b0.tag));
    add(s0l.key, pack(s0.tag, s1.tag));
    add(pack(s0.tag, s0r.tag, s0r2.tag, b0.tag));
    add(pack(s0.tag, s0l.tag, s0l2.tag, b0.tag));
    add(pack(b0.tag, b0l.tag, b0l2.tag, s0.tag));
    add(pack(s0.tag, b0.tag, d0));
    add(s0.key, d0);
    add(b0.key, d0);
    add(pack(s1.tag, s0.tag, d1));
    add(s0.key, s1.key, d1);
    add(s0.key, cap(s0.right_count), cap(s0.left_count));
    add(pack(s0.tag, cap(s0.right_count), cap(s0.left_count), b0.tag));
    add(pack(s1.tag, cap(s1.right_count), cap(s1.left_count), s0.tag));
    add(pack(b0.tag, cap(b0.left_count), s0.tag));
    add(s0.prefix2, b0.prefix2, pack(s0.tag, b0.tag));
    add(s0.suffix2, b0.suffix2, pack(s0.tag, b0.tag));
    add(s1.suffix2, s0.suffix2, pack(s1.tag, s0.tag));
    add(s0.suffix2, pack(s0.tag, s1.tag, b0.tag));
    add(b0.suffix2, pack(s0.tag, b0.tag, b1.tag));
}

}  // namespace parser_features

}  // namespace babad
