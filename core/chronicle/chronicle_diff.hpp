#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/chronicle/event.hpp"

namespace babad {

/// One difference between two states of a chronicle. Events are the same where they share reports, whatever their ids.
struct EventChange {
    enum class Kind { added, removed, changed, merged, split, regrouped };
    Kind kind = Kind::added;
    std::vector<std::string> before, after;  ///< event ids, sorted
    std::vector<std::string> details;        ///< of a changed event: "date: 2024-11 → 2024-11-15", "reports: +2"
};

std::string_view name(EventChange::Kind kind);

/// What became of the events: in groups of events that share reports, by the groups' least ids. Events that are as they were have
/// no entry.
std::vector<EventChange> compare_events(const std::vector<Event>& before, const std::vector<Event>& after);

}  // namespace babad
