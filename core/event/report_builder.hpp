#pragma once
#include <span>
#include <vector>

#include "core/event/draft.hpp"
#include "core/event/frame.hpp"
#include "core/event/quantity_finder.hpp"

namespace babad {

/// The drafts of one sentence: candidates judged, parties, date, place, numbers, mode and kind chosen, mentions of the same act
/// merged into one.
/// What was found and is no event goes to `rejections`.
std::vector<Draft> build_drafts(const SentenceFacts& facts, std::vector<Rejection>& rejections);

}  // namespace babad
