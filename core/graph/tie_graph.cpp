#include "core/graph/tie_graph.hpp"

#include <algorithm>
#include <set>

#include "core/chronicle/relation.hpp"

namespace babad {

std::vector<std::vector<std::uint32_t>> TieGraph::neighbours() const {
    std::vector<std::vector<std::uint32_t>> lists(actors.size());
    for (const auto& [pair, tie] : ties) {
        lists[pair.first].push_back(pair.second);
        lists[pair.second].push_back(pair.first);
    }
    for (auto& list : lists) std::sort(list.begin(), list.end());
    return lists;
}

TieGraph make_tie_graph(const std::vector<Event>& events, const Ontology& ontology) {
    const auto counts = [](const Event& event) { return event.status != Status::denied && event.status != Status::hypothetical; };
    TieGraph graph;
    std::set<std::string> codes;
    for (const auto& event : events)
        if (counts(event))
            for (const auto& [source, target] : expand_dyads(event)) codes.insert({source, target});
    graph.actors.assign(codes.begin(), codes.end());
    const auto number = [&](const std::string& code) {
        return static_cast<std::uint32_t>(std::lower_bound(graph.actors.begin(), graph.actors.end(), code) - graph.actors.begin());
    };
    for (const auto& event : events) {
        if (!counts(event)) continue;
        const auto quad = ontology.quad(event.type);
        const bool friendly = quad == Quad::vcoop || quad == Quad::mcoop;
        std::set<TieGraph::Pair> pairs;
        for (const auto& [source, target] : expand_dyads(event)) {
            const auto a = number(source), b = number(target);
            graph.arcs[{a, b}] += 1;
            pairs.insert(std::minmax(a, b));
        }
        for (const auto& pair : pairs) (friendly ? graph.ties[pair].cooperation : graph.ties[pair].conflict) += 1;
    }
    return graph;
}

}  // namespace babad
