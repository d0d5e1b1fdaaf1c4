#pragma once
#include <string_view>
#include <vector>

#include "core/text/article.hpp"
#include "core/text/reading_tables.hpp"

namespace babad {

/// Lines of a text, without the line ends, blank ones left out.
std::vector<Span> split_lines(std::string_view text);

/// A line of at most twelve words that is about the article: a name and its date, "Kompas.com - 18/11/2024, 17:10 WIB".
bool is_dateline_stamp(std::string_view line, const DateReader& dates);

/// Marks what in an article's text is no running text: lines and phrases of the furniture tables, the title said again, the
/// line of author and date above the text, captions, the author's signature at the end ("(abc/def)"). Replaces `article.furniture`.
void mark_furniture(Article& article, const ReadingTables& tables);

}  // namespace babad
