#pragma once
#include <string>
#include <string_view>

#include "core/chronicle/event.hpp"
#include "core/lexicon/world.hpp"

namespace babad {

/// Name of a place in the labels' language ("id" or "en"): of a whole state that state's ("Rusia" → "Russia"), of a city or division in
/// the tables its name there ("Kairo" → "Cairo"); any other keeps the words of its report ("West Bank", "Yuguru").
std::string place_label(const Place& place, std::string_view language, const World* world = nullptr);

/// Gives the event's place its label, and those of its disputes theirs: reports in two languages that say "Rusia" and "Russia" do not
/// differ. The reports, and with them what they quote, are not touched.
void name_places(Event& event, std::string_view language, const World* world = nullptr);

}  // namespace babad
