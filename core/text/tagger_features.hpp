#pragma once
#include <array>
#include <cstdint>

#include "core/text/weight_table.hpp"
#include "core/text/word_form.hpp"

namespace babad {

/// Features of the tagger. Files of weights depend on them: who changes them trains again.
namespace tagger_features {

constexpr std::size_t width = 24;         ///< of a row: 17 tags, padded
constexpr std::size_t static_count = 25;  ///< that ask nothing of the tags before
constexpr std::size_t dynamic_count = 6;
constexpr std::uint64_t no_tag = 31;      ///< before the sentence

inline constexpr WordForm outside{1, 1, 1, 1, 1, 1, 1, 0};

inline const WordForm& form_at(const WordForm* forms, std::size_t count, std::ptrdiff_t at) {
    return at < 0 || at >= static_cast<std::ptrdiff_t>(count) ? outside : forms[at];
}

inline void extract_static(const WordForm* forms, std::size_t count, std::size_t i,
                           std::array<std::uint64_t, static_count>& out) {
    const auto at = static_cast<std::ptrdiff_t>(i);
    const auto& w = forms[i];
    const auto& p1 = form_at(forms, count, at - 1);
    const auto& p2 = form_at(forms, count, at - 2);
    const auto& n1 = form_at(forms, count, at + 1);
    const auto& n2 = form_at(forms, count, at + 2);
    const std::uint64_t shape = w.shape | (i == 0 ? 128U : 0U);
    std::size_t n = 0;
    const auto add = [&](std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
        out[n] = feature_hash(n + 1, a, b, c);
        ++n;
    };
    add(0);  // bias
    add(w.key);
    add(w.key, shape);
    add(w.suffix2);
    add(w.suffix3);
    add(w.suffix4);
    add(w.prefix2);
    add(w.prefix3);
    add(w.prefix4);
    add(shape);
    add(shape, w.suffix3);
    add(shape, p1.shape, n1.shape);
    add(p1.key);
    add(p2.key);
    add(n1.key);
    add(n2.key);
    add(p1.suffix3);
    add(n1.suffix3);
    add(n1.prefix3);
    add(p1.key, w.key);
    add(w.key, n1.key);
    add(p1.key, n1.key);
    add(w.suffix3, n1.suffix3);
    add(p1.suffix3, w.suffix3);
    add(n1.suffix3, n2.suffix3);
}

/// `t1`, `t2`: the tag before, and the one before that.
inline void extract_dynamic(const WordForm* forms, std::size_t count, std::size_t i, std::uint64_t t1, std::uint64_t t2,
                            std::array<std::uint64_t, dynamic_count>& out) {
    const auto& w = forms[i];
    const auto& n1 = form_at(forms, count, static_cast<std::ptrdiff_t>(i) + 1);
    out[0] = feature_hash(101, t1);
    out[1] = feature_hash(102, t1, t2);
    out[2] = feature_hash(103, t1, w.key);
    out[3] = feature_hash(104, t1, t2, w.key);
    out[4] = feature_hash(105, t1, w.suffix3, w.shape);
    out[5] = feature_hash(106, t1, n1.key);
}

}  // namespace tagger_features

}  // namespace babad
