#pragma once
#include <optional>
#include <string>

#include "core/actor/actor_phrase.hpp"
#include "core/lexicon/world.hpp"
#include "core/text/document.hpp"

namespace babad {

/// Gives an actor phrase its code (gold/GUIDE.md of the annotation): a state where it acts for one (government, army, police,
/// capital), else a state and a sector, an organisation, a group. Dated offices are those of `day`.
class ActorCoder {
public:
    ActorCoder(const Document& document, const World& world, Day day) : document_(document), world_(world), day_(day) {}

    /// Nothing where the phrase names no state and no organisation: then the document must tell (`code_in`).
    std::optional<Actor> code(const ActorPhrase& phrase) const;

    /// The phrase as one of that country: "polisi" in IDN. An empty country gives "UNK/…".
    Actor code_in(const ActorPhrase& phrase, std::string_view country) const;

    /// A known person at the day of this document.
    Actor person(std::uint32_t person) const;

    /// An entity by itself.
    Actor entity(std::uint32_t index) const;

    /// PLOVER sector that the roles give; empty where they give none.
    std::string sector(const ActorPhrase& phrase) const;

private:
    Actor with_roles(Actor actor, const ActorPhrase& phrase) const;
    std::string state_code(std::string_view country, std::string_view sector) const;
    std::optional<Actor> code_person(const ActorPhrase& phrase) const;
    Actor code_owner(const ActorPhrase& phrase) const;
    Actor code_organisation(const ActorPhrase& phrase) const;

    const Document& document_;
    const World& world_;
    Day day_;
};

}  // namespace babad
