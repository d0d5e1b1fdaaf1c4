#include "core/actor/phrase_grammar.hpp"

namespace babad {

bool is_standing(const Piece& piece) {
    return piece.is_role(RoleClass::former) || piece.is_role(RoleClass::acting) || piece.is_role(RoleClass::elect) ||
           piece.is_role(RoleClass::deputy);
}

bool is_modifier(const Piece& piece) { return piece.is_role(RoleClass::modifier) || is_standing(piece); }

bool is_person(const Piece& piece) { return piece.kind == Piece::Kind::person || piece.kind == Piece::Kind::short_name; }

bool is_owner(const Piece& piece) {
    return piece.is_state() || piece.kind == Piece::Kind::actor || piece.kind == Piece::Kind::place;
}

bool bears_name(const Piece& piece) {
    return piece.is_role(RoleClass::office) || piece.is_role(RoleClass::voice) || piece.is_role(RoleClass::title) ||
           piece.is_role(RoleClass::organ) || piece.is_role(RoleClass::people);
}

bool PhraseGrammar::is_word(std::uint32_t token, ReferenceClass kind) const {
    return pack_.references.is(document_.tokens()[token].key, kind);
}

/// What stands between two pieces, from the token after one to the first of the other.
Gap PhraseGrammar::gap_between(std::uint32_t from, std::uint32_t to) const {
    if (from == to) return Gap::none;
    if (to < from || to - from > 4) return Gap::far;
    if (is_text(from, ",")) return only_articles(from + 1, to) ? Gap::comma : Gap::far;
    std::vector<std::uint64_t> keys;
    for (auto i = from; i < to; ++i) keys.push_back(document_.tokens()[i].key);
    const auto match = pack_.references.phrases().longest(keys);
    if (!match || !only_articles(from + match->tokens, to)) return Gap::far;
    for (const auto value : match->values) switch (ReferenceTable::kind(value)) {
        case ReferenceClass::possessive: return Gap::possessive;
        case ReferenceClass::of: return Gap::of;
        case ReferenceClass::posting: return Gap::posting;
        default: break;
    }
    return Gap::far;
}

bool PhraseGrammar::only_articles(std::uint32_t from, std::uint32_t to) const {
    for (auto at = from; at < to; ++at)
        if (!is_word(at, ReferenceClass::article)) return false;
    return true;
}

bool PhraseGrammar::same_country(const ActorPhrase& phrase, const Piece& next) const {
    if (!phrase.owner || next.kind == Piece::Kind::place || next.kind == Piece::Kind::role) return false;
    const auto& country = world_.entity(*phrase.owner).country;
    return country.empty() || country == world_.entity(next.target).country;
}

/// "MK Thailand", "DPR Rusia": short names of one's own organs serve for those of other states too.
bool PhraseGrammar::is_home_organ_of(const Piece& organ, const Piece& state) const {
    if (organ.kind != Piece::Kind::actor || state.kind != Piece::Kind::country) return false;
    const auto& entity = world_.entity(organ.target);
    return entity.kind == World::Kind::institution && entity.country == pack_.references.home() && entity.sector != "PTY";
}

bool PhraseGrammar::joins_english(const ActorPhrase& phrase, const Piece& last, const Piece& next, Gap gap) const {
    const bool owner_free = !phrase.has_owner();
    if (gap == Gap::none) {
        if (is_modifier(last)) return !phrase.has_name() && (next.role || is_person(next) || (owner_free && next.kind != Piece::Kind::people));
        if (is_person(last)) return false;
        if (is_owner(last)) {
            if (next.role) return !next.is_role(RoleClass::generic) || last.kind != Piece::Kind::country;
            if (next.kind == Piece::Kind::actor) return last.kind != Piece::Kind::actor && same_country(phrase, next);
            return false;
        }
        if (last.role) return next.role ? !next.is_role(RoleClass::former) : is_person(next);
        return false;
    }
    if (gap == Gap::possessive) {
        if (is_owner(last) && !phrase.has_name())
            return next.role || (next.kind == Piece::Kind::actor && same_country(phrase, next)) ||
                   (is_person(next) && same_country(phrase, next));
        return false;
    }
    if (gap == Gap::of)
        return last.role && !is_modifier(last) && !last.is_role(RoleClass::title) && owner_free && !phrase.has_name() &&
               (next.kind == Piece::Kind::country || next.kind == Piece::Kind::actor || next.kind == Piece::Kind::capital ||
                next.kind == Piece::Kind::place || next.is_role(RoleClass::organ)) &&
               !last.is_role(RoleClass::asset) && !last.is_role(RoleClass::generic);
    return false;
}

bool PhraseGrammar::joins_indonesian(const ActorPhrase& phrase, const Piece& last, const Piece& next, Gap gap) const {
    const bool owner_free = !phrase.has_owner();
    if (gap == Gap::none) {
        if (is_person(last)) return false;
        if (last.role) {
            if (last.is_role(RoleClass::title)) return next.is_role(RoleClass::title) || is_person(next);
            if (next.role) return !next.is_role(RoleClass::former) && !next.is_role(RoleClass::generic);
            if (is_person(next)) return true;
            if (next.kind == Piece::Kind::people || next.kind == Piece::Kind::blocked) return false;
            return owner_free;
        }
        if (is_owner(last)) {
            if (is_person(next)) return !phrase.roles.empty();
            if (next.is_role(RoleClass::title)) return !phrase.roles.empty();
            if (next.is_role(RoleClass::elect) || next.is_role(RoleClass::acting)) return !phrase.roles.empty();
            if (last.kind == Piece::Kind::actor && (next.kind == Piece::Kind::country || next.kind == Piece::Kind::actor))
                return same_country(phrase, next) || is_home_organ_of(last, next);
            // "KBRI Phnom Penh", "Polda Jakarta": where the organ is.
            if (last.kind == Piece::Kind::actor && (next.kind == Piece::Kind::capital || next.kind == Piece::Kind::place))
                return phrase.owner && world_.entity(*phrase.owner).kind == World::Kind::institution;
        }
        return false;
    }
    if (gap == Gap::of)
        return last.role && !is_standing(last) && !last.is_role(RoleClass::title) && owner_free && !phrase.has_name() &&
               (next.kind == Piece::Kind::country || next.kind == Piece::Kind::actor || next.kind == Piece::Kind::capital ||
                next.kind == Piece::Kind::place) &&
               !is_word(last.tokens.end, ReferenceClass::locative);
    return false;
}

bool PhraseGrammar::joins(const ActorPhrase& phrase, const Piece& last, const Piece& next, Gap gap) const {
    if (gap == Gap::far || gap == Gap::comma || gap == Gap::posting) return false;
    if (next.kind == Piece::Kind::blocked) return false;
    return english_ ? joins_english(phrase, last, next, gap) : joins_indonesian(phrase, last, next, gap);
}

}  // namespace babad
