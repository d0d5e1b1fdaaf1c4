#pragma once
#include <map>
#include <string_view>
#include <vector>

#include "core/actor/piece.hpp"
#include "core/lexicon/world.hpp"
#include "core/text/document.hpp"

namespace babad {

/// Which of several places with one name a document means: the one in the country or division that follows it ("Birmingham, Alabama"), else
/// the one in a country that the document speaks of, else the largest. A state's name is a division where the document says so ("Atlanta, Georgia")
/// or speaks much of the division's country and of that state in no other way.
class PlaceSense {
public:
    PlaceSense(const Document& document, const World& world) : document_(document), world_(world) {}

    /// Of all sentences, before the first `settle`.
    void count(const std::vector<Piece>& pieces);
    /// Gives each place of a sentence its meaning.
    void settle(std::vector<Piece>& pieces) const;

private:
    struct Spoken {
        std::uint32_t names = 0;   ///< by the country's own name
        std::uint32_t others = 0;  ///< by its people, adjective, capital, bodies, leaders, or by a place that lies in no other country
    };
    std::vector<std::uint32_t> candidates(const Piece& piece) const;
    std::uint32_t weight(std::string_view country) const;
    bool lies_in(std::uint32_t place, const Piece& wider) const;
    void settle_place(std::vector<Piece>& pieces, std::size_t at) const;
    void settle_state(std::vector<Piece>& pieces, std::size_t at) const;
    bool joined(const Piece& a, const Piece& b) const;

    const Document& document_;
    const World& world_;
    std::map<std::string_view, Spoken, std::less<>> spoken_;
};

}  // namespace babad
