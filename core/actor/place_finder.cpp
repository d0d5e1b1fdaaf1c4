#include "core/actor/place_finder.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace babad {

bool PlaceFinder::after_preposition(std::uint32_t token, std::uint32_t floor) const {
    std::uint32_t at = token;
    while (at > floor && (is_word(at - 1, ReferenceClass::article) || is_word(at - 1, ReferenceClass::place_head))) --at;
    return at > floor && (is_word(at - 1, ReferenceClass::locative) || is_word(at - 1, ReferenceClass::direction));
}

bool PlaceFinder::after_direction(std::uint32_t token, std::uint32_t floor) const {
    std::uint32_t at = token;
    while (at > floor && (is_word(at - 1, ReferenceClass::article) || is_word(at - 1, ReferenceClass::place_head))) --at;
    return at > floor && is_word(at - 1, ReferenceClass::direction);
}

bool PlaceFinder::after_head(std::uint32_t token, std::uint32_t floor) const {
    const std::uint32_t at = token > floor && is_word(token - 1, ReferenceClass::of) ? token - 1 : token;
    return at > floor && is_word(at - 1, ReferenceClass::place_head);
}

/// "stormed Aleppo", "menyerang Goma": the object of a verb of force, which may be two words long.
bool PlaceFinder::after_attack(std::uint32_t token, std::uint32_t floor) const {
    std::array<std::uint64_t, 2> keys{};
    for (std::uint32_t words = 1; words <= keys.size() && token >= floor + words; ++words) {
        for (std::uint32_t i = 0; i < words; ++i) keys[i] = document_.tokens()[token - words + i].key;
        const auto match = pack_.triggers.longest(std::span(keys).first(words));
        if (!match || match->tokens != words) continue;
        const bool force = std::any_of(match->values.begin(), match->values.end(), [&](std::uint32_t value) {
            const TriggerForm& form = pack_.triggers.form(value);
            const auto type = pack_.triggers.trigger(form).type;
            return form.kind != FormKind::nominal && (type == PloverType::assault || type == PloverType::coerce);
        });
        if (force) return true;
    }
    return false;
}

Place PlaceFinder::country_place(std::uint32_t entity) const {
    Place place;
    const auto& state = world_.entity(entity);
    place.name = world_.name(entity, document_.language());
    place.country = state.country;
    if (const auto middle = world_.middle(state.country)) {
        place.latitude = middle->latitude;
        place.longitude = middle->longitude;
        place.precision = "country";
    }
    return place;
}

Place PlaceFinder::place_of(const Piece& piece) const {
    if (piece.kind == Piece::Kind::country) return country_place(piece.target);
    const auto index = piece.kind == Piece::Kind::place ? std::optional(piece.target) : piece.place;
    Place place;
    if (!index) {
        place = country_place(piece.target);
        place.name = document_.text(piece.span);
        return place;
    }
    const auto& row = world_.place(*index);
    place.name = document_.language() == Language::indonesian ? row.name_id : row.name_en;
    place.country = row.country;
    place.latitude = row.latitude;
    place.longitude = row.longitude;
    place.precision = row.division ? "province" : "city";
    if (const auto division = row.division ? std::nullopt : world_.division(row.country, row.province))
        place.province = document_.language() == Language::indonesian ? world_.place(*division).name_id : world_.place(*division).name_en;
    return place;
}

/// Token after a dateline at the beginning of a text ("JAKARTA, KOMPAS.com - ", "GENEVA (Reuters) — "); the beginning where there is none.
std::uint32_t PlaceFinder::dateline_end(TokenRange tokens) const {
    const auto& all = document_.tokens();
    for (std::uint32_t at = tokens.begin; at < tokens.end && at - tokens.begin < 14; ++at) {
        const auto word = document_.word(at);
        const bool dash = word == "-" || word == "\u2014" || word == "\u2013" || word == "--";
        if (dash && at > tokens.begin) return at;
        const Token& token = all[at];
        if (token.kind == TokenKind::word && !token.capital && word.find('.') == std::string_view::npos &&
            !is_word(at, ReferenceClass::particle) && word != "com" && word != "id" && word != "co") return tokens.begin;
    }
    return tokens.begin;
}

/// "Kabupaten Nduga", "the village of Yuguru": a place that no table knows, of no known country.
void PlaceFinder::find_unknown(TokenRange range, const std::vector<Piece>& pieces, std::vector<PlaceMention>& places,
                               std::uint32_t sentence) const {
    auto piece = pieces.begin();
    for (std::uint32_t at = range.begin; at < range.end; ++at) {
        if (!is_word(at, ReferenceClass::place_head)) continue;
        std::uint32_t first = at + 1;
        if (first < range.end && document_.word(first) == "of") ++first;
        std::uint32_t end = first;
        while (end < range.end && end - first < 4 && document_.tokens()[end].kind == TokenKind::word &&
               document_.tokens()[end].capital && !is_word(end, ReferenceClass::sentence_word))
            ++end;
        if (end == first) continue;
        while (piece != pieces.end() && piece->tokens.end <= first) ++piece;
        const bool known = piece != pieces.end() && piece->tokens.begin < end && !piece->role;
        if (known) continue;
        PlaceMention mention;
        mention.tokens = {first, end};
        mention.span = document_.span(mention.tokens);
        mention.sentence = sentence;
        mention.place.name = document_.text(mention.span);
        places.push_back(std::move(mention));
        at = end - 1;
    }
}

/// "Kabupaten Nduga, Papua", "Lima, Peru": the country of the place after the comma.
void PlaceFinder::join_countries(std::vector<PlaceMention>& places) const {
    for (std::size_t i = places.size(); i-- > 0;) {
        if (!places[i].place.country.empty()) continue;
        if (i + 1 < places.size() && places[i + 1].tokens.begin <= places[i].tokens.end + 2)
            places[i].place.country = places[i + 1].place.country;
    }
}

std::vector<PlaceMention> PlaceFinder::find(std::uint32_t sentence, const std::vector<Piece>& pieces, bool first) const {
    const TokenRange range = document_.sentences()[sentence].tokens;
    const std::uint32_t dateline = first ? dateline_end(range) : range.begin;
    std::vector<PlaceMention> places;
    std::uint32_t last_end = range.begin;
    for (const auto& piece : pieces) {
        const bool place = piece.kind == Piece::Kind::place;
        if (!place && piece.kind != Piece::Kind::country && piece.kind != Piece::Kind::capital) continue;
        const bool in_dateline = piece.tokens.end <= dateline;
        const bool after_place = piece.tokens.begin > range.begin + 1 && document_.word(piece.tokens.begin - 1) == "," &&
                                 last_end + 1 == piece.tokens.begin && last_end > range.begin;
        const bool said = after_preposition(piece.tokens.begin, range.begin) || after_head(piece.tokens.begin, range.begin) ||
                          in_dateline || after_place || (place && after_attack(piece.tokens.begin, range.begin));
        if (!said && !(place && piece.tokens.size() > 1)) continue;
        PlaceMention mention;
        mention.tokens = piece.tokens;
        mention.span = piece.span;
        mention.sentence = sentence;
        mention.place = place_of(piece);
        mention.dateline = in_dateline;
        mention.direction = after_direction(piece.tokens.begin, range.begin);
        places.push_back(std::move(mention));
        last_end = piece.tokens.end;
    }
    find_unknown({dateline, range.end}, pieces, places, sentence);
    std::stable_sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
    join_countries(places);
    return places;
}

}  // namespace babad
