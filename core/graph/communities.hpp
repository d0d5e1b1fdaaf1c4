#pragma once
#include <vector>

#include "core/graph/tie_graph.hpp"

namespace babad {

/// Blocs of actors and how well they part the graph.
struct Communities {
    std::vector<std::uint32_t> bloc;  ///< of each actor; 1-based, by size, then least code
    std::uint32_t count = 0;
    double modularity = 0;            ///< Newman's, over cooperation
};

/// Louvain on cooperation alone (conflict ties nobody together), without chance: actors in the order of codes, ties to the
/// bloc of the least number. Actors without cooperation stay alone.
Communities find_communities(const TieGraph& graph);

}  // namespace babad
