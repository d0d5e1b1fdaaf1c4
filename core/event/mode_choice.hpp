#pragma once
#include <span>
#include <string>

#include "core/event/frame.hpp"

namespace babad {

/// Mode and kind of an event.
struct ModeAndKind {
    std::string mode;
    std::string kind;
};

/// The trigger's own mode and kind; where it has no mode, what its surroundings tell: the act asked for, refused or threatened
/// ("menuntut pembebasan": yield), then words nearby ("menyerang dengan drone": drone, airstrike).
ModeAndKind choose_mode(const SentenceFacts& facts, const Candidate& candidate, std::span<const Candidate> others, PloverType type);

/// Mode of a request, refusal or threat by the type of the act inside it; empty where none follows.
std::string_view mode_of_inner(PloverType outer, PloverType inner);

}  // namespace babad
