#pragma once
#include <vector>

#include "core/event/draft.hpp"

namespace babad {

/// The two that an article tells of most as each other's partners or opponents, one party each; empty where no pair stands out: three
/// drafts at least, and more than all other pairs together.
std::vector<Party> main_dyad(const std::vector<Draft>& drafts);

/// "the fighting", "a ceasefire" of nobody named are between those who fight or make peace in the article; these, and talks, of one of the
/// main two are between both; a measure or threat of one that names
/// nobody is against the other.
void fill_from_dyad(std::vector<Draft>& drafts);

}  // namespace babad
