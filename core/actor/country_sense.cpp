#include "core/actor/country_sense.hpp"

#include <algorithm>

namespace babad {

namespace {

bool is_people(const ActorPhrase& phrase) {
    return !phrase.roles.empty() &&
           (phrase.roles.front()->kind == RoleClass::people || phrase.roles.front()->kind == RoleClass::force);
}

}  // namespace

void CountrySense::weigh(const ActorPhrase& phrase, std::uint32_t weight) {
    std::string country;
    if (phrase.person) country = world_.entity(*phrase.person).country;
    else if (phrase.owner) country = world_.entity(*phrase.owner).country;
    else if (phrase.place) country = world_.place(*phrase.place).country;
    if (!country.empty()) weights_[country] += weight;
}

void CountrySense::weigh(const PlaceMention& place) {
    if (!place.place.country.empty() && !place.dateline && !place.direction) ++weights_[place.place.country];
}

std::uint32_t CountrySense::weight(const std::string& country) const {
    const auto found = weights_.find(country);
    return found == weights_.end() ? 0 : found->second;
}

std::string CountrySense::main_country(std::string_view except) const {
    std::string best;
    std::uint32_t most = 0;
    for (const auto& [country, weight] : weights_) {
        const std::uint32_t counted = country == pack_.references.home() ? weight * 3 : weight * 2;
        if (country == except || counted <= most) continue;
        most = counted;
        best = country;
    }
    return best.empty() ? pack_.references.home() : best;
}

std::string CountrySense::key(const ActorPhrase& phrase, const std::string& sector) {
    return (phrase.roles.empty() ? phrase.title->role : phrase.roles.front()->role) + "/" + sector;
}

void CountrySense::remember(const ActorPhrase& phrase, const std::string& sector) {
    if (!phrase.owner || phrase.roles.empty()) return;
    const auto& owner = world_.entity(*phrase.owner);
    if (owner.country.empty() || owner.kind != World::Kind::state) return;
    if (is_people(phrase)) people_[phrase.roles.front()] = owner.country;
    else roles_[key(phrase, sector)] = owner.country;
}

std::string CountrySense::near(const ActorPhrase& phrase, const std::vector<PlaceMention>& places) const {
    std::string best;
    std::uint32_t nearest = 1000000;
    auto place = std::lower_bound(places.begin(), places.end(), phrase.sentence,
                                  [](const PlaceMention& p, std::uint32_t s) { return p.sentence < s; });
    for (; place != places.end() && place->sentence == phrase.sentence; ++place) {
        if (place->place.country.empty() || place->dateline || place->direction) continue;
        const std::uint32_t distance = place->tokens.begin >= phrase.tokens.end   ? place->tokens.begin - phrase.tokens.end
                                       : phrase.tokens.begin >= place->tokens.end ? phrase.tokens.begin - place->tokens.end + 2
                                                                                  : 0;
        if (distance >= nearest) continue;
        nearest = distance;
        best = place->place.country;
    }
    return best;
}

std::string CountrySense::country_of(const ActorPhrase& phrase, const std::string& sector,
                                     const std::vector<PlaceMention>& places) const {
    if (is_people(phrase)) {
        if (const auto same = people_.find(phrase.roles.front()); same != people_.end()) return same->second;
        if (auto country = near(phrase, places); !country.empty()) return country;
    } else if (const auto same = roles_.find(key(phrase, sector)); same != roles_.end()) {
        return same->second;
    }
    return main_country();
}

}  // namespace babad
