#pragma once
#include <optional>
#include <vector>

#include "core/syntax/clause.hpp"
#include "core/syntax/sentence_view.hpp"

namespace babad {

/// What stands before a verb, found without a parse (docs/syntax.md, "Role rules").
struct LeftSide {
    std::optional<Argument> subject;
    std::vector<Argument> obliques;              ///< phrases with a preposition that the search jumped over
    bool relative = false;                       ///< the subject is the noun before "yang", "which"
    std::optional<std::uint32_t> shared_with;    ///< the verb whose subject (or object) this is
    std::uint32_t edge = 0;                      ///< first token of what belongs to the clause
};

/// Subject of `verb` and phrases before it. Scans left over auxiliaries, phrases with prepositions, times, parentheses and
/// one comma; shares the subject of another verb where the words say so.
LeftSide find_left_side(const SentenceView& view, std::uint32_t verb);

}  // namespace babad
