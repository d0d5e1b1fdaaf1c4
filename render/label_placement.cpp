#include "render/label_placement.hpp"

#include <algorithm>

namespace babad {

namespace {

/// Labels that touch: their common shift-free position is the mean of what they want.
struct Block {
    double sum = 0;
    std::size_t count = 0;
    double mean() const { return sum / static_cast<double>(count); }
};

}  // namespace

void place_labels(std::vector<PlacedLabel>& labels, double low, double high, double gap) {
    if (labels.empty()) return;
    std::vector<double> offsets;  // top of each label where all stand one below the other from 0
    double offset = 0;
    std::vector<Block> blocks;
    for (const PlacedLabel& label : labels) {
        offsets.push_back(offset);
        blocks.push_back({label.wanted - offset, 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back() = {blocks.back().sum + last.sum, blocks.back().count + last.count};
        }
        offset += label.height + gap;
    }
    // Bounds on all labels become the same bounds on every z, and clamping an isotonic solution keeps it optimal.
    const double highest = std::max(low, high - (offset - gap));
    std::size_t at = 0;
    for (const Block& block : blocks) {
        const double z = std::clamp(block.mean(), low, highest);
        for (std::size_t i = 0; i < block.count; ++i, ++at) labels[at].top = z + offsets[at];
    }
}

}  // namespace babad
