#include "core/text/near_duplicates.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/base/hash.hpp"
#include "core/base/unicode.hpp"

namespace babad {

namespace {

constexpr std::size_t shingle_words = 5;
constexpr std::size_t indexed = 48;        ///< least hashes of an article under which it is found again
constexpr std::size_t list_limit = 32;     ///< a shingle of more articles is boilerplate
constexpr std::size_t least_shingles = 15; ///< shorter texts are nobody's copy
constexpr std::size_t least_samples = 8;

constexpr double same = 0.85;
constexpr double revised = 0.5;
constexpr double contained = 0.75;

std::uint32_t mix(std::uint64_t hash) {
    hash ^= hash >> 33U;
    hash *= 0xFF51AFD7ED558CCDULL;
    hash ^= hash >> 29U;
    return static_cast<std::uint32_t>(hash);
}

}  // namespace

TextSketch sketch_text(std::string_view text) {
    std::vector<std::uint32_t> hashes;
    std::array<std::uint64_t, shingle_words> window{};
    std::size_t words = 0;
    std::uint64_t word = 0;
    bool inside = false;
    const auto finish = [&] {
        if (!inside) return;
        inside = false;
        window[words++ % shingle_words] = word;
        if (words < shingle_words) return;
        std::uint64_t hash = 0;
        for (std::size_t i = 0; i < shingle_words; ++i) hash = hash * 0x9E3779B97F4A7C15ULL + window[(words + i) % shingle_words];
        hashes.push_back(mix(hash));
    };
    for (const char raw : text) {
        const auto c = static_cast<unsigned char>(raw);
        const bool upper = 'A' <= c && c <= 'Z';
        if (upper || ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c >= 0x80) {
            if (!inside) word = fnv1a("");
            inside = true;
            const char folded = static_cast<char>(upper ? c + 32 : c);
            word = fnv1a(std::string_view(&folded, 1), word);
        } else {
            finish();
        }
    }
    finish();
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    TextSketch sketch;
    sketch.shingles = static_cast<std::uint32_t>(hashes.size());
    if (hashes.size() > TextSketch::size_limit) hashes.resize(TextSketch::size_limit);
    sketch.least = std::move(hashes);
    return sketch;
}

Overlap compare(const TextSketch& a, const TextSketch& b) {
    const auto& small = a.shingles <= b.shingles ? a : b;
    const auto& large = a.shingles <= b.shingles ? b : a;
    Overlap overlap;
    if (small.least.empty()) return overlap;
    // Below the bound both sketches are complete.
    const auto bound_of = [](const TextSketch& sketch) { return sketch.shingles > sketch.least.size() ? sketch.least.back() : UINT32_MAX; };
    const auto bound = std::min(bound_of(small), bound_of(large));
    std::size_t in_small = 0;
    std::size_t in_large = 0;
    std::size_t shared = 0;
    auto other = large.least.begin();
    for (const auto hash : small.least) {
        if (hash > bound) break;
        ++in_small;
        while (other != large.least.end() && *other < hash) ++other;
        shared += other != large.least.end() && *other == hash;
    }
    in_large = static_cast<std::size_t>(std::upper_bound(large.least.begin(), large.least.end(), bound) - large.least.begin());
    const auto all = in_small + in_large - shared;
    overlap.samples = in_small;
    overlap.containment = in_small == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(in_small);
    overlap.resemblance = all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
    return overlap;
}

std::string_view name(DuplicateKind kind) {
    switch (kind) {
        case DuplicateKind::same: return "same";
        case DuplicateKind::revised: return "revised";
        case DuplicateKind::excerpt: return "excerpt";
    }
    return {};
}

std::vector<std::size_t> NearDuplicateFinder::candidates(const TextSketch& sketch) const {
    std::vector<std::size_t> found;
    for (const auto hash : sketch.least) {
        const auto list = index_.find(hash);
        if (list != index_.end()) found.insert(found.end(), list->second.begin(), list->second.end());
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::optional<NearDuplicateFinder::Match> NearDuplicateFinder::add(TextSketch sketch, std::optional<Day> day) {
    const auto number = entries_.size();
    std::optional<Match> best;
    if (sketch.shingles >= least_shingles) {
        for (const auto at : candidates(sketch)) {
            const auto& other = entries_[at];
            if (day && other.day && std::abs(*day - *other.day) > window_days_) continue;
            const auto overlap = compare(sketch, other.sketch);
            if (overlap.samples < least_samples || (overlap.resemblance < revised && overlap.containment < contained)) continue;
            const double share = std::max(overlap.resemblance, overlap.containment);
            if (best && best->overlap >= share) continue;
            const auto kind = overlap.resemblance >= same ? DuplicateKind::same
                              : overlap.resemblance >= revised ? DuplicateKind::revised : DuplicateKind::excerpt;
            best = Match{other.first, kind, share};
        }
        for (std::size_t i = 0; i < std::min(indexed, sketch.least.size()); ++i) {
            auto& list = index_[sketch.least[i]];
            if (list.size() < list_limit) list.push_back(static_cast<std::uint32_t>(number));
        }
    }
    entries_.push_back({std::move(sketch), day, best ? best->first : number});
    return best;
}

}  // namespace babad
