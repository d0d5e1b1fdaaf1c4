#pragma once
#include <vector>

#include "core/chronicle/timeline.hpp"

namespace babad {

/// Days `[from, to)` without any article.
struct SourceGap {
    std::int32_t from = 0, to = 0;
};

/// Stretches of `[first, end)` in which nothing was published: longer than two weeks and than four times the usual distance
/// between days with articles. None where no publication day is known.
std::vector<SourceGap> source_gaps(const Timeline& timeline, std::int32_t first, std::int32_t end);

}  // namespace babad
