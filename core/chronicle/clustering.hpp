#pragma once
#include <cstdint>
#include <vector>

#include "core/chronicle/merge_item.hpp"

namespace babad {

/// Two reports that are alike enough to be one event.
struct MergeLink {
    std::uint32_t a = 0, b = 0;  ///< positions in the list of items, a < b
    double points = 0;
    friend bool operator==(const MergeLink&, const MergeLink&) = default;
};

/// All pairs that share a block and have points enough, by position.
std::vector<MergeLink> find_links(const std::vector<MergeItem>& items);

/// The same by comparing all pairs: slow and obvious, for tests.
std::vector<MergeLink> find_links_slowly(const std::vector<MergeItem>& items);

/// One event's reports and the links that brought them together.
struct Cluster {
    std::vector<std::uint32_t> members;  ///< ascending
    std::vector<MergeLink> links;        ///< members − 1 of them, in the order of joining
};

/// Joins the two clusters that are most alike on average over all pairs of their reports, again and again, while that mean speaks for
/// it and no two of the reports exclude each other. So a chain of like pairs does not make one event. `items` sorted by report id;
/// clusters come by first member.
std::vector<Cluster> cluster(const std::vector<MergeItem>& items, const std::vector<MergeLink>& links);

}  // namespace babad
