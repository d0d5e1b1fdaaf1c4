#include "render/signed_layout.hpp"

#include <algorithm>
#include <cmath>

namespace babad {

namespace {

using Matrix = std::vector<std::vector<double>>;
using Vector = std::vector<double>;

Matrix signed_matrix(std::size_t n, const std::vector<SignedTie>& ties) {
    Matrix matrix(n, Vector(n, 0));
    for (const SignedTie& tie : ties) {
        matrix[tie.a][tie.b] += tie.strength * tie.tone;
        matrix[tie.b][tie.a] += tie.strength * tie.tone;
    }
    return matrix;
}

void normalise(Vector& v) {
    double sum = 0;
    for (const double x : v) sum += x * x;
    for (double& x : v) x /= std::sqrt(std::max(sum, 1e-12));
}

/// Leading eigenvector of `matrix`, orthogonal to `others`, by power iteration from a fixed start.
Vector eigenvector(const Matrix& matrix, const std::vector<Vector>& others) {
    const std::size_t n = matrix.size();
    double shift = 0;
    for (const Vector& row : matrix) {
        double sum = 0;
        for (const double x : row) sum += std::abs(x);
        shift = std::max(shift, sum);
    }
    Vector v(n);
    for (std::size_t i = 0; i < n; ++i) v[i] = std::sin(1 + 2.399963 * static_cast<double>(i + 1 + others.size()));
    for (int round = 0; round < 300; ++round) {
        Vector next(n, 0);
        for (std::size_t i = 0; i < n; ++i) {
            next[i] = shift * v[i];
            for (std::size_t j = 0; j < n; ++j) next[i] += matrix[i][j] * v[j];
        }
        for (const Vector& other : others) {
            double dot = 0;
            for (std::size_t i = 0; i < n; ++i) dot += next[i] * other[i];
            for (std::size_t i = 0; i < n; ++i) next[i] -= dot * other[i];
        }
        normalise(next);
        v = std::move(next);
    }
    return v;
}

struct Wish {
    double distance, weight;
};

std::vector<std::vector<Wish>> wishes(std::size_t n, const std::vector<SignedTie>& ties) {
    std::vector<std::vector<Wish>> wish(n, std::vector<Wish>(n, {2.0, 0.12}));
    const Matrix tone = signed_matrix(n, ties);
    for (const SignedTie& tie : ties) {
        const double net = tone[tie.a][tie.b] / std::max(1.0, std::abs(tone[tie.a][tie.b]));
        const Wish wanted{1.7 - 0.75 * net, 0.6 + 0.4 * std::min(tie.strength, 3.0)};
        wish[tie.a][tie.b] = wish[tie.b][tie.a] = wanted;
    }
    return wish;
}

/// SMACOF: each step moves every point to the weighted mean of where its partners want it.
void relax(std::vector<LayoutPoint>& points, const std::vector<SignedTie>& ties) {
    const std::size_t n = points.size();
    const auto wish = wishes(n, ties);
    for (int round = 0; round < 250; ++round) {
        std::vector<LayoutPoint> next(n);
        for (std::size_t i = 0; i < n; ++i) {
            double sum = 0;
            for (std::size_t j = 0; j < n; ++j) {
                if (i == j) continue;
                const double dx = points[i].x - points[j].x, dy = points[i].y - points[j].y;
                const double distance = std::max(std::hypot(dx, dy), 1e-3);
                const auto [wanted, weight] = wish[i][j];
                next[i].x += weight * (points[j].x + wanted * dx / distance);
                next[i].y += weight * (points[j].y + wanted * dy / distance);
                sum += weight;
            }
            next[i].x /= sum;
            next[i].y /= sum;
        }
        points = std::move(next);
    }
}

/// Turned so that the points spread most along x.
void turn(std::vector<LayoutPoint>& points) {
    double mx = 0, my = 0, xx = 0, yy = 0, xy = 0;
    for (const auto& [x, y] : points) {
        mx += x / static_cast<double>(points.size());
        my += y / static_cast<double>(points.size());
    }
    for (const auto& [x, y] : points) {
        xx += (x - mx) * (x - mx);
        yy += (y - my) * (y - my);
        xy += (x - mx) * (y - my);
    }
    const double angle = 0.5 * std::atan2(2 * xy, xx - yy), c = std::cos(angle), s = std::sin(angle);
    for (auto& [x, y] : points) {
        const double dx = x - mx, dy = y - my;
        x = c * dx + s * dy;
        y = -s * dx + c * dy;
    }
}

void fit(std::vector<LayoutPoint>& points, const std::vector<LayoutBox>& boxes, double width, double height) {
    const auto span = [&](double LayoutPoint::*axis, double LayoutBox::*size, double room) {
        double low = 1e18, high = -1e18, widest = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            low = std::min(low, points[i].*axis);
            high = std::max(high, points[i].*axis);
            widest = std::max(widest, boxes[i].*size);
        }
        const double free = std::max(room - widest, 1.0);
        for (LayoutPoint& point : points) {
            point.*axis = high - low < 1e-6 ? room / 2 : widest / 2 + free * (point.*axis - low) / (high - low);
        }
    };
    span(&LayoutPoint::x, &LayoutBox::width, width);
    span(&LayoutPoint::y, &LayoutBox::height, height);
}

/// Pushes boxes apart along the axis where they overlap less, and back into the frame.
void part_boxes(std::vector<LayoutPoint>& points, const std::vector<LayoutBox>& boxes, double width, double height, double gap) {
    for (int round = 0; round < 400; ++round) {
        bool moved = false;
        for (std::size_t i = 0; i < points.size(); ++i) {
            for (std::size_t j = i + 1; j < points.size(); ++j) {
                const double dx = points[j].x - points[i].x, dy = points[j].y - points[i].y;
                const double x = (boxes[i].width + boxes[j].width) / 2 + gap - std::abs(dx);
                const double y = (boxes[i].height + boxes[j].height) / 2 + gap - std::abs(dy);
                if (x <= 0.01 || y <= 0.01) continue;
                moved = true;
                if (x * height < y * width * 1.2 && round % 7 != 6) {
                    const double step = (dx < 0 ? -x : x) / 2;
                    points[i].x -= step;
                    points[j].x += step;
                } else {
                    const double step = (dy < 0 ? -y : y) / 2;
                    points[i].y -= step;
                    points[j].y += step;
                }
            }
        }
        for (std::size_t i = 0; i < points.size(); ++i) {
            points[i].x = std::clamp(points[i].x, boxes[i].width / 2, std::max(boxes[i].width / 2, width - boxes[i].width / 2));
            points[i].y = std::clamp(points[i].y, boxes[i].height / 2, std::max(boxes[i].height / 2, height - boxes[i].height / 2));
        }
        if (!moved) break;
    }
}

}  // namespace

std::vector<LayoutPoint> signed_layout(const std::vector<LayoutBox>& boxes, const std::vector<SignedTie>& ties, double width,
                                       double height, double gap) {
    const std::size_t n = boxes.size();
    std::vector<LayoutPoint> points(n);
    if (n == 0) return points;
    const Matrix matrix = signed_matrix(n, ties);
    const Vector first = eigenvector(matrix, {});
    const Vector second = eigenvector(matrix, {first});
    for (std::size_t i = 0; i < n; ++i) {
        const double turned = 2.399963 * static_cast<double>(i);  // parts points that the eigenvectors put in one place
        points[i] = {2 * first[i] + 0.05 * std::cos(turned), 2 * second[i] + 0.05 * std::sin(turned)};
    }
    relax(points, ties);
    turn(points);
    fit(points, boxes, width, height);
    part_boxes(points, boxes, width, height, gap);
    return points;
}

}  // namespace babad
