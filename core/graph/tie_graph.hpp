#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/chronicle/event.hpp"

namespace babad {

/// Actors and how each two of them stand: the simple graph that measures are taken of. An event counts once for each pair
/// of its parties, however many reports it has; denied and hypothetical events do not count.
struct TieGraph {
    struct Tie {
        double cooperation = 0, conflict = 0;  ///< events between the two, in either direction
        int sign() const { return cooperation > conflict ? 1 : conflict > cooperation ? -1 : 0; }
        double total() const { return cooperation + conflict; }
    };
    using Pair = std::pair<std::uint32_t, std::uint32_t>;

    std::vector<std::string> actors;   ///< codes, sorted
    std::map<Pair, Tie> ties;          ///< first < second
    std::map<Pair, double> arcs;       ///< events of the ordered pair

    /// Neighbours of each actor, ascending.
    std::vector<std::vector<std::uint32_t>> neighbours() const;
};

TieGraph make_tie_graph(const std::vector<Event>& events, const Ontology& ontology);

}  // namespace babad
