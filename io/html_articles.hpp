#pragma once
#include <string>
#include <string_view>

#include "io/reading_run.hpp"

namespace babad {

/// Reads one web page: `bytes` as found, `declared_charset` of a transfer header or "".
void read_html_article(std::string_view bytes, std::string_view declared_charset, Article article, ReadingRun& run);

}  // namespace babad
