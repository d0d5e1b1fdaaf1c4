#pragma once
#include <vector>

#include "core/event/draft.hpp"
#include "core/event/report_extractor.hpp"

namespace babad {

/// The passes over one article's drafts, in text order:
///  1. what a mention leaves open (actors, recipients, place) is taken from another mention of the same act in the article:
///     headlines from the body, "serangan itu" from what it refers to
///  2. drafts that name nobody and refer to nothing are dropped, and those that ask for a political actor and have none
///  3. dates that the sentences leave open (report_dater.hpp)
/// Drafts that are dropped go to `rejections`.
std::vector<Draft> link_drafts(const Extraction& input, std::vector<Draft> drafts, std::vector<Rejection>& rejections);

}  // namespace babad
