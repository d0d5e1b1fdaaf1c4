#pragma once
#include "core/syntax/clause.hpp"
#include "core/syntax/dependency_tree.hpp"
#include "core/syntax/sentence_view.hpp"

namespace babad {

/// Fills modifiers and negation from the auxiliaries and adverbs under `verb`; a coordinated verb shares those of the first.
void read_dependency_modifiers(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb, Clause& clause);

/// Fills relation, marker and governor from where `verb` hangs.
void read_dependency_relation(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb, Clause& clause);

/// Fills the speaker: subject of the reporting verb that `head` hangs under, or that hangs under it ("…, officials said").
void read_dependency_speaker(const SentenceView& view, const DependencyTree& tree, Clause& clause);

}  // namespace babad
