#pragma once
#include "core/syntax/clause.hpp"
#include "core/syntax/sentence_view.hpp"
#include "core/syntax/subject_rules.hpp"

namespace babad {

/// Fills `modifiers` and `negated` from the auxiliaries and adverbs left of `token`; returns the first of them (or `token`).
std::uint32_t read_modifiers(const SentenceView& view, std::uint32_t token, Clause& clause);

/// Fills marker, relation and governor of a verbal clause from the words before it. `first`: what `read_modifiers` gave.
void read_governor(const SentenceView& view, const LeftSide& left, std::uint32_t first, Clause& clause);

/// Fills `speaker` (and `relation`, where it was main) of reported speech: "X mengatakan …", "…, kata X", "menurut X".
void read_speaker(const SentenceView& view, Clause& clause);

/// Fills `speaker` from words alone that name a source: "…, kata X", "menurut X", "according to X".
void read_source(const SentenceView& view, Clause& clause);

}  // namespace babad
