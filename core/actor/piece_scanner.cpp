#include "core/actor/piece_scanner.hpp"

#include <algorithm>

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"

namespace babad {

namespace {

bool is_hyphen_at(std::string_view word, std::size_t at) {
    return word[at] == '-' || word.substr(at).starts_with("\u2010") || word.substr(at).starts_with("\u2011");
}

std::size_t hyphen_bytes(std::string_view word, std::size_t at) { return word[at] == '-' ? 1 : 3; }

bool begins_with_capital(std::string_view word) { return !word.empty() && is_upper(code_point_at(word, 0).value); }

/// Which table's row is preferred where one phrase stands in several.
int rank(World::Use use) {
    switch (use) {
        case World::Use::blocked: return 0;
        case World::Use::person: return 1;
        case World::Use::name: return 2;
        case World::Use::capital: return 3;
        case World::Use::adjective: return 4;
        case World::Use::people: return 5;
        case World::Use::short_name: return 6;
        case World::Use::place: break;
    }
    return 7;
}

Piece::Kind kind_of(const World::Alias& alias, const World& world) {
    switch (alias.use) {
        case World::Use::name:
            return world.entity(alias.target).kind == World::Kind::state ? Piece::Kind::country : Piece::Kind::actor;
        case World::Use::adjective: return Piece::Kind::adjective;
        case World::Use::people: return Piece::Kind::people;
        case World::Use::capital: return Piece::Kind::capital;
        case World::Use::person: return Piece::Kind::person;
        case World::Use::short_name: return Piece::Kind::short_name;
        case World::Use::place: return Piece::Kind::place;
        case World::Use::blocked: break;
    }
    return Piece::Kind::blocked;
}

}  // namespace

PieceScanner::PieceScanner(const Document& document, const LanguagePack& pack, const World& world, Day day)
    : document_(document), pack_(pack), world_(world), day_(day), language_(pack.language == Language::indonesian ? 1 : 2) {}

bool PieceScanner::is_title_case(const Sentence& sentence) const {
    std::size_t capitals = 0, lower = 0;
    for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const Token& token = document_.tokens()[i];
        if (token.kind != TokenKind::word || token.span.size() < 3) continue;
        if (token.capital) {
            ++capitals;
            continue;
        }
        // Small words are written small in titles too.
        const auto small = {ReferenceClass::article, ReferenceClass::of, ReferenceClass::conjunction, ReferenceClass::locative,
                            ReferenceClass::direction, ReferenceClass::posting, ReferenceClass::possessive};
        lower += std::none_of(small.begin(), small.end(), [&](ReferenceClass kind) { return pack_.references.is(token.key, kind); });
    }
    return capitals >= 2 && lower * 10 <= capitals + lower;
}

void PieceScanner::cut_units(const Sentence& sentence) {
    tokens_.clear();
    units_.clear();
    std::size_t words = 0, shouted = 0;
    for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const Token& token = document_.tokens()[i];
        const auto word = document_.text(token);
        tokens_.push_back({token.key, i, token.span, token.capital, true});
        words += token.kind == TokenKind::word;
        shouted += token.all_capitals;
        std::size_t begin = 0;
        bool cut = false;
        const bool splits = token.kind == TokenKind::word && word.find_first_of("-\xE2") != std::string_view::npos;
        for (std::size_t at = 1; splits && at + 1 < word.size(); ++at) {
            if (!is_hyphen_at(word, at)) continue;
            const auto part = word.substr(begin, at - begin);
            units_.push_back({token_key(fold_case(part)), i,
                              {token.span.begin + static_cast<std::uint32_t>(begin), token.span.begin + static_cast<std::uint32_t>(at)},
                              begins_with_capital(part), false});
            begin = at + hyphen_bytes(word, at);
            cut = true;
        }
        if (!cut) {
            units_.push_back(tokens_.back());
            continue;
        }
        const auto part = word.substr(begin);
        units_.push_back({token_key(fold_case(part)), i, {token.span.begin + static_cast<std::uint32_t>(begin), token.span.end},
                          begins_with_capital(part), false});
    }
    shouting_ = words >= 4 && shouted * 10 >= words * 8;
    token_keys_.clear();
    unit_keys_.clear();
    for (const auto& unit : tokens_) token_keys_.push_back(unit.key);
    for (const auto& unit : units_) unit_keys_.push_back(unit.key);
}

