#pragma once
#include <vector>

#include "core/graph/tie_graph.hpp"

namespace babad {

/// Friends and enemies: how far "the enemy of my enemy is my friend" holds. A tie is positive where cooperation outweighs
/// conflict, negative where conflict outweighs, and left out where both are equal.
struct Balance {
    std::uint32_t positive = 0, negative = 0, even = 0;   ///< ties
    std::uint32_t balanced = 0, unbalanced = 0;           ///< triads of signed ties
    std::uint32_t frustration = 0;      ///< fewest ties that any two camps leave wrong
    bool exact = true;                  ///< false: found by local search, an upper bound
    std::vector<std::uint8_t> camp;     ///< of each actor, 0 or 1; the first actor stands in 0

    /// Share of balanced triads; 1 where there is none.
    double degree() const { return balanced + unbalanced == 0 ? 1 : static_cast<double>(balanced) / (balanced + unbalanced); }
};

/// Frustration is exact up to 20 actors in signed ties, above by local search from several starts.
Balance measure_balance(const TieGraph& graph);

}  // namespace babad
