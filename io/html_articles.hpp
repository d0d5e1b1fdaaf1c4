#pragma once
#include <string>
#include <string_view>

#include "io/reading_run.hpp"

namespace babad {

/// A page or feed item with less text is a stub: a lead, a teaser, a page of pictures.
inline constexpr std::size_t stub_bytes = 200;

/// Reads one web page: `bytes` as found, `declared_charset` of a transfer header or "".
void read_html_article(std::string_view bytes, std::string_view declared_charset, Article article, ReadingRun& run);

/// The text of an HTML fragment by blocks, all of it; text without tags and entities stays as it is.
std::string html_to_text(std::string_view html);

}  // namespace babad
