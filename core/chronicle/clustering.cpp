#include "core/chronicle/clustering.hpp"

#include <algorithm>
#include <map>
#include <queue>
#include <set>
#include <string>

#include "core/base/hash.hpp"
#include "core/chronicle/similarity.hpp"

namespace babad {

namespace {

/// What two clusters say of each other.
struct Tie {
    double sum = 0;      ///< points of all pairs
    double pairs = 0;
    bool never = false;  ///< two of their reports exclude each other
    MergeLink best{0, 0, never_points};  ///< the strongest link between them

    double mean() const { return sum / pairs; }
};

bool stronger(const MergeLink& x, const MergeLink& y) {
    return x.points != y.points ? x.points > y.points : std::pair(x.a, x.b) < std::pair(y.a, y.b);
}

/// Agglomeration over the graph of links. Ties are kept as sums, so that a join adds them up; only what no link tied before is
/// compared anew.
class Agglomeration {
public:
    Agglomeration(const std::vector<MergeItem>& items, const std::vector<MergeLink>& links)
        : items_(items), clusters_(items.size()), ties_(items.size()), joins_(items.size()) {
        for (std::uint32_t item = 0; item < items.size(); ++item) clusters_[item].members = {item};
        for (const auto& link : links) {
            const Tie tie{link.points, 1, false, link};
            ties_[link.a].emplace(link.b, tie);
            ties_[link.b].emplace(link.a, tie);
            propose(link.a, link.b, tie);
        }
    }

    std::vector<Cluster> run() {
        while (!proposals_.empty()) {
            const auto proposal = proposals_.top();
            proposals_.pop();
            if (proposal.joins_a == joins_[proposal.a] && proposal.joins_b == joins_[proposal.b]) join(proposal.a, proposal.b);
        }
        std::erase_if(clusters_, [](const Cluster& c) { return c.members.empty(); });
        return std::move(clusters_);  // by first member: a join keeps the lesser position
    }

private:
    struct Proposal {
        double mean = 0;
        std::uint32_t a = 0, b = 0, joins_a = 0, joins_b = 0;
        /// The top of the queue is the most alike, of equals the first.
        friend bool operator<(const Proposal& x, const Proposal& y) {
            return x.mean != y.mean ? x.mean < y.mean : std::pair(x.a, x.b) > std::pair(y.a, y.b);
        }
    };

    void propose(std::uint32_t a, std::uint32_t b, const Tie& tie) {
        if (tie.never || tie.mean() < 0) return;
        if (a > b) std::swap(a, b);
        proposals_.push({tie.mean(), a, b, joins_[a], joins_[b]});
    }

    Tie compare(const Cluster& a, const Cluster& b) const {
        Tie tie;
        for (const auto i : a.members)
            for (const auto j : b.members) {
                const double points = similarity(items_[i], items_[j]);
                tie.sum += points;
                tie.never = tie.never || points == never_points;
            }
        tie.pairs = static_cast<double>(a.members.size() * b.members.size());
        return tie;
    }

    /// The tie between clusters, from memory where it is known.
    Tie tie_between(std::uint32_t a, std::uint32_t b) const {
        const auto known = ties_[a].find(b);
        return known != ties_[a].end() ? known->second : compare(clusters_[a], clusters_[b]);
    }

    void join(std::uint32_t a, std::uint32_t b) {
        std::set<std::uint32_t> neighbours;
        for (const auto at : {a, b})
            for (const auto& entry : ties_[at]) neighbours.insert(entry.first);
        neighbours.erase(a);
        neighbours.erase(b);
        std::vector<std::pair<std::uint32_t, Tie>> ties;
        for (const auto other : neighbours) {
            const Tie left = tie_between(a, other), right = tie_between(b, other);
            ties.push_back({other, {left.sum + right.sum, left.pairs + right.pairs, left.never || right.never,
                                    stronger(left.best, right.best) ? left.best : right.best}});
        }
        absorb(clusters_[a], clusters_[b], ties_[a].at(b).best);
        ++joins_[a], ++joins_[b];
        ties_[a].clear();
        ties_[b].clear();
        for (const auto& [other, tie] : ties) {
            ties_[other].erase(b);
            ties_[other].insert_or_assign(a, tie);
            ties_[a].emplace(other, tie);
            propose(a, other, tie);
        }
    }

    static void absorb(Cluster& into, Cluster& from, const MergeLink& link) {
        std::vector<std::uint32_t> members;
        std::merge(into.members.begin(), into.members.end(), from.members.begin(), from.members.end(), std::back_inserter(members));
        into.members = std::move(members);
        into.links.insert(into.links.end(), from.links.begin(), from.links.end());
        into.links.push_back(link);
        from = {};
    }

    const std::vector<MergeItem>& items_;
    std::vector<Cluster> clusters_;
    std::vector<std::map<std::uint32_t, Tie>> ties_;
    std::vector<std::uint32_t> joins_;  ///< how often a cluster has changed
    std::priority_queue<Proposal> proposals_;
};

void add_links_of_block(const std::vector<MergeItem>& items, const std::vector<std::uint32_t>& block,
                        std::vector<MergeLink>& links) {
    for (std::size_t i = 0; i < block.size(); ++i)
        for (std::size_t j = i + 1; j < block.size(); ++j) {
            const double points = similarity(items[block[i]], items[block[j]]);
            if (points >= 0) links.push_back({block[i], block[j], points});
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
            const double points = similarity(items[a], items[b]);
            if (points >= 0) links.push_back({a, b, points});
        }
    return links;
}

std::vector<Cluster> cluster(const std::vector<MergeItem>& items, const std::vector<MergeLink>& links) {
    return Agglomeration(items, links).run();
}

}  // namespace babad
