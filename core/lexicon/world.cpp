#include "core/lexicon/world.hpp"

#include "core/base/hash.hpp"
#include "core/lexicon/world_loader.hpp"

namespace babad {

World::World(const DataFiles& files) { WorldLoader(files, *this).run(); }

std::optional<std::uint32_t> World::find(std::string_view id_or_code) const {
    if (const auto id = by_id_.find(id_or_code); id != by_id_.end()) return id->second;
    if (const auto code = by_code_.find(id_or_code); code != by_code_.end()) return code->second;
    return std::nullopt;
}

const std::string& World::name(std::uint32_t index, Language language) const {
    const Entity& entity = entities_[index];
    return language == Language::indonesian ? entity.name_id : entity.name_en;
}

std::span<const World::Term> World::terms(std::uint32_t person) const {
    const auto [begin, end] = term_ranges_[person];
    return std::span(terms_).subspan(begin, end - begin);
}

namespace {

bool is_of_state(const World::Term& term) { return term.code.find_first_of("/:") == std::string_view::npos; }

}  // namespace

const World::Term* World::term_at(std::uint32_t person, Day day) const {
    const Term* best = nullptr;
    for (const auto& term : terms(person)) {
        if (day < term.from || term.past <= day) continue;
        const bool other = best && is_of_state(*best) != is_of_state(term);
        if (!best || (other ? is_of_state(term) : best->from < term.from)) best = &term;
    }
    return best;
}

std::vector<const World::Term*> World::holders(std::string_view code, std::string_view role, Day day) const {
    std::vector<const Term*> found;
    for (const auto& term : terms_)
        if (term.code == code && term.role == role && term.from <= day && day < term.past) found.push_back(&term);
    return found;
}

std::optional<std::uint32_t> World::find_place(std::string_view name, std::string_view country) const {
    const auto found = place_names_.find({name, country});
    if (found == place_names_.end()) return std::nullopt;
    return found->second;
}

std::optional<World::Position> World::middle(std::string_view country) const {
    const auto found = middles_.find(country);
    if (found == middles_.end()) return std::nullopt;
    return found->second;
}

std::uint64_t division_key(std::string_view country, std::string_view name_en) { return fnv1a(country) * 31 + fnv1a(name_en); }

std::optional<std::uint32_t> World::division(std::string_view country, std::string_view name_en) const {
    const auto found = divisions_.find(division_key(country, name_en));
    if (found == divisions_.end()) return std::nullopt;
    return found->second;
}

std::string_view name(World::Kind kind) {
    switch (kind) {
        case World::Kind::state: return "state";
        case World::Kind::organisation: return "organisation";
        case World::Kind::group: return "group";
        case World::Kind::institution: return "institution";
        case World::Kind::person: break;
    }
    return "person";
}

}  // namespace babad
