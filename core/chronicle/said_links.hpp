#pragma once
#include <vector>

#include "core/chronicle/event_links.hpp"

namespace babad {

/// Links that sentences say: two reports of one sentence whose triggers a link word ties ("mengecam setelah serangan"). The word takes the
/// nearest trigger on either side; at the head of a sentence ("Setelah serangan itu, ia mengecam …") the two that follow. Where the object
/// of a reaction is an act ("mengecam serangan itu", "rejected the proposal"), the reaction answers it. Dates that exclude the order drop
/// a link.
std::vector<EventLink> said_links(const std::vector<const Event*>& events, const LinkWords& words);

}  // namespace babad
