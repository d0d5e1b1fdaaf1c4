#pragma once
#include <optional>
#include <span>

#include "core/lexicon/time_lexicon.hpp"
#include "core/time/time_piece.hpp"

namespace babad {

/// What a piece says as a word of that class, in the letter case that the table asks for; null where it is none.
const TimeFacts* time_word_facts(const TimeLexicon& lexicon, const TimePiece& piece, std::uint16_t word_class);

/// Reads a figure of that kind at a piece: one past its last piece, and what it says. A `count` may have several pieces:
/// "2.024" (2,024), "3,5", "dua puluh tiga", "one hundred and ten", "twenty-four".
std::optional<std::uint32_t> accept_time_figure(TimeFigure figure, const TimeLexicon& lexicon, std::span<const TimePiece> pieces,
                                                std::uint32_t at, std::uint32_t limit, TimeFacts& facts);

}  // namespace babad
