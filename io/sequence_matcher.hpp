#pragma once
#include <cstdint>
#include <optional>
#include <vector>

namespace babad {

/// An event of a step: whom it concerns, in which direction, and its days.
struct SequenceItem {
    std::uint64_t key = 0;    ///< dyad, actor or place
    bool swapped = false;     ///< of an unordered dyad: source comes after target
    std::int32_t first = 0, last = 0;
    std::int64_t event = 0;
};

struct SequenceStep {
    std::vector<SequenceItem> items;
    bool reverse = false;
    std::int32_t within = 0;  ///< days after the step before
};

struct SequenceMatch {
    std::vector<SequenceItem> items;  ///< one a step
    bool certain = false;             ///< the order follows from the dates
};

struct SequenceOutcome {
    std::vector<SequenceMatch> matches;  ///< by first day, then event
    std::size_t starts = 0;              ///< events of the first step
    double base_rate = 0;                ///< mean share of windows that hold the second step, over the keys of the starts
};

/// Longest date that takes part: a month.
inline constexpr std::int32_t longest_sequence_days = 31;

/// For each event of the first step, the earliest event of each next step of the same key that may follow the one before within the window.
/// `ordered`: a step without `reverse` must go in the same direction. A match is dropped where an item of `until` certainly lies between
/// its ends, or where it is longer than `whole` days.
SequenceOutcome match_sequence(std::vector<SequenceStep> steps, std::vector<SequenceItem> until, bool ordered, std::optional<std::int32_t> whole);

}  // namespace babad
