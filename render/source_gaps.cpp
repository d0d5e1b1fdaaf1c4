#include "render/source_gaps.hpp"

#include <algorithm>

namespace babad {

std::vector<SourceGap> source_gaps(const Timeline& timeline, std::int32_t first, std::int32_t end) {
    const std::vector<Day>& days = timeline.coverage;
    std::vector<SourceGap> gaps;
    if (days.empty()) return gaps;
    std::vector<std::int32_t> distances{0};
    for (std::size_t i = 1; i < days.size(); ++i) distances.push_back(days[i] - days[i - 1]);
    std::nth_element(distances.begin(), distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2), distances.end());
    const std::int32_t least = std::max(14, 4 * distances[distances.size() / 2]);
    const auto add = [&](std::int32_t from, std::int32_t to) {
        if (to - from < least) return;
        from = std::max(from, first);
        to = std::min(to, end);
        if (from < to) gaps.push_back({from, to});
    };
    add(first, days.front().number);
    for (std::size_t i = 1; i < days.size(); ++i) add(days[i - 1].number + 1, days[i].number);
    return gaps;
}

}  // namespace babad
