#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/chronicle/event.hpp"

namespace babad {

/// Name of an actor in the labels' language ("id" or "en"): of a state CLDR's ("PRK" → "Korea Utara"), else the name that the
/// reports give, else the code.
std::string actor_label(const Actor& actor, std::string_view language);

/// "A, B, C +2": the first `limit` names and how many more.
std::string actor_list(const std::vector<Actor>& actors, std::string_view language, std::size_t limit = 3);

/// Who to whom, without what: "Korea Utara → Rusia", "A, B" for an act of all sides, "→ Rusia" where nobody is named.
std::string parties_line(const Event& event, std::string_view language);

}  // namespace babad
