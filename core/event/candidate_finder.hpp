#pragma once
#include <span>
#include <vector>

#include "core/event/frame.hpp"

namespace babad {

/// A trigger stands somewhere in the tokens: the cheap gate before a sentence is analysed.
bool has_trigger(const TriggerLexicon& lexicon, std::span<const std::uint64_t> keys);

/// The triggers of a sentence with sense and clause, in text order, not overlapping. Longest match first; of its senses the first
/// whose form agrees with the part of speech and whose conditions hold. Triggers inside a name or a date are none.
/// Words that mean something else here go to `rejections`.
std::vector<Candidate> find_candidates(const SentenceFacts& facts, std::vector<Rejection>& rejections);

}  // namespace babad
