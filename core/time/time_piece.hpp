#pragma once
#include <vector>

#include "core/lexicon/time_lexicon.hpp"
#include "core/text/document.hpp"

namespace babad {

/// What patterns are matched against: a token, or a part of one where it mixes figures, letters and hyphens
/// ("mid-October", "10-12", "18/11/2024", "8am", "1960s", "ke-19").
struct TimePiece {
    Span span;
    std::uint32_t token = 0;
    std::uint32_t word = 0;      ///< of the time lexicon; 0: unknown
    std::int32_t number = -1;    ///< value of a figure of at most nine digits; −1: none
    std::uint8_t digits = 0;     ///< of `number`; of a punctuation mark: `dot` or `comma`
    TokenKind kind = TokenKind::word;
    bool capital = false;
    bool blank_before = false;
    std::uint16_t ending = 0;    ///< of an unknown lower-case word after a figure: 1 + the class whose ending it has

    static constexpr std::uint8_t dot = 1, comma = 2;
};

/// The pieces of a sentence, in order. Figures are ASCII digits; other digits stay words. Linear.
void cut_time_pieces(const Document& document, const TimeLexicon& lexicon, TokenRange tokens, std::vector<TimePiece>& pieces);

}  // namespace babad
