#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace babad {

/// `split("a,b,,c", ',')` → `a b "" c`. Views into `text`.
std::vector<std::string_view> split(std::string_view text, char separator);

/// As `split`, without empty pieces and with blanks around each piece removed.
std::vector<std::string_view> split_list(std::string_view text, char separator);

/// Without ASCII blanks at both ends.
std::string_view trim(std::string_view text);

std::string join(const std::vector<std::string>& pieces, std::string_view separator);

/// ASCII only; other bytes are kept. Use `fold_case` (unicode.hpp) for names.
std::string ascii_lower(std::string_view text);
std::string ascii_upper(std::string_view text);

/// The candidate nearest to `word` by edit distance, where it is near enough to be a slip
/// (at most a third of the letters); empty otherwise. Ties: the first. For "did you mean".
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace babad
