#pragma once
#include <vector>

#include "core/chronicle/event.hpp"
#include "core/lexicon/world.hpp"

namespace babad {

/// Gives the events' actors the names that the knowledge base has for their codes, in one language: "pasukan RSF" and "RSF artillery"
/// (GRP:RSF) both become "Rapid Support Forces". Codes that it does not know keep the words of their reports; reports are not touched.
/// Places likewise (place_names.hpp).
void name_actors(std::vector<Event>& events, const World& world, Language language);

}  // namespace babad
