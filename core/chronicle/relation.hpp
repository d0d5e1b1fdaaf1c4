#pragma once
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/chronicle/event.hpp"

namespace babad {

/// What one actor did to another over a period (`reports` of the same event count once; a compound event counts for
/// each of its pairs, with weight 1/pairs in `weight`).
struct Relation {
    std::string source, target;           ///< actor codes; for acts of both sides, once in each direction
    DateRange period;
    std::array<std::uint32_t, 4> counts{};  ///< events by Quad
    double weight = 0;
    double score_sum = 0;                 ///< on Ontology::score_scale
    std::uint32_t independent_sources = 0;
    std::vector<std::string> events;      ///< ids, by date

    std::uint32_t cooperation() const { return counts[0] + counts[1]; }
    std::uint32_t conflict() const { return counts[2] + counts[3]; }
    std::uint32_t total() const { return cooperation() + conflict(); }
};

/// Ordered pairs of an event: each actor with each recipient; of an act without recipients, each two actors in both directions.
/// Sorted; nobody is paired with himself.
std::vector<std::pair<std::string, std::string>> expand_dyads(const Event& event);

/// Directed dyads of the events, sorted by source, then target. Denied and hypothetical events do not count.
std::vector<Relation> aggregate_relations(const std::vector<Event>& events, const Ontology& ontology);

}  // namespace babad
