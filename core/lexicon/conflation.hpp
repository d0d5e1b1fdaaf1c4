#pragma once
#include <string>
#include <string_view>

namespace babad {

/// One key for the forms of a word, in Indonesian and English alike, without a dictionary: pengerahan, mengerahkan, dikerahkan,
/// kerahkan → erah; attacks, attacked, attacking → attac. Not a root to show: for searching and comparing only. The consonant that
/// the nasal prefix swallows is put back (penyerangan → serang); a k, which leaves no trace, is dropped everywhere.
/// `word` is folded (`fold_name`).
std::string conflated(std::string_view word);

}  // namespace babad
