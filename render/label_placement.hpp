#pragma once
#include <vector>

namespace babad {

/// A label that wants its top at `wanted` and takes `height`.
struct PlacedLabel {
    double wanted = 0;
    double height = 0;
    double top = 0;  ///< result
};

/// Sets `top` of labels on one side, given in axis order, so that they do not overlap (`gap` between them), stay within
/// `[low, high]`, keep their order, and the sum of squared shifts is the least possible: isotonic regression by
/// pool-adjacent-violators, O(n). Labels that together are taller than the room are set one below the other from `low`.
void place_labels(std::vector<PlacedLabel>& labels, double low, double high, double gap);

}  // namespace babad
