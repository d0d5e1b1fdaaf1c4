#pragma once
#include <optional>
#include <vector>

#include "core/syntax/clause.hpp"
#include "core/syntax/sentence_view.hpp"

namespace babad {

/// What stands after a predicate, found without a parse.
struct RightSide {
    std::optional<Argument> object;    ///< the bare noun phrase right after the predicate
    std::optional<Argument> agent;     ///< with "oleh", "by"
    std::vector<Argument> obliques;    ///< other phrases with a preposition, in text order
    std::uint32_t edge = 0;            ///< end of what belongs to the clause
};

/// Scans right from `from`: object, then phrases with prepositions until a verb, a subordinator, a relative or a mark
/// that closes the clause. `control`: a verb may follow the object ("mendesak Israel dan Hamas menghentikan").
RightSide find_right_side(const SentenceView& view, std::uint32_t from, bool control);

}  // namespace babad
