#include "core/actor/actor_coder.hpp"

#include <algorithm>
#include <array>

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"

namespace babad {

namespace {

/// Sectors that act for their state.
bool acts_for_state(std::string_view sector) {
    constexpr std::array<std::string_view, 5> sectors{"", "GOV", "MIL", "COP", "SPY"};
    return std::find(sectors.begin(), sectors.end(), sector) != sectors.end();
}

std::string letters_of(std::string_view name) {
    std::string letters;
    for (const char c : fold_name(name))
        if (('a' <= c && c <= 'z') || ('0' <= c && c <= '9')) letters += c;
    return ascii_upper(letters);
}

}  // namespace

/// English tells the sector before the head ("army spokesman"), Indonesian after it ("juru bicara militer"); an armed or opposing
/// modifier wins over its head ("pasukan oposisi").
std::string ActorCoder::sector(const ActorPhrase& phrase) const {
    std::string first(phrase.organ_sector);
    for (const auto* role : phrase.roles) {
        if (role->sector.empty()) continue;
        if (role->sector == "OPP" || role->sector == "REB") return role->sector;
        if (first.empty()) first = role->sector;
    }
    if (first.empty() && phrase.roles.empty() && phrase.title) return phrase.title->sector;
    return first;
}

std::string ActorCoder::state_code(std::string_view country, std::string_view sector) const {
    std::string code(country.empty() ? "UNK" : country);
    if (country.empty() && sector.empty()) return "UNK";
    if (!acts_for_state(sector) || country.empty()) code.append("/").append(sector);
    return code;
}

Actor ActorCoder::with_roles(Actor actor, const ActorPhrase& phrase) const {
    for (const auto* role : phrase.roles)
        if (actor.role.empty()) actor.role = role->role;
    if (actor.role.empty() && phrase.title) actor.role = phrase.title->role;
    if (phrase.has_name() && !phrase.person) actor.name = document_.text(phrase.name);
    else if (!phrase.person && !phrase.roles.empty()) actor.name = document_.text(phrase.tokens);
    return actor;
}

Actor ActorCoder::entity(std::uint32_t index) const {
    const auto& entity = world_.entity(index);
    Actor actor;
    actor.code = entity.code;
    actor.actor_id = entity.id;
    actor.sector = entity.sector;
    actor.name = world_.name(index, document_.language());
    return actor;
}

/// Holders act for what they hold; after their last office they are former elite, before their first they are of no office yet.
Actor ActorCoder::person(std::uint32_t index) const {
    Actor actor = entity(index);
    if (const auto* term = world_.term_at(index, day_)) {
        actor.code = term->code;
        actor.role = term->role;
        actor.sector = term->sector;
        return actor;
    }
    const auto& country = world_.entity(index).country;
    actor.sector = "ELI";
    if (!country.empty()) actor.code = country + "/ELI";
    return actor;
}

std::optional<Actor> ActorCoder::code_person(const ActorPhrase& phrase) const {
    if (!phrase.person) return std::nullopt;
    Actor actor = person(*phrase.person);
    const bool holds = world_.term_at(*phrase.person, day_) != nullptr;
    if (!holds && !phrase.former && phrase.owner && !phrase.roles.empty()) {
        // The text knows more than the table: "Menlu RI X" in an article after the last row about X.
        const Actor owned = code_owner(phrase);
        actor.code = owned.code;
        actor.sector = owned.sector;
    }
    return with_roles(std::move(actor), phrase);
}

Actor ActorCoder::code_in(const ActorPhrase& phrase, std::string_view country) const {
    Actor actor;
    actor.sector = sector(phrase);
    if (actor.sector.empty() && !phrase.roles.empty()) {
        const auto kind = phrase.roles.front()->kind;
        if (kind == RoleClass::people) actor.sector = "REB";
        else if (kind == RoleClass::voice || kind == RoleClass::office) actor.sector = "GOV";
    }
    if (phrase.former) actor.sector = "ELI";
    actor.code = state_code(country, actor.sector);
    if (phrase.roles.empty() && !country.empty() && world_.find(country)) {
        const auto state = *world_.find(country);
        actor.actor_id = world_.entity(state).id;
        actor.name = world_.name(state, document_.language());
    }
    return with_roles(std::move(actor), phrase);
}

Actor ActorCoder::code_owner(const ActorPhrase& phrase) const {
    if (!phrase.owner) return code_in(phrase, world_.place(*phrase.place).country);
    const auto& owner = world_.entity(*phrase.owner);
    const std::string inner = sector(phrase);
    const bool people = !phrase.roles.empty() && phrase.roles.front()->kind == RoleClass::people && !inner.empty();
    if (owner.kind == World::Kind::state) {
        Actor actor = code_in(phrase, owner.country);
        if (phrase.owner_kind == Piece::Kind::people) {
            actor.sector = "CVL";
            actor.code = owner.code + "/CVL";
        }
        if (actor.actor_id.empty() && !phrase.has_name()) actor.actor_id = owner.id;
        return actor;
    }
    // "Partai Demokrat, oposisi terbesar": called an opposition, a party acts as one.
    if (owner.sector == "PTY" && inner == "OPP" && !owner.country.empty()) return code_in(phrase, owner.country);
    if (people && owner.kind != World::Kind::organisation && !owner.country.empty()) return code_in(phrase, owner.country);
    Actor actor = entity(*phrase.owner);
    if (phrase.former && phrase.has_name()) {
        actor.sector = "ELI";
        if (!owner.country.empty()) actor.code = owner.country + "/ELI";
    }
    if (phrase.has_name()) actor.actor_id.clear();
    return with_roles(std::move(actor), phrase);
}

/// An organisation that no table knows, by its acronym.
Actor ActorCoder::code_organisation(const ActorPhrase& phrase) const {
    Actor actor;
    actor.name = document_.text(phrase.name);
    actor.code = "GRP:" + letters_of(phrase.acronym.empty() ? std::string_view(actor.name) : std::string_view(phrase.acronym));
    actor.sector = "NGO";
    return actor;
}

std::optional<Actor> ActorCoder::code(const ActorPhrase& phrase) const {
    if (phrase.organisation) return code_organisation(phrase);
    if (auto actor = code_person(phrase)) return actor;
    if (phrase.has_owner()) return code_owner(phrase);
    return std::nullopt;
}

}  // namespace babad
