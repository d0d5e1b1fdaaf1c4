#pragma once
#include <vector>

namespace babad {

struct LayoutPoint {
    double x = 0, y = 0;
};

/// A tie between two vertices: strength above 0, tone from −1 (conflict) to 1 (cooperation).
struct SignedTie {
    std::size_t a = 0, b = 0;
    double strength = 1;
    double tone = 0;
};

/// Room that a vertex takes, around its point.
struct LayoutBox {
    double width = 0, height = 0;
};

/// Places vertices so that friends stand close and opponents at opposite ends: leading eigenvectors of the signed ties, then
/// stress majorisation towards short (cooperation) and long (conflict) distances, fitted into `[0, width] × [0, height]`
/// with no two boxes nearer than `gap`. No chance in it: the same input gives the same points.
std::vector<LayoutPoint> signed_layout(const std::vector<LayoutBox>& boxes, const std::vector<SignedTie>& ties, double width,
                                       double height, double gap);

}  // namespace babad
