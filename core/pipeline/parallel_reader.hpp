#pragma once
#include <vector>

#include "core/pipeline/pipeline.hpp"

namespace babad {

/// `read_article` for each, on `threads` threads (0: one a core). The readings come in the order of the articles, whatever
/// the number of threads.
std::vector<Reading> read_in_parallel(std::vector<Article> articles, const Knowledge& knowledge,
                                      const ReadingOptions& options, unsigned threads);

}  // namespace babad
