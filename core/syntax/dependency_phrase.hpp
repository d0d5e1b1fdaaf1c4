#pragma once
#include <string>

#include "core/syntax/dependency_tree.hpp"
#include "core/syntax/sentence_view.hpp"

namespace babad {

/// The noun phrase of a head: determiners, adjectives, compounds, names, possessors, conjuncts, an acronym in parentheses and
/// "of" phrases; without other prepositional phrases, appositions and relative clauses.
TokenRange noun_phrase(const SentenceView& view, const DependencyTree& tree, std::uint32_t head);

/// Preposition of an oblique, folded, with its fixed parts: "with", "according to"; empty where there is none.
std::string preposition_of(const SentenceView& view, const DependencyTree& tree, std::uint32_t head);

}  // namespace babad
