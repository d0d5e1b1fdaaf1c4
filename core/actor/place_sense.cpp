#include "core/actor/place_sense.hpp"

#include <algorithm>

namespace babad {

namespace {

constexpr std::uint32_t spoken_of = 2;       ///< mentions of a country that make its cities likely
constexpr std::uint32_t spoken_of_much = 3;  ///< and its divisions likelier than a state of their name

}  // namespace

/// All places that the words of a piece name, larger ones first.
std::vector<std::uint32_t> PlaceSense::candidates(const Piece& piece) const {
    std::vector<std::uint64_t> keys;
    for (auto i = piece.tokens.begin; i < piece.tokens.end; ++i) keys.push_back(document_.tokens()[i].key);
    std::vector<std::uint32_t> places;
    const auto match = world_.names().longest(keys);
    if (!match || match->tokens != keys.size()) return places;
    for (const auto value : match->values) {
        const auto& alias = world_.alias(value);
        if (alias.use == World::Use::place && std::find(places.begin(), places.end(), alias.target) == places.end()) places.push_back(alias.target);
    }
    return places;
}

void PlaceSense::count(const std::vector<Piece>& pieces) {
    for (const auto& piece : pieces) {
        if (piece.role || piece.kind == Piece::Kind::blocked) continue;
        if (piece.kind != Piece::Kind::place) {
            const auto& country = world_.entity(piece.target).country;
            if (!country.empty()) ++(piece.kind == Piece::Kind::country ? spoken_[country].names : spoken_[country].others);
            continue;
        }
        const auto places = candidates(piece);
        const auto country = world_.place(piece.target).country;
        const bool certain = std::all_of(places.begin(), places.end(), [&](std::uint32_t place) { return world_.place(place).country == country; });
        if (certain) ++spoken_[country].others;
    }
}

std::uint32_t PlaceSense::weight(std::string_view country) const {
    const auto found = spoken_.find(country);
    return found == spoken_.end() ? 0 : found->second.names + found->second.others;
}

/// One right behind the other, or a comma between.
bool PlaceSense::joined(const Piece& a, const Piece& b) const {
    return b.tokens.begin == a.tokens.end || (b.tokens.begin == a.tokens.end + 1 && document_.word(a.tokens.end) == ",");
}

bool PlaceSense::lies_in(std::uint32_t place, const Piece& wider) const {
    const auto& row = world_.place(place);
    if (wider.role || wider.kind == Piece::Kind::blocked) return false;
    if (wider.kind != Piece::Kind::place && row.country == world_.entity(wider.target).country) return true;
    const auto wider_places = candidates(wider);
    return std::any_of(wider_places.begin(), wider_places.end(), [&](std::uint32_t other) {
        const auto& division = world_.place(other);
        return division.division && division.country == row.country && division.name_en == row.province;
    });
}

void PlaceSense::settle_place(std::vector<Piece>& pieces, std::size_t at) const {
    Piece& piece = pieces[at];
    const bool capital = piece.kind == Piece::Kind::capital;
    if (capital && !piece.place) return;
    const auto places = candidates(piece);
    if (places.size() < 2) return;
    const auto choose = [&](std::uint32_t place) {
        if (capital && world_.place(place).country == world_.entity(piece.target).country) return;
        piece.kind = Piece::Kind::place;
        piece.target = place;
    };
    if (at + 1 < pieces.size() && joined(piece, pieces[at + 1])) {
        const auto inside = std::find_if(places.begin(), places.end(), [&](std::uint32_t place) { return lies_in(place, pieces[at + 1]); });
        if (inside != places.end()) return choose(*inside);
    }
    if (capital || weight(world_.place(piece.target).country) > 0) return;
    const auto likely = std::max_element(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) {
        return weight(world_.place(a).country) < weight(world_.place(b).country);
    });
    if (weight(world_.place(*likely).country) >= spoken_of) choose(*likely);
}

/// "Georgia", "Niger": states and divisions of other states.
void PlaceSense::settle_state(std::vector<Piece>& pieces, std::size_t at) const {
    Piece& piece = pieces[at];
    for (const auto place : candidates(piece)) {
        const auto& division = world_.place(place);
        const auto& country = world_.entity(piece.target).country;
        if (!division.division || division.country == country) continue;
        const bool said = at > 0 && joined(pieces[at - 1], piece) && pieces[at - 1].kind == Piece::Kind::place &&
                          world_.place(pieces[at - 1].target).country == division.country &&
                          world_.place(pieces[at - 1].target).province == division.name_en;
        const auto state = spoken_.find(country);
        const bool elsewhere = state != spoken_.end() && state->second.others > 0;
        if (!said && (elsewhere || weight(division.country) < spoken_of_much)) continue;
        piece.kind = Piece::Kind::place;
        piece.target = place;
        return;
    }
}

void PlaceSense::settle(std::vector<Piece>& pieces) const {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].role) continue;
        if (pieces[i].kind == Piece::Kind::place || pieces[i].kind == Piece::Kind::capital) settle_place(pieces, i);
    }
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (!pieces[i].role && pieces[i].kind == Piece::Kind::country) settle_state(pieces, i);
}

}  // namespace babad