/// A capitalised word that no table knows: perhaps a part of somebody's name.
bool PieceScanner::is_unknown_capital(const Unit& unit) const {
    if (!unit.capital || document_.tokens()[unit.token].kind != TokenKind::word) return false;
    const std::span<const std::uint64_t> key(&unit.key, 1);
    if (pack_.roles.phrases().longest(key)) return false;
    if (pack_.references.is(unit.key, ReferenceClass::sentence_word)) return false;
    const auto known = world_.names().longest(key);
    return !known || std::all_of(known->values.begin(), known->values.end(), [&](std::uint32_t value) {
        const auto use = world_.alias(value).use;
        return use == World::Use::short_name || use == World::Use::place;
    });
}

/// Whether a word for a role ends right before: "Perdana Menteri | India".
bool PieceScanner::role_ends_before(const std::vector<Unit>& line, std::size_t at) const {
    std::vector<std::uint64_t> keys;
    for (std::size_t begin = at; begin-- > 0 && at - begin <= 4;) {
        keys.insert(keys.begin(), line[begin].key);
        const auto match = pack_.roles.phrases().longest(keys);
        if (match && match->tokens == keys.size()) return true;
    }
    return false;
}

/// "Jordan Henderson", "Denzel Washington": a name that persons bear too, beside another unknown name.
bool PieceScanner::is_part_of_a_name(const World::Alias& alias, const std::vector<Unit>& line, std::size_t at,
                                     std::size_t length) const {
    if (title_case_ || length > 1 || alias.user) return false;
    const bool before = at > 1 && is_unknown_capital(line[at - 1]);
    const bool after = at + length < line.size() && is_unknown_capital(line[at + length]);
    if (alias.use == World::Use::short_name || alias.use == World::Use::person) return before || after;
    if (alias.reading == World::Reading::none) return false;
    // Indonesian roles stand before the country that they belong to: "Perdana Menteri India Narendra Modi".
    if (language_ == 1 && role_ends_before(line, at)) return false;
    if (alias.reading == World::Reading::given_name) return after || before;
    if (alias.reading == World::Reading::surname) return before;
    return false;
}

bool PieceScanner::fits(const World::Alias& alias, const std::vector<Unit>& line, std::size_t at, std::size_t length) const {
    if ((alias.languages & language_) == 0) return false;
    if (alias.exact) {
        const Span span = line[at].span.join(line[at + length - 1].span);
        if (shouting_ && alias.surface.size() <= 3) return false;
        return document_.text(span) == alias.surface;
    }
    for (std::size_t i = 0; i < length; ++i)
        if ((alias.capitals >> i & 1U) != 0 && !line[at + i].capital) return false;
    if (alias.reading == World::Reading::word && (at == 0 || title_case_)) return false;
    return !is_part_of_a_name(alias, line, at, length);
}

void PieceScanner::fill_name(std::span<const std::uint32_t> values, const std::vector<Unit>& line, std::size_t at,
                             std::size_t length, Piece& piece) const {
    const World::Alias* best = nullptr;
    for (const auto value : values) {
        const auto& alias = world_.alias(value);
        if (!fits(alias, line, at, length)) continue;
        if (alias.use == World::Use::place && !piece.place) piece.place = alias.target;
        const bool in_office = best && best->use == World::Use::short_name && alias.use == best->use &&
                               !world_.term_at(best->target, day_) && world_.term_at(alias.target, day_);
        const bool user = best && alias.user && !best->user;
        if (best && best->user && !alias.user) continue;
        if (!best || user || rank(alias.use) < rank(best->use) || in_office) best = &alias;
    }
    if (!best) return;
    piece.kind = kind_of(*best, world_);
    piece.target = best->target;
    piece.acronym = best->exact;
    piece.role = nullptr;
}

