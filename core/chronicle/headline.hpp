#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/chronicle/event.hpp"
#include "core/lexicon/world.hpp"

namespace babad {

/// Name of an actor in the labels' language ("id" or "en"): the knowledge base's where `world` is given and has the code, "Indonesia
/// (civilians)" for a part of a state, CLDR's for a state ("PRK" → "Korea Utara"), else the name that the reports give, else the code.
std::string actor_label(const Actor& actor, std::string_view language, const World* world = nullptr);

/// Gives all actors of the event their label as name, and its places theirs (place_names.hpp): drawings then speak one language.
void name_actors(Event& event, std::string_view language, const World* world = nullptr);

/// An actor's name, or its code where it has none.
const std::string& shown_name(const Actor& actor);

/// "A, B, C +2": the first `limit` names and how many more.
std::string actor_list(const std::vector<Actor>& actors, std::size_t limit = 3);

/// Has letters that are written from right to left.
bool is_right_to_left(std::string_view text);

/// "A → B", from left to right also where both names are written from right to left (they would otherwise change sides around
/// the arrow, and with it who did it).
std::string with_arrow(std::string_view from, std::string_view arrow, std::string_view to);

/// Who to whom, without what: "Korea Utara → Rusia", "A, B" for an act of all sides, "→ Rusia" where nobody is named.
std::string parties_line(const Event& event);

/// What happened: the kind's name, the type's where the kind says nothing.
std::string kind_name(const Event& event, const Ontology& ontology, std::string_view language);

/// `headline` with the names that the actors have.
std::string plain_headline(const Event& event, const Ontology& ontology, std::string_view language);

}  // namespace babad
