#pragma once
#include <vector>

#include "core/chronicle/merge_item.hpp"

namespace babad {

/// How alike two reports are: named parts, each between 0 and 1, and their weighted mean.
/// A part that either report says nothing about has no weight.
struct Similarity {
    double score = 0;
    std::vector<MergePart> parts;  ///< filled by `explain_similarity` only
};

/// From this score on, two reports may be one event.
inline constexpr double merge_threshold = 0.66;

/// Whether two reports can never be one event, whatever else ties them together: another family, no common day, other
/// places, or two triggers of one sentence.
bool exclude_each_other(const MergeItem& a, const MergeItem& b);

/// The score alone; 0 where the two exclude each other or are not comparable.
double similarity(const MergeItem& a, const MergeItem& b);

/// The score with its parts, for `babad explain`.
Similarity explain_similarity(const MergeItem& a, const MergeItem& b);

}  // namespace babad
