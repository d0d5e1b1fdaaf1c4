#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "core/syntax/relation_names.hpp"
#include "core/text/document.hpp"
#include "core/text/weight_table.hpp"
#include "core/text/word_form.hpp"

namespace babad {

/// Features of the labeller. Files of weights depend on them: who changes them trains again.
namespace labeller_features {

constexpr std::size_t width = 48;  ///< of a row: the relations, padded
constexpr std::size_t count = 37;

/// A parsed sentence with what is asked of each word's children.
struct Tree {
    const std::vector<WordForm>* forms = nullptr;
    const std::vector<Upos>* tags = nullptr;
    const std::vector<std::int32_t>* heads = nullptr;
    std::vector<std::int32_t> first_child, last_child;  ///< outermost children, or −1
    std::vector<std::int32_t> last_left;                ///< nearest child on the left
    std::vector<std::int32_t> first_right;              ///< nearest child on the right
    std::vector<std::int32_t> auxiliary;                ///< last AUX child
    std::vector<std::uint32_t> left_count, right_count;

    Tree(const std::vector<WordForm>& words, const std::vector<Upos>& upos, const std::vector<std::int32_t>& parents)
        : forms(&words), tags(&upos), heads(&parents) {
        const auto n = words.size();
        for (auto* list : {&first_child, &last_child, &last_left, &first_right, &auxiliary}) list->assign(n, -1);
        left_count.assign(n, 0);
        right_count.assign(n, 0);
        for (std::size_t d = 0; d < n; ++d) {
            if (parents[d] < 0) continue;
            const auto h = static_cast<std::size_t>(parents[d]);
            const auto child = static_cast<std::int32_t>(d);
            if (first_child[h] < 0) first_child[h] = child;
            last_child[h] = child;
            if (upos[d] == Upos::aux) auxiliary[h] = child;
            if (d < h) {
                last_left[h] = child;
                ++left_count[h];
            } else {
                if (first_right[h] < 0) first_right[h] = child;
                ++right_count[h];
            }
        }
    }
};

inline std::uint64_t key_of(const Tree& tree, std::int32_t at) { return at < 0 ? 1 : (*tree.forms)[static_cast<std::size_t>(at)].key; }
inline std::uint64_t tag_of(const Tree& tree, std::int32_t at) {
    return at < 0 ? 21 : static_cast<std::uint64_t>((*tree.tags)[static_cast<std::size_t>(at)]);
}
inline std::uint64_t suffix_of(const Tree& tree, std::int32_t at) {
    return at < 0 ? 1 : (*tree.forms)[static_cast<std::size_t>(at)].suffix3;
}

/// `before`: relation of the child of the same head on the same side that was labelled just before, or `relation_count`.
inline void extract(const Tree& tree, std::size_t child, std::uint64_t before, std::array<std::uint64_t, count>& out) {
    const auto d = static_cast<std::int32_t>(child);
    const auto h = (*tree.heads)[child];
    const auto hs = static_cast<std::size_t>(h < 0 ? 0 : h);
    const auto g = h < 0 ? -1 : (*tree.heads)[hs];
    const auto dk = key_of(tree, d), hk = key_of(tree, h);
    const auto dt = tag_of(tree, d), ht = tag_of(tree, h);
    const auto ds = suffix_of(tree, d), hsuf = suffix_of(tree, h);
    const std::uint64_t right = h < d;
    const auto span = h < 0 ? 0 : right ? d - h : h - d;
    const std::uint64_t dist = static_cast<std::uint64_t>(span < 4 ? span : span < 8 ? 4 : 5) | right << 4;
    const auto first = tree.first_child[child], last = tree.last_child[child];
    const auto aux = h < 0 ? -1 : tree.auxiliary[hs];
    const auto own_aux = tree.auxiliary[child];
    const auto h_first_right = h < 0 ? -1 : tree.first_right[hs];
    const auto h_last_left = h < 0 ? -1 : tree.last_left[hs];
    const std::uint64_t outermost = h >= 0 && (right ? tree.last_child[hs] == d : tree.first_child[hs] == d);
    const std::uint64_t nearest = h >= 0 && (right ? h_first_right == d : h_last_left == d);
    const auto n1 = d + 1 < static_cast<std::int32_t>(tree.tags->size()) ? d + 1 : -1;
    const auto cap = [](std::uint32_t n) { return std::uint64_t{std::min(n, 3U)}; };
    const std::uint64_t counts = h < 0 ? 0 : cap(tree.left_count[hs]) | cap(tree.right_count[hs]) << 2;
    const auto pack = [](std::uint64_t a, std::uint64_t b, std::uint64_t c = 0, std::uint64_t e = 0) {
        return a | b << 8 | c << 16 | e << 24;
    };
    std::size_t n = 0;
    const auto add = [&](std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
        out[n] = feature_hash(n + 1, a, b, c);
        ++n;
    };
    const auto tags = pack(ht, dt, right);
    add(tags);
    add(tags, dist);
    add(dk, tags);
    add(hk, tags);
    add(dk, hk, right);
    add(ds, tags);
    add(hsuf, tags);
    add(ds, hsuf, right);
    add(dk);
    add(pack(ht, dt, tag_of(tree, g), right));
    add(key_of(tree, first), tags);
    add(key_of(tree, last), tags);
    add(key_of(tree, first), dk);
    add(key_of(tree, first), hk, pack(dt, right));
    add(pack(tag_of(tree, first), tag_of(tree, last), dt, ht), right);
    add(pack(before, ht, dt, right));
    add(before, hk, pack(dt, right));
    add(before, dk);
    add(key_of(tree, aux), hsuf, tags);
    add(key_of(tree, aux), dt, right);
    add(key_of(tree, own_aux), tags);
    add(tag_of(tree, own_aux), tag_of(tree, first), tags);
    add(pack(dt, right, outermost, nearest), counts, ht);
    add(pack(tag_of(tree, d - 1 < 0 ? -1 : d - 1), dt, tag_of(tree, n1), right), ht);
    add(key_of(tree, d - 1 < 0 ? -1 : d - 1), tags);
    add(key_of(tree, n1), tags);
    add(tag_of(tree, h_first_right), tags, nearest);
    add(tag_of(tree, h_last_left), tags, nearest);
    add(key_of(tree, h_first_right), hk, pack(dt, right));
    add(tag_of(tree, tree.first_right[child]), tag_of(tree, tree.last_left[child]), tags);
    add(key_of(tree, tree.first_right[child]), tags);
    add((*tree.forms)[child].shape, tags);
    add((*tree.forms)[child].shape, h < 0 ? 0 : (*tree.forms)[hs].shape, tags);
    add((*tree.forms)[child].prefix2, (*tree.forms)[child].suffix2, tags);
    add(h < 0 ? 1 : (*tree.forms)[hs].prefix2, hsuf, pack(dt, right));
    add(key_of(tree, last), dk);
    add(key_of(tree, g), tags);
}

}  // namespace labeller_features

}  // namespace babad
