#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/calendar/day.hpp"

namespace babad {

/// A text by its least shingle hashes (five words each, case and punctuation gone): a kilobyte that tells how much two texts share.
struct TextSketch {
    static constexpr std::size_t size_limit = 256;
    std::uint32_t shingles = 0;           ///< distinct ones in the text
    std::vector<std::uint32_t> least;     ///< ascending, at most size_limit
};
TextSketch sketch_text(std::string_view text);

/// What two texts share, estimated from their sketches (exact for texts of up to 256 shingles).
struct Overlap {
    double resemblance = 0;  ///< shared of all shingles (Jaccard)
    double containment = 0;  ///< share of the shorter text that the longer one holds
    std::size_t samples = 0; ///< shingles of the shorter one that the containment was measured on
};
Overlap compare(const TextSketch& a, const TextSketch& b);

enum class DuplicateKind : std::uint8_t { same, revised, excerpt };
std::string_view name(DuplicateKind kind);

/// Finds articles that say the same in nearly the same words within a few days: agency copy, revised versions, feed teasers.
/// Articles are added one by one; each is compared with those before it that share some of its least hashes, so the work stays
/// linear. The same articles in the same order give the same clusters; for a result that depends on the set alone, add them sorted
/// by publication and key.
class NearDuplicateFinder {
public:
    explicit NearDuplicateFinder(int window_days = 7) : window_days_(window_days) {}

    struct Match {
        std::size_t first = 0;  ///< number of the cluster's first article, in order of adding, from 0
        DuplicateKind kind = DuplicateKind::same;
        double overlap = 0;
    };
    /// Undated articles match any day.
    std::optional<Match> add(TextSketch sketch, std::optional<Day> day);

private:
    struct Entry {
        TextSketch sketch;
        std::optional<Day> day;
        std::size_t first = 0;
    };
    std::vector<std::size_t> candidates(const TextSketch& sketch) const;

    int window_days_;
    std::vector<Entry> entries_;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> index_;
};

}  // namespace babad
