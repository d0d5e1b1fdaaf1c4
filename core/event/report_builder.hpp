#pragma once
#include <span>
#include <vector>

#include "core/event/draft.hpp"
#include "core/event/frame.hpp"
#include "core/event/quantity_finder.hpp"

namespace babad {

/// The drafts of one sentence: candidates judged, parties, date, place, numbers, mode and kind chosen, mentions of the same act
/// merged into one.
std::vector<Draft> build_drafts(const SentenceFacts& facts);

}  // namespace babad
