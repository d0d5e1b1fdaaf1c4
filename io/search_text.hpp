#pragma once
#include <string>
#include <string_view>

namespace babad {

/// What full text search sees of a text: folded words, control characters gone.
std::string search_words(std::string_view text);

/// Each word's root beside its surface, so that "pengerahan" is found by "mengerahkan".
std::string search_roots(std::string_view text);

/// The key of one folded word (core/lexicon/conflation.hpp).
std::string search_root(std::string_view word);

}  // namespace babad
