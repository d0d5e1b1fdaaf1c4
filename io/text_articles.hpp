#pragma once
#include <string>
#include <string_view>

#include "io/reading_run.hpp"

namespace babad {

/// Reads one plain text: with a header of fields ("Title: …", "Date: …", names as in data/article_fields.tsv, also between lines of
/// "---"), or as pasted from a page, where the first line is the title and a line near it holds author and date. `text` is clean.
void read_text_article(std::string_view text, const std::string& name, ReadingRun& run);

}  // namespace babad
