#pragma once
#include "core/syntax/clause.hpp"
#include "core/syntax/sentence_view.hpp"

namespace babad {

/// The clause around a verb, by tags, closed classes and word order alone. Both languages.
Clause rule_verbal_clause(const SentenceView& view, TokenRange predicate);

/// The clause around a noun that means an act.
Clause rule_nominal_clause(const SentenceView& view, TokenRange predicate);

}  // namespace babad
