#pragma once
#include <vector>

#include "core/graph/tie_graph.hpp"

namespace babad {

/// One actor's place in the graph of ties.
struct Centrality {
    std::string actor;
    std::uint32_t degree = 0;    ///< different partners
    double strength = 0;         ///< events with them
    double betweenness = 0;      ///< share of shortest paths of others, normalised as by Freeman (0 … 1)
    double pagerank = 0;         ///< over directed events, damping 0.85, sums to 1
    std::uint32_t component = 0; ///< 1-based, by size, then least code
};

/// For all actors, in the order of codes. Betweenness by Brandes (Boost.Graph), PageRank by power iteration to 1e-12.
std::vector<Centrality> measure_centrality(const TieGraph& graph);

}  // namespace babad
