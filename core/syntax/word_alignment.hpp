#pragma once
#include <optional>
#include <vector>

#include "core/syntax/conllu.hpp"

namespace babad {

/// What a token takes from the words of a parse.
struct AlignedToken {
    Upos tag = Upos::x;
    std::int32_t head = -1;  ///< token; −1: root
    UdRelation relation = UdRelation::dep;
    bool article = false;
};

/// Maps the words of a parse onto the tokens of another cut of the same text, both in text order, spans in the same measure: a
/// token of several words takes the part of speech and head of the one that the others hang under; of a word cut into several
/// tokens the first is the head. Nothing where that cannot be. Linear for cuts that are alike.
std::optional<std::vector<AlignedToken>> align_words(const std::vector<ConlluWord>& words, const std::vector<Token>& tokens);

}  // namespace babad
