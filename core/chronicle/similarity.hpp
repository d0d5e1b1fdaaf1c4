#pragma once
#include <vector>

#include "core/chronicle/merge_item.hpp"

namespace babad {

/// How likely two reports are of one event. Each named part has a value between 0 and 1 and a weight, which may speak against; their
/// products add up, with a constant, to the logarithm of the odds (`points`). The weights are a logistic fit on pairs of reports
/// that annotators had merged or kept apart, and on copies of them with parties, dates and kinds read wrongly (docs/merging.md).
/// A part of which either report says nothing is left out.
struct Similarity {
    double points = 0;
    std::vector<MergePart> parts;  ///< filled by `explain_similarity` only
};

/// Points of reports that are not to be one event, whatever else ties them together.
inline constexpr double never_points = -100;

/// 0 points → 0.5; what is printed as `score`.
double probability(double points);

/// Whether two reports can never be one event: words and deeds, no common day, other towns, two triggers of one sentence.
bool exclude_each_other(const MergeItem& a, const MergeItem& b);

/// Points from which on two reports may be one event: 0. Below it lie all that are not comparable; `never_points` where they exclude
/// each other.
double similarity(const MergeItem& a, const MergeItem& b);

/// The points with their parts, for `babad explain`.
Similarity explain_similarity(const MergeItem& a, const MergeItem& b);

}  // namespace babad
