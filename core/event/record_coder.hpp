#pragma once
#include <vector>

#include "core/event/draft.hpp"
#include "core/event/report_extractor.hpp"

namespace babad {

/// Drafts as coders of single sentences write them (`Extraction::records` has the conventions): what is announced gets its own type,
/// a side that the clause does not name is taken from the sentence, and of a sentence's acts the leading one stays; a second
/// stays where it is told beside it with both its sides. What has no side at all is dropped.
/// What is left out goes to `rejections`.
std::vector<Draft> code_records(const Extraction& input, std::vector<Draft> drafts, std::vector<Rejection>& rejections);

}  // namespace babad
