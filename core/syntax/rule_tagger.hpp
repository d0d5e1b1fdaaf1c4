#pragma once
#include <vector>

#include "core/lexicon/language_pack.hpp"
#include "core/text/document.hpp"

namespace babad {

/// Parts of speech without trained weights: closed classes, capitals, beginnings (Indonesian) or endings (English) of
/// words; whatever is left is a noun. One tag for each token of the range. Linear. In a headline in title case a
/// capital says nothing and is not asked.
std::vector<Upos> rule_tags(const Document& document, TokenRange range, const LanguagePack& pack);

/// True where most longer words of the range begin with a capital.
bool is_title_case(const Document& document, TokenRange range);

/// Case-folded word of a token.
std::string folded_word(const Document& document, std::uint32_t token);

}  // namespace babad
