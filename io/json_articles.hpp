#pragma once
#include <string>

#include "core/base/json_reader.hpp"
#include "io/byte_reader.hpp"
#include "io/reading_run.hpp"

namespace babad {

/// Reads JSON Lines, one JSON object, or an array of objects (each element on its own, so that memory stays flat).
/// `name` is the path that diagnostics and `Article::path` begin with; records are counted from 1 ("news.jsonl:12").
void read_json_articles(BufferedReader& bytes, const std::string& name, ReadingRun& run);

}  // namespace babad
