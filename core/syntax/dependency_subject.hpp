#pragma once
#include <optional>

#include "core/syntax/dependency_tree.hpp"
#include "core/syntax/sentence_view.hpp"

namespace babad {

/// Active or passive, from auxiliaries, agents and where the verb hangs.
Voice dependency_voice(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb);

/// Head of the surface subject: its own, or the one that coordination, control, participles and relative clauses give:
/// "agreed to withdraw", "was accused of attacking", "urged Israel to stop", "the group that attacked".
std::optional<std::uint32_t> dependency_subject(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb);

/// Head of the object: its own, or the noun that a relative clause with a subject of its own hangs under.
std::optional<std::uint32_t> dependency_object(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb);

/// Head of the agent of a passive.
std::optional<std::uint32_t> dependency_agent(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb);

}  // namespace babad
