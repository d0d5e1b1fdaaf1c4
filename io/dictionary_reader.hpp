#pragma once
#include <string_view>

#include "core/base/diagnostic.hpp"
#include "core/lexicon/dictionary.hpp"

namespace babad {

/// Reads PETRARCH and TABARI `.actors` and `.agents` files as they are found: comments (`#`, `;`, `<!-- … -->`), CRLF, stray
/// control bytes, blanks inside brackets, codes glued to words, several codes in a line, substitution sets, irregular plurals.
///
///     UNITED_NATIONS_ [IGOUNO]          SUHARTO_ [IDNGOV <980521][IDNELI >980522]        MINISTER [~GOV]
///     +U.N._                            	[IDNGOV 670312-980521]                           !PERSON! = MAN, MEN
///
/// What cannot be read is skipped and reported in `diagnostics` as `name:line`; the file is read to its end. Never throws.
Dictionary read_dictionary(std::string_view name, std::string_view text, Diagnostics& diagnostics);

}  // namespace babad
