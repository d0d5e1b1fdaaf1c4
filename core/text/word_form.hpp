#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/document.hpp"

namespace babad {

/// What the statistical stages see of a token: hashes of the word and of its ends, and its looks.
struct WordForm {
    std::uint64_t key = 0;       ///< of the folded word; all numbers of one look share a key
    std::uint32_t prefix2 = 0, prefix3 = 0, prefix4 = 0;
    std::uint32_t suffix2 = 0, suffix3 = 0, suffix4 = 0;
    std::uint32_t shape = 0;     ///< capital, all capitals, digit, hyphen, kind; whether the sentence is in title case
};

/// Forms of the tokens of a sentence. `title_case`: most words begin with a capital, so that capitals say little.
std::vector<WordForm> word_forms(std::string_view content, const Token* tokens, std::size_t count);

}  // namespace babad
