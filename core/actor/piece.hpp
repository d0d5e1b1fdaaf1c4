#pragma once
#include <cstdint>
#include <optional>

#include "core/base/span.hpp"
#include "core/lexicon/role_table.hpp"

namespace babad {

/// Words that a table knows, from which actor phrases are composed: "Menlu" (role), "RI" (country), "Sugiono" (short name).
struct Piece {
    enum class Kind : std::uint8_t { country, adjective, people, capital, actor, person, short_name, role, place, blocked };

    Kind kind = Kind::role;
    TokenRange tokens;
    Span span;                           ///< less than the tokens where a hyphen joins two names: "Israel-Hamas"
    std::uint32_t target = 0;            ///< entity; of a place: the place
    const Role* role = nullptr;
    std::optional<std::uint32_t> place;  ///< of a capital: the city
    bool acronym = false;                ///< written in capitals only

    bool is_role(RoleClass wanted) const { return role && role->kind == wanted; }
    /// A state or its adjective: what a role takes as its owner.
    bool is_state() const { return kind == Kind::country || kind == Kind::adjective || kind == Kind::capital; }
};

}  // namespace babad
