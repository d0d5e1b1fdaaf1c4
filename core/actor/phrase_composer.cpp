#include "core/actor/phrase_composer.hpp"

#include <algorithm>

namespace babad {

bool PhraseComposer::is_word(std::uint32_t token, ReferenceClass kind) const {
    return pack_.references.is(document_.tokens()[token].key, kind);
}

bool PhraseComposer::is_capital_word(std::uint32_t token) const {
    const Token& t = document_.tokens()[token];
    return t.kind == TokenKind::word && t.capital;
}

void PhraseComposer::take(ActorPhrase& phrase, const Piece& piece) {
    phrase.tokens.end = std::max(phrase.tokens.end, piece.tokens.end);
    phrase.span = phrase.span.join(piece.span);
    if (piece.kind == Piece::Kind::place) {
        if (phrase.owner) return;
        phrase.place = piece.target;
        phrase.owner_kind = piece.kind;
        return;
    }
    if (is_person(piece)) {
        phrase.person = piece.target;
        phrase.name = piece.tokens;
        return;
    }
    if (!piece.role && phrase.owner_kind == Piece::Kind::actor && phrase.owner && piece.is_state() &&
        piece.kind != Piece::Kind::capital) {  // a capital says where the organ is: "KBRI Phnom Penh"
        const auto& organ = world_.entity(*phrase.owner);
        if (organ.kind == World::Kind::institution && organ.country != world_.entity(piece.target).country) {
            phrase.organ_sector = organ.sector;
            phrase.owner = piece.target;
            phrase.owner_kind = piece.kind;
            phrase.place = piece.place;
        }
        return;
    }
    if (!piece.role) {
        // "Israel's Mossad": the organ, not the state, is the actor.
        if (!phrase.owner || piece.kind == Piece::Kind::actor) {
            if (phrase.owner_kind != Piece::Kind::actor || !phrase.owner) {
                phrase.owner = piece.target;
                phrase.owner_kind = piece.kind;
                phrase.place = piece.place;
            }
        }
        return;
    }
    switch (piece.role->kind) {
        case RoleClass::former: phrase.former = true; break;
        case RoleClass::acting: phrase.acting = true; break;
        case RoleClass::elect: phrase.elect = true; break;
        case RoleClass::deputy: phrase.deputy = true; break;
        case RoleClass::title: phrase.title = piece.role; break;
        case RoleClass::modifier: break;
        default: phrase.roles.push_back(piece.role);
    }
}

/// "Duta Besar Inggris untuk PBB", "U.S. ambassador to Indonesia": where a holder is sent is no actor.
std::size_t PhraseComposer::take_posting(ActorPhrase& phrase, const std::vector<Piece>& pieces, std::size_t next) const {
    if (!phrase.owner || phrase.roles.empty() || phrase.roles.back()->role != "ambassador") return next;
    if (next >= pieces.size() || !is_owner(pieces[next])) return next;
    std::uint32_t at = phrase.tokens.end;
    if (at >= pieces[next].tokens.begin || !is_word(at, ReferenceClass::posting)) return next;
    for (++at; at < pieces[next].tokens.begin; ++at)
        if (!is_word(at, ReferenceClass::article)) return next;
    phrase.tokens.end = pieces[next].tokens.end;
    phrase.span = phrase.span.join(pieces[next].span);
    return next + 1;
}

bool PhraseComposer::takes_unknown_name(const ActorPhrase& phrase, const Piece& last) const {
    if (title_case_ || phrase.has_name()) return false;
    if (last.role) return bears_name(last) || (phrase.title && is_modifier(last)) || (!phrase.roles.empty() && is_modifier(last));
    return !english_ && is_owner(last) && !phrase.roles.empty() &&
           std::any_of(phrase.roles.begin(), phrase.roles.end(), [](const Role* role) {
               return role->kind == RoleClass::office || role->kind == RoleClass::voice;
           });
}

/// Capitalised words from a token on, particles and initials between them included; at most seven.
TokenRange PhraseComposer::unknown_name(std::uint32_t from, std::uint32_t limit) const {
    std::uint32_t at = from, end = from;
    while (at < limit && at - from < 9) {
        const bool capital = is_capital_word(at);
        if (capital && at == from && is_word(at, ReferenceClass::sentence_word)) break;
        if (capital) {
            end = ++at;
            if (at < limit && is_text(at, ".") && document_.word(at - 1).size() <= 2) ++at;
        } else if (at > from && is_word(at, ReferenceClass::particle)) {
            ++at;
        } else {
            break;
        }
    }
    return {from, std::min(end, from + 7)};
}

std::size_t PhraseComposer::extend(ActorPhrase& phrase, const std::vector<Piece>& pieces, std::size_t at) {
    std::size_t next = at + 1;
    const Piece* last = &pieces[at];
    while (true) {
        const std::uint32_t limit = range_.end;
        if (phrase.acronym.empty() && (!phrase.roles.empty() || phrase.has_owner())) {
            take_acronym(phrase);
            while (!phrase.acronym.empty() && next < pieces.size() && pieces[next].tokens.begin < phrase.tokens.end) ++next;
        }
        const auto posted = take_posting(phrase, pieces, next);
        if (posted != next) {
            last = &pieces[posted - 1];
            next = posted;
        }
        if (takes_unknown_name(phrase, *last)) {
            const std::uint32_t stop = next < pieces.size() ? pieces[next].tokens.begin : limit;
            const auto name = unknown_name(phrase.tokens.end, stop);
            if (!name.empty()) {
                phrase.name = name;
                phrase.tokens.end = name.end;
                phrase.span = phrase.span.join(document_.span(name));
                // "Budi Gunadi Sadikin Indonesia": a table's word inside a name belongs to it.
                while (next < pieces.size() && pieces[next].tokens.begin == phrase.tokens.end && is_capital_word(phrase.tokens.end) &&
                       (is_person(pieces[next]) || pieces[next].kind == Piece::Kind::place)) {
                    phrase.tokens.end = phrase.name.end = pieces[next].tokens.end;
                    phrase.span = phrase.span.join(pieces[next].span);
                    ++next;
                }
                break;
            }
        }
        if (next >= pieces.size()) break;
        const auto gap = grammar_.gap_between(phrase.tokens.end, pieces[next].tokens.begin);
        if (!grammar_.joins(phrase, *last, pieces[next], gap)) break;
        take(phrase, pieces[next]);
        last = &pieces[next];
        ++next;
    }
    return next;
}

/// Whether the words in parentheses are a name of the phrase's owner, or begin as it does.
bool PhraseComposer::is_acronym_of(const ActorPhrase& phrase, TokenRange words) const {
    if (!phrase.owner) return false;
    std::vector<std::uint64_t> keys;
    for (auto i = words.begin; i < words.end; ++i) keys.push_back(document_.tokens()[i].key);
    if (const auto match = world_.names().longest(keys))
        for (const auto value : match->values) {
            const auto& alias = world_.alias(value);
            if (alias.use != World::Use::place && world_.entity(alias.target).code == world_.entity(*phrase.owner).code) return true;
        }
    if (phrase.owner_kind == Piece::Kind::country) return false;
    return document_.word(words.begin).front() == document_.word(phrase.tokens.begin).front();
}

/// "Pasukan Dukungan Cepat (RSF)".
void PhraseComposer::take_acronym(ActorPhrase& phrase) const {
    std::uint32_t at = phrase.tokens.end;
    if (at + 2 >= range_.end || !is_text(at, "(")) return;
    const bool vague = !phrase.has_owner() && std::all_of(phrase.roles.begin(), phrase.roles.end(), [](const Role* role) {
        return role->kind == RoleClass::generic || role->kind == RoleClass::voice;
    });
    if (vague && !phrase.has_name()) return;
    std::uint32_t close = at + 1;
    while (close < range_.end && close - at <= 4 && !is_text(close, ")")) ++close;
    if (close >= range_.end || !is_text(close, ")") || close == at + 1) return;
    for (auto i = at + 1; i < close; ++i)
        if (!is_capital_word(i) || document_.word(i).size() < 2) return;
    if (close > at + 3) return;
    if (phrase.roles.empty() && !phrase.has_name() && !is_acronym_of(phrase, {at + 1, close})) return;
    phrase.acronym = document_.text(TokenRange{at + 1, close});
    phrase.tokens.end = close + 1;
    phrase.span = phrase.span.join(document_.span({at, close + 1}));
}

/// "Sebby Sambom, juru bicara TPNPB": a name before the comma.
void PhraseComposer::take_name_before(ActorPhrase& phrase, std::uint32_t floor) const {
    if (title_case_ || phrase.has_name() || phrase.roles.empty()) return;
    const bool holder = std::all_of(phrase.roles.begin(), phrase.roles.end(), [](const Role* role) {
        return role->kind == RoleClass::office || role->kind == RoleClass::voice || role->kind == RoleClass::organ;
    }) && phrase.roles.front()->kind != RoleClass::organ;
    if (!holder) return;
    std::uint32_t at = phrase.tokens.begin;
    while (at > floor && is_word(at - 1, ReferenceClass::article)) --at;
    if (at < floor + 2 || !is_text(at - 1, ",")) return;
    const std::uint32_t comma = at - 1;
    std::uint32_t first = comma;
    while (first > floor && comma - first < 5 && is_capital_word(first - 1) &&
           !(first - 1 == range_.begin && is_word(first - 1, ReferenceClass::sentence_word)))
        --first;
    if (comma - first < 2) return;
    phrase.name = {first, comma};
    phrase.span = phrase.span.join(document_.span(phrase.name));
    phrase.tokens.begin = first;
}

/// "New Zealand's foreign minister, Nanaia Mahuta,": closed by a comma, a stop or the end.
void PhraseComposer::take_name_after_comma(ActorPhrase& phrase, std::uint32_t limit) const {
    if (title_case_ || phrase.has_name() || phrase.roles.empty() || !phrase.has_owner()) return;
    if (phrase.roles.back()->kind != RoleClass::office && phrase.roles.back()->kind != RoleClass::voice &&
        phrase.roles.front()->kind != RoleClass::office && phrase.roles.front()->kind != RoleClass::voice) return;
    const std::uint32_t at = phrase.tokens.end;
    if (at + 2 >= range_.end || !is_text(at, ",")) return;
    const auto name = unknown_name(at + 1, limit);
    if (name.size() < 2 || name.size() > 5 || is_word(name.begin, ReferenceClass::sentence_word)) return;
    if (name.end < range_.end && document_.tokens()[name.end].kind != TokenKind::punctuation) return;
    phrase.name = name;
    phrase.tokens.end = name.end;
    phrase.span = phrase.span.join(document_.span(name));
}

bool PhraseComposer::is_actor(const ActorPhrase& phrase) const {
    if (phrase.person || phrase.organisation) return true;
    if (phrase.owner && phrase.roles.empty()) return true;
    if (phrase.roles.empty()) return phrase.title && phrase.has_name() && !phrase.title->sector.empty();
    if (phrase.has_owner() || phrase.has_name()) return true;
    const auto kind = phrase.roles.front()->kind;
    return kind != RoleClass::asset;
}

/// Token that syntax sees as the phrase's head: in Indonesian the first noun, in English the name, or the last noun before "of".
void PhraseComposer::finish(ActorPhrase& phrase, const std::vector<Piece>& pieces, std::size_t first) const {
    phrase.sentence = sentence_;
    const Piece* head = nullptr;
    for (std::size_t i = first; i < pieces.size() && pieces[i].tokens.begin < phrase.tokens.end; ++i) {
        if (is_modifier(pieces[i])) continue;
        if (!english_ && !head) head = &pieces[i];
        if (english_ && (!head || grammar_.gap_between(head->tokens.end, pieces[i].tokens.begin) != Gap::of)) head = &pieces[i];
        else if (english_) break;
    }
    phrase.head = head ? (english_ ? head->tokens.end - 1 : head->tokens.begin) : phrase.tokens.begin;
    if (english_ && phrase.has_name() && phrase.name.begin > phrase.tokens.begin && phrase.tokens.contains(phrase.name)) {
        if (grammar_.gap_between(phrase.head + 1, phrase.name.begin) == Gap::none) phrase.head = phrase.name.begin;
    }
    if (phrase.tokens.begin > range_.begin) {
        std::uint32_t before = phrase.tokens.begin - 1;
        phrase.definite = is_text(before, "the") || is_text(before, "The");
        while (before > range_.begin && is_word(before, ReferenceClass::article)) --before;
        phrase.place_reading = phrase.roles.empty() && !phrase.has_name() && is_word(before, ReferenceClass::locative);
    }
    if (!english_ && phrase.tokens.end < range_.end) phrase.definite = is_word(phrase.tokens.end, ReferenceClass::definite);
}

/// "Antony Blinken, the US secretary of state,": two phrases that mean one actor.
void PhraseComposer::merge_appositions(std::vector<ActorPhrase>& phrases) const {
    for (std::size_t i = 0; i + 1 < phrases.size();) {
        ActorPhrase& a = phrases[i];
        const ActorPhrase& b = phrases[i + 1];
        const bool person_then_role = a.person && a.roles.empty() && !b.person && !b.has_name() && !b.roles.empty() &&
                                      b.roles.front()->kind != RoleClass::people && b.roles.front()->kind != RoleClass::force;
        const bool role_then_person = !a.has_name() && !a.roles.empty() && b.person && b.roles.empty() &&
                                      a.roles.front()->kind == RoleClass::office;
        const bool closed = b.tokens.end >= range_.end || document_.tokens()[b.tokens.end].kind == TokenKind::punctuation;
        const bool comma = b.tokens.begin > a.tokens.end && is_text(a.tokens.end, ",") &&
                           grammar_.gap_between(a.tokens.end, b.tokens.begin) == Gap::comma;
        const bool party = a.owner && a.roles.empty() && !a.has_name() && world_.entity(*a.owner).sector == "PTY" && !b.has_name() && !b.roles.empty() &&
                           b.roles.front()->sector == "OPP";
        if (!comma || (!party && (!closed || (!person_then_role && !role_then_person)))) {
            ++i;
            continue;
        }
        a.tokens.end = b.tokens.end;
        a.span = a.span.join(b.span);
        if (!a.has_owner()) {
            a.owner = b.owner;
            a.place = b.place;
            a.owner_kind = b.owner_kind;
        }
        if (b.person) {
            a.person = b.person;
            a.name = b.name;
        }
        a.roles.insert(a.roles.end(), b.roles.begin(), b.roles.end());
        a.former = a.former || b.former;
        if (!b.acronym.empty()) a.acronym = b.acronym;
        phrases.erase(phrases.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

std::vector<ActorPhrase> PhraseComposer::compose(std::uint32_t sentence, const std::vector<Piece>& pieces, bool title_case) {
    sentence_ = sentence;
    title_case_ = title_case;
    range_ = document_.sentences()[sentence].tokens;
    std::vector<ActorPhrase> phrases;
    for (std::size_t i = 0; i < pieces.size();) {
        const Piece& piece = pieces[i];
        const std::uint32_t floor = phrases.empty() ? range_.begin : phrases.back().tokens.end;
        const bool covered = !phrases.empty() && piece.span.begin < phrases.back().span.end;
        if (piece.kind == Piece::Kind::blocked || covered) {
            ++i;
            continue;
        }
        ActorPhrase phrase;
        phrase.tokens = piece.tokens;
        phrase.span = piece.span;
        take(phrase, piece);
        const std::size_t next = extend(phrase, pieces, i);
        const std::uint32_t limit = next < pieces.size() ? pieces[next].tokens.begin : range_.end;
        if (is_actor(phrase)) {
            take_name_before(phrase, floor);
            take_name_after_comma(phrase, limit);
            if (phrase.acronym.empty()) take_acronym(phrase);
            finish(phrase, pieces, i);
            phrases.push_back(std::move(phrase));
        }
        i = std::max(next, i + 1);
    }
    merge_appositions(phrases);
    if (!title_case) organisations_.find(sentence, phrases);
    return phrases;
}

}  // namespace babad
