#pragma once
#include <string>
#include <vector>

#include "core/chronicle/event.hpp"
#include "core/lexicon/link_words.hpp"

namespace babad {

/// Why two events belong together.
struct EventLink {
    /// said: a sentence ties both with a word ("setelah", "in response to"), or one is what the other is about ("mengecam serangan"); reversed: the same two actors, the other way round,
    /// within two weeks, one of both acts a conflict; carried_out: what was planned has happened; repeated: the same parties again,
    /// within two weeks, conflict after conflict or cooperation after cooperation; a single party by the same type of act only. All but
    /// `said` are only likely.
    enum class Basis : std::uint8_t { said, reversed, carried_out, repeated };

    std::string from, to;   ///< event ids; `to` is the later one
    LinkKind kind = LinkKind::follow_up;
    Basis basis = Basis::said;
    std::string report;     ///< said: whose sentence it is
    std::int32_t days = 0;  ///< from the first day of `from` to that of `to`; 0 where one has no first day
};

std::string_view name(EventLink::Basis basis);

/// Links between the events given, by `to`'s, then `from`'s place in their order (event.hpp `comes_before`), each pair once with its best
/// basis. An event has at most one link back of each basis that is not `said`: to the nearest. Denied and hypothetical events are tied
/// only by what is said. Time: about linear in the number of events.
std::vector<EventLink> find_links(const std::vector<const Event*>& events, const Ontology& ontology, const LinkWords& words);

}  // namespace babad
