#pragma once
#include <string>

#include "io/byte_reader.hpp"
#include "io/reading_run.hpp"

namespace babad {

/// Reads CSV (RFC 4180, quotes and line breaks in fields) with comma, semicolon or tab, one article a row. The first row names the
/// columns, by the names of data/article_fields.tsv. Memory is bounded by the longest row.
void read_table_articles(BufferedReader& bytes, const std::string& name, ReadingRun& run);

}  // namespace babad
