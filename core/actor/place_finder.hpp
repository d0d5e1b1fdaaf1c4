#pragma once
#include <vector>

#include "core/actor/actor.hpp"
#include "core/actor/piece.hpp"
#include "core/lexicon/language_pack.hpp"
#include "core/lexicon/world.hpp"
#include "core/text/document.hpp"

namespace babad {

/// Finds places: cities and divisions by name, countries and capitals where a preposition or a comma says that a place is meant ("di
/// Rusia", "Lima, Peru"), unknown names after a word like "Kabupaten", and the dateline ("JAKARTA, KOMPAS.com -").
class PlaceFinder {
public:
    PlaceFinder(const Document& document, const LanguagePack& pack, const World& world)
        : document_(document), pack_(pack), world_(world) {}

    /// Places of a sentence in text order; `first`: it is the first of the text, which may begin with a dateline.
    std::vector<PlaceMention> find(std::uint32_t sentence, const std::vector<Piece>& pieces, bool first) const;

private:
    bool is_word(std::uint32_t token, ReferenceClass kind) const { return pack_.references.is(document_.tokens()[token].key, kind); }
    bool after_preposition(std::uint32_t token, std::uint32_t floor) const;
    bool after_direction(std::uint32_t token, std::uint32_t floor) const;
    bool after_head(std::uint32_t token, std::uint32_t floor) const;
    bool after_attack(std::uint32_t token, std::uint32_t floor) const;
    Place place_of(const Piece& piece) const;
    Place country_place(std::uint32_t entity) const;
    std::uint32_t dateline_end(TokenRange tokens) const;
    void find_unknown(TokenRange range, const std::vector<Piece>& pieces, std::vector<PlaceMention>& places, std::uint32_t sentence) const;
    void join_countries(std::vector<PlaceMention>& places) const;

    const Document& document_;
    const LanguagePack& pack_;
    const World& world_;
};

}  // namespace babad
