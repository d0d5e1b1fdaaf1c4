#pragma once
#include <map>
#include <string>
#include <vector>

#include "core/actor/actor_phrase.hpp"
#include "core/lexicon/language_pack.hpp"
#include "core/lexicon/world.hpp"

namespace babad {

/// Which country a document means where it does not say: "polisi", "the army", "warga".
class CountrySense {
public:
    CountrySense(const LanguagePack& pack, const World& world) : pack_(pack), world_(world) {}

    /// Counts the country that a phrase or a place names.
    void weigh(const ActorPhrase& phrase, std::uint32_t weight);
    void weigh(const PlaceMention& place);

    /// Remembers whose a role was: "militer Sudan" → later "militer".
    void remember(const ActorPhrase& phrase, const std::string& sector);

    /// The country of an ownerless phrase. People belong to the nearest place of their sentence, bodies of a state to the state whose
    /// body was named before, all else to the country that the document speaks of most. Empty where it speaks of none.
    std::string country_of(const ActorPhrase& phrase, const std::string& sector, const std::vector<PlaceMention>& places) const;

    /// The country spoken of most, without `except`; the language's own counts half as much again.
    std::string main_country(std::string_view except = {}) const;
    std::uint32_t weight(const std::string& country) const;

private:
    static std::string key(const ActorPhrase& phrase, const std::string& sector);
    std::string near(const ActorPhrase& phrase, const std::vector<PlaceMention>& places) const;

    const LanguagePack& pack_;
    const World& world_;
    std::map<std::string, std::uint32_t> weights_;
    std::map<std::string, std::string> roles_;       ///< role and sector → whose was mentioned last
    std::map<const Role*, std::string> people_;      ///< "pilot" → of which country
};

}  // namespace babad
