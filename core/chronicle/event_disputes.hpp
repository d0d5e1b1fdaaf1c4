#pragma once
#include <vector>

#include "core/chronicle/event.hpp"

namespace babad {

/// Where the reports of an event differ: "date" (no common day), "status", "place" (not one inside the other), and each
/// thing counted ("dead": `10`, `10..12`, `>=10`, `<=10`). Values in the order of the reports.
std::vector<Dispute> find_disputes(const Event& event);

}  // namespace babad