void PieceScanner::match_name(const std::vector<Unit>& line, const std::vector<std::uint64_t>& keys, std::size_t at,
                              Piece& piece, std::size_t& length) {
    world_.names().all(std::span(keys).subspan(at), matches_);
    for (auto match = matches_.rbegin(); match != matches_.rend(); ++match) {
        const bool any = std::any_of(match->values.begin(), match->values.end(), [&](std::uint32_t value) {
            return fits(world_.alias(value), line, at, match->tokens);
        });
        if (!any) continue;
        length = match->tokens;
        fill_name(match->values, line, at, length, piece);
        return;
    }
}

void PieceScanner::match_role(const std::vector<Unit>& line, const std::vector<std::uint64_t>& keys, std::size_t at,
                              Piece& piece, std::size_t& length) {
    pack_.roles.phrases().all(std::span(keys).subspan(at), matches_);
    // "Mahkamah Agung" is an institution's name and a role that other states have too.
    const bool generic_name = length > 0 && piece.kind == Piece::Kind::actor && !piece.acronym &&
                              world_.entity(piece.target).kind == World::Kind::institution;
    for (auto match = matches_.rbegin(); match != matches_.rend(); ++match) {
        if (match->tokens < length || (match->tokens == length && !generic_name)) break;
        const Role& role = pack_.roles.role(match->values.front());
        bool capitals = true;
        for (std::size_t i = 0; i < match->tokens; ++i)
            capitals = capitals && ((role.capitals >> i & 1U) == 0 || line[at + i].capital);
        if (!capitals) continue;
        length = match->tokens;
        piece.kind = Piece::Kind::role;
        piece.role = &role;
        piece.place.reset();
        return;
    }
}

/// The longest piece that starts at a unit: over whole tokens where the unit begins one, else over parts.
bool PieceScanner::match_at(std::size_t unit, Piece& piece, std::size_t& units) {
    const std::uint32_t token = units_[unit].token - tokens_.front().token;
    const bool begins_token = units_[unit].span.begin == tokens_[token].span.begin;
    std::size_t token_length = 0, unit_length = 0;
    Piece of_tokens, of_units;
    if (begins_token) {
        match_name(tokens_, token_keys_, token, of_tokens, token_length);
        match_role(tokens_, token_keys_, token, of_tokens, token_length);
    }
    if (!units_[unit].whole || (unit + 1 < units_.size() && !units_[unit + 1].whole)) {
        match_name(units_, unit_keys_, unit, of_units, unit_length);
        if (unit_length > 0 && units_[unit].whole && unit_length == 1) unit_length = 0;
    }
    if (token_length == 0 && unit_length == 0) return false;
    const Span token_span = token_length ? tokens_[token].span.join(tokens_[token + token_length - 1].span) : Span{};
    const Span unit_span = unit_length ? units_[unit].span.join(units_[unit + unit_length - 1].span) : Span{};
    const bool take_tokens = token_length > 0 && token_span.size() >= unit_span.size();
    piece = take_tokens ? of_tokens : of_units;
    piece.span = take_tokens ? token_span : unit_span;
    const std::uint32_t first = units_[unit].token;
    const std::uint32_t last = take_tokens ? first + static_cast<std::uint32_t>(token_length) - 1 : units_[unit + unit_length - 1].token;
    piece.tokens = {first, last + 1};
    units = 0;
    while (unit + units < units_.size() && units_[unit + units].span.end <= piece.span.end) ++units;
    return true;
}

std::vector<Piece> PieceScanner::scan(const Sentence& sentence) {
    cut_units(sentence);
    title_case_ = is_title_case(sentence);
    std::vector<Piece> pieces;
    for (std::size_t unit = 0; unit < units_.size();) {
        Piece piece;
        std::size_t units = 0;
        if (match_at(unit, piece, units)) {
            pieces.push_back(piece);
            unit += std::max<std::size_t>(units, 1);
        } else {
            ++unit;
        }
    }
    return pieces;
}

}  // namespace babad
