#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/chronicle/event.hpp"
#include "core/chronicle/relation.hpp"
#include "render/labels.hpp"

namespace babad {

/// An actor of a relationship diagram.
struct RelationActor {
    std::string code;
    std::string label;
    std::uint32_t events = 0;
    bool focus = false;  ///< of an ego view: the one it is about
};

/// What stands between two actors: one line for both directions where they are alike, else one for each.
struct RelationLine {
    std::size_t source = 0, target = 0;  ///< into `actors`
    bool mutual = false;                 ///< both directions in one line
    std::uint32_t cooperation = 0, conflict = 0;  ///< independent events, each once
    std::uint32_t sources = 0;
    std::vector<const Event*> events;    ///< by date

    std::uint32_t total() const { return cooperation + conflict; }
    /// −1 all conflict … 1 all cooperation.
    double tone() const { return (double(cooperation) - double(conflict)) / std::max(1U, total()); }
    /// At least a fifth of each.
    bool mixed() const { return 5 * std::min(cooperation, conflict) >= total(); }
};

/// A diagram before it is drawn. Pointers refer to the events it was made of.
struct RelationModel {
    std::vector<RelationActor> actors;  ///< by code
    std::vector<RelationLine> lines;    ///< by source, then target
    std::uint32_t below_minimum = 0;    ///< lines not drawn for want of events
    std::uint32_t isolated_events = 0;  ///< events that join no two actors
    std::uint32_t uncounted = 0;        ///< denied and hypothetical ones
};

/// `focus`: an actor's code, then only it, those it deals with and the lines among them. Empty: all. Throws `UsageError` for a
/// focus that no event has.
RelationModel relation_model(const std::vector<Event>& events, const Ontology& ontology, const std::string& focus,
                             std::uint32_t minimum);

}  // namespace babad
