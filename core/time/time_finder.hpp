#pragma once
#include <vector>

#include "core/lexicon/time_lexicon.hpp"
#include "core/text/document.hpp"
#include "core/time/time_mention.hpp"

namespace babad {

/// All time expressions of a document in text order, not overlapping, not yet counted from anything; with the direction that the
/// words around them give. What stands in furniture (stamps of portals) is marked as a dateline. Linear in the length of the document.
std::vector<TimeMention> find_time_mentions(const Document& document, const TimeLexicon& lexicon);

}  // namespace babad
