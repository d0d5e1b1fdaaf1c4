#pragma once
#include "core/event/frame.hpp"

namespace babad {

/// The noun points back with a word of its own: "serangan itu", "the strike", "that raid".
bool points_back(const SentenceFacts& facts, const Candidate& candidate);

/// The noun refers to something known: "serangan itu", "the strike", "Israel's attack".
bool is_definite(const SentenceFacts& facts, const Candidate& candidate);

}  // namespace babad
