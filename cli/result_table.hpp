#pragma once
#include <string_view>

#include "core/lexicon/ontology.hpp"
#include "io/query.hpp"

namespace babad {

/// Prints an answer to standard output as "table" (aligned, escaped for terminals), "jsonl" or "csv".
/// Events print as date, status, type, headline, place, sources, id; tables as their columns.
void print_result(const QueryResult& result, const Ontology& ontology, std::string_view labels, std::string_view format);

}  // namespace babad
