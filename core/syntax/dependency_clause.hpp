#pragma once
#include "core/syntax/clause.hpp"
#include "core/syntax/sentence_view.hpp"

namespace babad {

/// The clause around a verb of a parsed sentence. What the parse does not answer is left to the rules.
Clause dependency_verbal_clause(const SentenceView& view, TokenRange predicate);

/// The clause around a noun that means an act, of a parsed sentence.
Clause dependency_nominal_clause(const SentenceView& view, TokenRange predicate);

}  // namespace babad
