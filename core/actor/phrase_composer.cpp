#include "core/actor/phrase_composer.hpp"

#include <algorithm>

namespace babad {

namespace {

bool is_standing(const Piece& piece) {
    return piece.is_role(RoleClass::former) || piece.is_role(RoleClass::acting) || piece.is_role(RoleClass::elect) ||
           piece.is_role(RoleClass::deputy);
}

bool is_modifier(const Piece& piece) { return piece.is_role(RoleClass::modifier) || is_standing(piece); }

bool is_person(const Piece& piece) { return piece.kind == Piece::Kind::person || piece.kind == Piece::Kind::short_name; }

bool is_owner(const Piece& piece) {
    return piece.is_state() || piece.kind == Piece::Kind::actor || piece.kind == Piece::Kind::place;
}

/// A role that one holds, so that a name may follow it.
bool bears_name(const Piece& piece) {
    return piece.is_role(RoleClass::office) || piece.is_role(RoleClass::voice) || piece.is_role(RoleClass::title) ||
           piece.is_role(RoleClass::organ) || piece.is_role(RoleClass::people);
}

}  // namespace

bool PhraseComposer::is_word(std::uint32_t token, ReferenceClass kind) const {
    return pack_.references.is(document_.tokens()[token].key, kind);
}

bool PhraseComposer::is_capital_word(std::uint32_t token) const {
    const Token& t = document_.tokens()[token];
    return t.kind == TokenKind::word && t.capital;
}

/// What stands between two pieces, from the token after one to the first of the other.
PhraseComposer::Gap PhraseComposer::gap_between(std::uint32_t from, std::uint32_t to) const {
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

bool PhraseComposer::only_articles(std::uint32_t from, std::uint32_t to) const {
    for (auto at = from; at < to; ++at)
        if (!is_word(at, ReferenceClass::article)) return false;
    return true;
}

bool PhraseComposer::same_country(const ActorPhrase& phrase, const Piece& next) const {
    if (!phrase.owner || next.kind == Piece::Kind::place || next.kind == Piece::Kind::role) return false;
    const auto& country = world_.entity(*phrase.owner).country;
    return country.empty() || country == world_.entity(next.target).country;
}

bool PhraseComposer::joins_english(const ActorPhrase& phrase, const Piece& last, const Piece& next, Gap gap) const {
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
               !last.is_role(RoleClass::asset);
    return false;
}

bool PhraseComposer::joins_indonesian(const ActorPhrase& phrase, const Piece& last, const Piece& next, Gap gap) const {
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
                return same_country(phrase, next);
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

bool PhraseComposer::joins(const ActorPhrase& phrase, const Piece& last, const Piece& next, Gap gap) const {
    if (gap == Gap::far || gap == Gap::comma || gap == Gap::posting) return false;
    if (next.kind == Piece::Kind::blocked) return false;
    return english_ ? joins_english(phrase, last, next, gap) : joins_indonesian(phrase, last, next, gap);
}

void PhraseComposer::take(ActorPhrase& phrase, const Piece& piece) {
    phrase.tokens.end = std::max(phrase.tokens.end, piece.tokens.end);
    phrase.span = phrase.span.join(piece.span);
    if (piece.kind == Piece::Kind::place) {
        phrase.place = piece.target;
        phrase.owner_kind = piece.kind;
        return;
    }
    if (is_person(piece)) {
        phrase.person = piece.target;
        phrase.name = piece.tokens;
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
        const auto gap = gap_between(phrase.tokens.end, pieces[next].tokens.begin);
        if (!joins(phrase, *last, pieces[next], gap)) break;
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
        if (english_ && (!head || gap_between(head->tokens.end, pieces[i].tokens.begin) != Gap::of)) head = &pieces[i];
        else if (english_) break;
    }
    phrase.head = head ? (english_ ? head->tokens.end - 1 : head->tokens.begin) : phrase.tokens.begin;
    if (english_ && phrase.has_name() && phrase.name.begin > phrase.tokens.begin && phrase.tokens.contains(phrase.name)) {
        if (gap_between(phrase.head + 1, phrase.name.begin) == Gap::none) phrase.head = phrase.name.begin;
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
                           gap_between(a.tokens.end, b.tokens.begin) == Gap::comma;
        if (!comma || !closed || (!person_then_role && !role_then_person)) {
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

/// The capitalised words that end before a token, of which one says that they name an organisation; linking words between them included.
TokenRange PhraseComposer::organisation_before(std::uint32_t end, std::uint32_t floor) const {
    std::uint32_t first = end;
    bool organisation = false;
    for (std::uint32_t at = end; at > floor && end - at < 9; --at) {
        const std::uint32_t token = at - 1;
        if (is_capital_word(token)) {
            first = token;
            organisation = organisation || is_word(token, ReferenceClass::organisation_word);
        } else if (!is_word(token, ReferenceClass::of) && !is_word(token, ReferenceClass::conjunction)) {
            break;
        }
    }
    while (first < end && first == range_.begin && is_word(first, ReferenceClass::sentence_word)) ++first;
    return organisation && end - first >= 2 ? TokenRange{first, end} : TokenRange{};
}

/// Organisations that no table knows: "Kaukus Advokat Progresif Indonesia (KAPI)". What was found inside them is theirs.
void PhraseComposer::find_organisations(std::vector<ActorPhrase>& phrases) const {
    if (title_case_) return;
    std::vector<ActorPhrase> found;
    for (std::uint32_t at = range_.begin + 2; at + 2 < range_.end; ++at) {
        const Token& word = document_.tokens()[at + 1];
        if (!is_text(at, "(") || !is_text(at + 2, ")") || !word.all_capitals || word.span.size() > 10) continue;
        const bool taken = std::any_of(phrases.begin(), phrases.end(), [&](const auto& p) { return p.tokens.contains(at + 1) && !p.acronym.empty(); });
        if (taken) continue;
        const auto name = organisation_before(at, found.empty() ? range_.begin : found.back().tokens.end);
        if (name.empty()) continue;
        ActorPhrase phrase;
        phrase.organisation = true;
        phrase.name = name;
        phrase.acronym = document_.word(at + 1);
        phrase.tokens = {name.begin, at + 3};
        phrase.span = document_.span(phrase.tokens);
        phrase.head = english_ ? name.end - 1 : name.begin;
        phrase.sentence = sentence_;
        found.push_back(std::move(phrase));
    }
    for (auto& organisation : found) {
        for (const auto& phrase : phrases)
            if (organisation.tokens.overlaps(phrase.tokens) && phrase.owner && !organisation.owner) organisation.owner = phrase.owner;
        std::erase_if(phrases, [&](const ActorPhrase& phrase) { return phrase.tokens.overlaps(organisation.tokens); });
    }
    phrases.insert(phrases.end(), found.begin(), found.end());
    std::stable_sort(phrases.begin(), phrases.end(), [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
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
            take_acronym(phrase);
            finish(phrase, pieces, i);
            phrases.push_back(std::move(phrase));
        }
        i = std::max(next, i + 1);
    }
    merge_appositions(phrases);
    find_organisations(phrases);
    return phrases;
}

}  // namespace babad
