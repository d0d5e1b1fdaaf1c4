#pragma once
#include <string>
#include <string_view>

namespace babad {

/// One key for the forms of a word, in Indonesian and English alike, without a dictionary: pengerahan, mengerahkan, dikerahkan,
/// kerahkan → erah; attacks, attacked, attacking → attac. Not a root to show: for searching and comparing only. Where the nasal
/// prefix has swallowed a consonant (meN + kerah, tembak, pukul, serang), the key goes without it in all forms.
/// `word` is folded (`fold_name`).
std::string conflated(std::string_view word);

}  // namespace babad
