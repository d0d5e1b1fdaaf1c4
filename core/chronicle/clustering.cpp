#include "core/chronicle/clustering.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>

#include "core/base/hash.hpp"
#include "core/chronicle/similarity.hpp"

namespace babad {

namespace {

/// Clusters larger than this are compared by a sample, evenly spaced.
constexpr std::size_t most_compared = 48;

/// How far below the threshold the mean of two clusters may lie.
constexpr double mean_slack = 0.11;

std::vector<std::uint32_t> sample(const std::vector<std::uint32_t>& members) {
    if (members.size() <= most_compared) return members;
    std::vector<std::uint32_t> some;
    for (std::size_t i = 0; i < most_compared; ++i) some.push_back(members[i * members.size() / most_compared]);
    return some;
}

bool may_join(const std::vector<MergeItem>& items, const Cluster& a, const Cluster& b) {
    double sum = 0;
    std::size_t pairs = 0;
    const auto right = sample(b.members);
    for (const auto i : sample(a.members))
        for (const auto j : right) {
            if (exclude_each_other(items[i], items[j])) return false;
            sum += similarity(items[i], items[j]);
            ++pairs;
        }
    return sum >= (merge_threshold - mean_slack) * static_cast<double>(pairs);
}

void join(Cluster& into, Cluster& from, const MergeLink& link) {
    std::vector<std::uint32_t> members;
    std::merge(into.members.begin(), into.members.end(), from.members.begin(), from.members.end(),
               std::back_inserter(members));
    into.members = std::move(members);
    into.links.insert(into.links.end(), from.links.begin(), from.links.end());
    into.links.push_back(link);
    from = {};
}

void add_links_of_block(const std::vector<MergeItem>& items, const std::vector<std::uint32_t>& block,
                        std::vector<MergeLink>& links) {
    for (std::size_t i = 0; i < block.size(); ++i)
        for (std::size_t j = i + 1; j < block.size(); ++j) {
            const double score = similarity(items[block[i]], items[block[j]]);
            if (score >= merge_threshold) links.push_back({block[i], block[j], score});
        }
}

bool by_position(const MergeLink& x, const MergeLink& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); }

}  // namespace

std::vector<MergeLink> find_links(const std::vector<MergeItem>& items) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keyed;
    for (std::uint32_t item = 0; item < items.size(); ++item)
        for (const auto& key : block_keys(items[item])) keyed.emplace_back(fnv1a(key), item);
    std::sort(keyed.begin(), keyed.end());
    std::vector<MergeLink> links;
    std::vector<std::uint32_t> block;
    for (std::size_t begin = 0; begin < keyed.size();) {
        block.clear();
        std::size_t end = begin;
        for (; end < keyed.size() && keyed[end].first == keyed[begin].first; ++end) block.push_back(keyed[end].second);
        add_links_of_block(items, block, links);
        begin = end;
    }
    std::sort(links.begin(), links.end(), by_position);
    links.erase(std::unique(links.begin(), links.end()), links.end());
    return links;
}

std::vector<MergeLink> find_links_slowly(const std::vector<MergeItem>& items) {
    std::vector<MergeLink> links;
    for (std::uint32_t a = 0; a < items.size(); ++a)
        for (std::uint32_t b = a + 1; b < items.size(); ++b) {
            const double score = similarity(items[a], items[b]);
            if (score >= merge_threshold) links.push_back({a, b, score});
        }
    return links;
}

std::vector<Cluster> cluster(const std::vector<MergeItem>& items, std::vector<MergeLink> links) {
    std::stable_sort(links.begin(), links.end(), [](const MergeLink& x, const MergeLink& y) {
        return x.score != y.score ? x.score > y.score : by_position(x, y);
    });
    std::vector<Cluster> clusters(items.size());
    std::vector<std::uint32_t> owner(items.size());
    std::iota(owner.begin(), owner.end(), 0U);
    for (std::uint32_t item = 0; item < items.size(); ++item) clusters[item].members = {item};
    for (const auto& link : links) {
        const auto a = owner[link.a];
        const auto b = owner[link.b];
        if (a == b || !may_join(items, clusters[a], clusters[b])) continue;
        for (const auto member : clusters[b].members) owner[member] = a;
        join(clusters[a], clusters[b], link);
    }
    std::erase_if(clusters, [](const Cluster& c) { return c.members.empty(); });
    std::sort(clusters.begin(), clusters.end(),
              [](const Cluster& x, const Cluster& y) { return x.members.front() < y.members.front(); });
    return clusters;
}

}  // namespace babad
