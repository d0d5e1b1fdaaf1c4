#pragma once
#include <string_view>
#include <vector>

#include "core/text/document.hpp"

namespace babad {

/// Splits `content[span]` into tokens, in order, without blanks. Rules, both languages:
///  - letters and digits run together with inner hyphen, apostrophe, dot between letters or digits and
///    slash between digits: `Kim-Jong`, `don't`, `U.S.`, `10.000`, `18/11/2024`, `17.10`, `COVID-19`;
///    but an English clitic is its own token: `Israel` + `'s`
///  - a final dot belongs to a token only in initials and dotted abbreviations (`U.S.`, `a.l.`)
///  - a short capitalised word before digits is cut off: `Rp` + `10.000`; `TNI` + `/` + `Polri`
///  - web addresses, @names and #tags are one symbol each
///  - every other character is a token of its own; quotes and dashes too
/// Spans count from the start of `content`. Linear in the length of the span, whatever the input.
void tokenize(std::string_view content, Span span, std::vector<Token>& tokens);

/// Keys of a phrase as the tokenizer would cut it; for building tries from tables.
std::vector<std::uint64_t> phrase_keys(std::string_view phrase);

}  // namespace babad
