#pragma once
#include <optional>

#include "core/event/frame.hpp"

namespace babad {

/// Where the act took place: a place in a location slot of its frame, else the nearest place behind a preposition of place in
/// its sentence; of several in one phrase the most exact. A dateline is no place.
std::optional<Place> choose_place(const SentenceFacts& facts, const Candidate& candidate);

}  // namespace babad
