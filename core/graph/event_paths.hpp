#pragma once
#include <set>
#include <string>
#include <vector>

#include "core/chronicle/event.hpp"

namespace babad {

/// Ids of the events within `hops` of an actor: hop 1 are its own events, hop 2 those of the actors it met there, and so on.
std::set<std::string> ego_events(const std::vector<Event>& events, const std::string& actor, int hops);

/// One step of a path: an event that two actors share.
struct PathStep {
    std::string from, to;
    const Event* event = nullptr;  ///< borrowed
};

struct EventPath {
    std::vector<PathStep> steps;
    std::int32_t days = 0;  ///< from the first event's start to the last one's
};

struct PathOptions {
    std::size_t max_steps = 3;
    std::size_t count = 5;
};

/// The shortest paths from one actor to another over shared events whose dates do not go back: fewest steps first, then
/// fewest days, then codes. Each chain of actors once, with the events that span least time. Undated events link nobody.
/// `complete` is set to false where the search was cut short (very dense graphs).
std::vector<EventPath> find_event_paths(const std::vector<Event>& events, const std::string& from, const std::string& to, const PathOptions& options,
                                        bool& complete);

}  // namespace babad
