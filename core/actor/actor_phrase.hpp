#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/actor/actor.hpp"
#include "core/actor/piece.hpp"
#include "core/base/span.hpp"

namespace babad {

/// A phrase about one actor, taken apart but not yet coded: "mantan Presiden AS Donald Trump" → former, office head_of_state, owner USA, person.
struct ActorPhrase {
    TokenRange tokens;
    Span span;
    std::uint32_t head = 0;
    std::uint32_t sentence = 0;

    std::optional<std::uint32_t> owner;      ///< entity that the role belongs to, or that stands alone
    std::optional<std::uint32_t> place;      ///< place that owns ("warga Gaza") or that the owner's capital is
    std::string_view organ_sector;           ///< of an organ that the text gives to another state than the table: "MK Thailand" (JUD)
    Piece::Kind owner_kind = Piece::Kind::country;
    std::vector<const Role*> roles;          ///< in text order, without modifiers, titles and standings
    const Role* title = nullptr;             ///< rank: tells the sector where no role does
    bool former = false, acting = false, elect = false, deputy = false;
    std::optional<std::uint32_t> person;     ///< known person
    TokenRange name;                         ///< tokens of a person's name, known or not
    TokenRange unknown_owner;                ///< capitalised words that a role belongs to and no table knows
    std::string acronym;                     ///< in parentheses after it
    bool organisation = false;               ///< an unknown organisation: its words are `name`
    bool definite = false;                   ///< refers back: "kelompok itu", "the rebels"
    bool place_reading = false;

    bool has_owner() const { return owner || place; }
    bool has_name() const { return !name.empty(); }
};

}  // namespace babad
