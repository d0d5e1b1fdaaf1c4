#include "core/actor/document_linker.hpp"

#include <algorithm>

namespace babad {

namespace {

constexpr std::size_t shortest_name = 3;  ///< bytes of a word that may stand for a person

bool is_plain_actor(const Actor& actor) { return actor.code.find('/') == std::string::npos; }

Discourse::Shape shape_of(const Actor& actor, const ActorPhrase& phrase) {
    if (phrase.person || (phrase.has_name() && !phrase.organisation)) return Discourse::Shape::person;
    if (actor.code.starts_with("IGO:")) return Discourse::Shape::organisation;
    if (actor.code.starts_with("GRP:")) return Discourse::Shape::group;
    return is_plain_actor(actor) ? Discourse::Shape::state : Discourse::Shape::people;
}

}  // namespace

std::string DocumentLinker::main_country() const {
    std::string best;
    std::uint32_t most = 0;
    for (const auto& [country, weight] : countries_) {
        const std::uint32_t counted = country == pack_.references.home() ? weight * 3 / 2 : weight;
        if (counted > most) {
            most = counted;
            best = country;
        }
    }
    return best.empty() ? pack_.references.home() : best;
}

void DocumentLinker::weigh(const ActorPhrase& phrase, std::uint32_t weight) {
    std::string country;
    if (phrase.person) country = world_.entity(*phrase.person).country;
    else if (phrase.owner) country = world_.entity(*phrase.owner).country;
    else if (phrase.place) country = world_.place(*phrase.place).country;
    if (!country.empty()) countries_[country] += weight;
}

/// Binds the words of a person's name, and the acronym, to the actor.
void DocumentLinker::learn(const ActorPhrase& phrase) {
    auto actor = coder_.code(phrase);
    if (!actor) {
        if (!phrase.has_name() || find_name(phrase.name)) return;
        actor = resolve(phrase, {});
        if (!actor) return;
    }
    if (!phrase.acronym.empty()) {
        Known known{*actor, {}, false};
        const std::uint32_t last = phrase.tokens.end - 2;
        known.name.push_back(document_.tokens()[last].key);
        if (phrase.acronym == document_.word(last) && document_.tokens()[last].all_capitals) {
            names_[known.name.front()].push_back(known_.size());
            known_.push_back(std::move(known));
        }
    }
    if (!phrase.has_name() || phrase.organisation) return;
    Known known{*actor, {}, true};
    for (auto i = phrase.name.begin; i < phrase.name.end; ++i) known.name.push_back(document_.tokens()[i].key);
    for (const auto& other : known_)
        if (other.person && other.name == known.name) return;
    for (auto i = phrase.name.begin; i < phrase.name.end; ++i) {
        const Token& token = document_.tokens()[i];
        if (token.kind != TokenKind::word || !token.capital || token.span.size() < shortest_name) continue;
        names_[token.key].push_back(known_.size());
    }
    known_.push_back(std::move(known));
}

/// The known name that all capitalised words of `tokens` belong to; the last introduced where several.
const DocumentLinker::Known* DocumentLinker::find_name(TokenRange tokens) const {
    const auto found = names_.find(document_.tokens()[tokens.begin].key);
    if (found == names_.end()) return nullptr;
    for (auto i = found->second.rbegin(); i != found->second.rend(); ++i) {
        const Known& known = known_[*i];
        bool all = true;
        for (auto t = tokens.begin; t < tokens.end; ++t)
            all = all && std::find(known.name.begin(), known.name.end(), document_.tokens()[t].key) != known.name.end();
        if (all) return &known;
    }
    return nullptr;
}

/// Country of the place nearest to the phrase in its sentence; empty where there is none.
std::string DocumentLinker::country_near(const ActorPhrase& phrase, const std::vector<PlaceMention>& places) const {
    std::string best;
    std::uint32_t nearest = 1000000;
    auto place = std::lower_bound(places.begin(), places.end(), phrase.sentence,
                                  [](const PlaceMention& p, std::uint32_t s) { return p.sentence < s; });
    for (; place != places.end() && place->sentence == phrase.sentence; ++place) {
        if (place->place.country.empty()) continue;
        const std::uint32_t distance = place->tokens.begin >= phrase.tokens.end ? place->tokens.begin - phrase.tokens.end
                                       : phrase.tokens.begin >= place->tokens.end ? phrase.tokens.begin - place->tokens.end + 2 : 0;
        if (distance >= nearest) continue;
        nearest = distance;
        best = place->place.country;
    }
    return best;
}

/// "the rebels", "kelompok itu": whom they mean.
std::optional<Actor> DocumentLinker::resolve_back(const ActorPhrase& phrase) const {
    const auto kind = phrase.roles.front()->kind;
    const std::string sector = coder_.sector(phrase);
    if (kind == RoleClass::generic) {
        if (phrase.roles.front()->role != "group") return std::nullopt;
        const auto* group = discourse_.last(Discourse::Shape::group, phrase.sentence, 4);
        const auto* organisation = discourse_.last(Discourse::Shape::organisation, phrase.sentence, 2);
        if (group && (!organisation || group->order > organisation->order)) return group->actor;
        if (organisation) return organisation->actor;
        return std::nullopt;
    }
    const bool fighters = kind == RoleClass::people && sector.empty();
    if ((kind == RoleClass::force && sector == "REB") || fighters)
        if (const auto* armed = discourse_.last_armed()) return armed->actor;
    return std::nullopt;
}

/// "anak buah Egianus Kogoya", "Presiden Yoon": the name tells who.
std::optional<Actor> DocumentLinker::resolve_owned_by_name(const ActorPhrase& phrase) const {
    if (!phrase.has_name() || phrase.person) return std::nullopt;
    TokenRange name = phrase.name;
    const auto* known = find_name(name);
    if (!known || !known->person) return std::nullopt;
    return known->actor;
}

std::optional<Actor> DocumentLinker::resolve(const ActorPhrase& phrase, const std::vector<PlaceMention>& places) {
    if (auto actor = coder_.code(phrase)) return actor;
    if (phrase.roles.empty() && !phrase.title) return std::nullopt;
    if (auto named = resolve_owned_by_name(phrase)) return named;
    if (!phrase.roles.empty()) {
        if (auto back = resolve_back(phrase)) return back;
        if (phrase.roles.front()->kind == RoleClass::generic) return std::nullopt;
    }
    const Role* role = phrase.roles.empty() ? phrase.title : phrase.roles.front();
    const bool voice = std::all_of(phrase.roles.begin(), phrase.roles.end(), [](const Role* r) { return r->kind == RoleClass::voice || r->kind == RoleClass::asset; });
    if (voice && !phrase.roles.empty()) return std::nullopt;  // "a spokesman": of whom?
    const bool people = role->kind == RoleClass::people || role->kind == RoleClass::force;
    std::string country;
    if (!people) {
        const auto memory = role_countries_.find(role->role + "/" + coder_.sector(phrase));
        if (memory != role_countries_.end()) country = memory->second;
    }
    if (country.empty() && people) country = country_near(phrase, places);
    if (country.empty()) country = main_country();
    return coder_.code_in(phrase, country);
}

MentionBasis DocumentLinker::basis_of(const ActorPhrase& phrase) const {
    if (phrase.organisation) return MentionBasis::noun_phrase;
    if (phrase.person) return phrase.roles.empty() ? MentionBasis::name : MentionBasis::composed;
    if (phrase.has_owner()) {
        if (!phrase.roles.empty()) return MentionBasis::composed;
        if (phrase.owner_kind == Piece::Kind::capital) return MentionBasis::metonym;
        return MentionBasis::name;
    }
    if (!phrase.roles.empty() && (phrase.roles.front()->kind == RoleClass::people || phrase.roles.front()->kind == RoleClass::force))
        return MentionBasis::noun_phrase;
    return MentionBasis::role;
}

void DocumentLinker::remember(const Actor& actor, const ActorPhrase& phrase) {
    const bool group = phrase.owner && world_.entity(*phrase.owner).kind == World::Kind::group;
    const auto& sector = phrase.owner ? world_.entity(*phrase.owner).sector : actor.sector;
    const bool armed = actor.code.starts_with("GRP:") && (!group || sector == "REB" || sector == "PRM");
    discourse_.add(actor, shape_of(actor, phrase), armed, phrase.sentence);
    if (!phrase.has_owner() || phrase.roles.empty() || !phrase.owner) return;
    const auto& country = world_.entity(*phrase.owner).country;
    if (!country.empty() && world_.entity(*phrase.owner).kind == World::Kind::state)
        role_countries_[phrase.roles.front()->role + "/" + coder_.sector(phrase)] = country;
}

void DocumentLinker::add_mention(TokenRange tokens, std::uint32_t sentence, std::vector<Actor> actors, MentionBasis basis) {
    ActorMention mention;
    mention.tokens = tokens;
    mention.span = document_.span(tokens);
    mention.head = pack_.language == Language::indonesian ? tokens.begin : tokens.end - 1;
    mention.sentence = sentence;
    mention.actors = std::move(actors);
    mention.basis = basis;
    mentions_.push_back(std::move(mention));
}

void DocumentLinker::add_mention(const ActorPhrase& phrase, const Actor& actor, MentionBasis basis) {
    add_mention(phrase.tokens, phrase.sentence, {actor}, basis);
    mentions_.back().span = phrase.span;
    mentions_.back().head = phrase.head;
    mentions_.back().place_reading = phrase.place_reading;
    remember(actor, phrase);
}

/// A surname or an acronym that the document has introduced; the token after it, or `at` where there is none.
std::uint32_t DocumentLinker::link_name(std::uint32_t at, std::uint32_t end, std::uint32_t sentence) {
    const auto& tokens = document_.tokens();
    if (!tokens[at].capital || !names_.contains(tokens[at].key)) return at;
    std::uint32_t past = at + 1;
    while (past < end && tokens[past].kind == TokenKind::word && tokens[past].capital) ++past;
    while (past > at) {
        if (const auto* known = find_name({at, past})) {
            if (!known->person && !tokens[at].all_capitals) return at;
            add_mention({at, past}, sentence, {known->actor}, known->person ? MentionBasis::surname : MentionBasis::acronym);
            ActorPhrase phrase;
            phrase.name = known->person ? TokenRange{at, past} : TokenRange{};
            phrase.sentence = sentence;
            remember(known->actor, phrase);
            return past;
        }
        --past;
    }
    return at;
}

std::uint32_t DocumentLinker::link_reference(std::uint32_t at, std::uint32_t end, std::uint32_t sentence) {
    std::vector<std::uint64_t> keys;
    for (auto i = at; i < end && i - at < PhraseTrie::max_tokens; ++i) keys.push_back(document_.tokens()[i].key);
    const auto match = pack_.references.phrases().longest(keys);
    if (!match) return at;
    const TokenRange tokens{at, at + match->tokens};
    for (const auto value : match->values) {
        std::vector<Actor> actors;
        switch (ReferenceTable::kind(value)) {
            case ReferenceClass::both_states: actors = discourse_.most(2, false); break;
            case ReferenceClass::both_sides: actors = discourse_.most(2, true); break;
            case ReferenceClass::three_states: actors = discourse_.most(3, false); break;
            case ReferenceClass::person:
                if (const auto* entry = discourse_.last(Discourse::Shape::person, sentence, 2)) actors = {entry->actor};
                break;
            case ReferenceClass::plural: {
                const Discourse::Entry* best = nullptr;
                for (const auto shape : {Discourse::Shape::group, Discourse::Shape::people})
                    if (const auto* entry = discourse_.last(shape, sentence, 1); entry && (!best || entry->order > best->order)) best = entry;
                if (best) actors = {best->actor};
                break;
            }
            case ReferenceClass::owner:
                if (pack_.language != Language::indonesian) break;
                if (const auto* entry = discourse_.last(Discourse::Shape::person, sentence, 1))
                    if (entry->actor.code.size() == 3) actors = {entry->actor};
                break;
            default: break;
        }
        if (actors.empty()) continue;
        add_mention(tokens, sentence, std::move(actors),
                    match->tokens > 1 ? MentionBasis::list : MentionBasis::pronoun);
        return tokens.end;
    }
    return at;
}

/// Words between phrases: names introduced elsewhere, and references.
void DocumentLinker::link_words(std::uint32_t begin, std::uint32_t end, std::uint32_t sentence) {
    for (std::uint32_t at = begin; at < end;) {
        std::uint32_t next = link_name(at, end, sentence);
        if (next == at) next = link_reference(at, end, sentence);
        at = next == at ? at + 1 : next;
    }
}

void DocumentLinker::link_sentence(std::uint32_t sentence, const std::vector<ActorPhrase>& phrases,
                                   const std::vector<PlaceMention>& places) {
    const TokenRange range = document_.sentences()[sentence].tokens;
    std::uint32_t at = range.begin;
    for (const auto& phrase : phrases) {
        if (phrase.tokens.begin > at) link_words(at, phrase.tokens.begin, sentence);
        at = std::max(at, phrase.tokens.end);
        const auto actor = resolve(phrase, places);
        if (!actor) continue;
        const bool back = !phrase.has_owner() && !phrase.has_name() && !phrase.roles.empty() && actor->code.starts_with("GRP:");
        add_mention(phrase, *actor, back ? MentionBasis::role : basis_of(phrase));
    }
    if (at < range.end) link_words(at, range.end, sentence);
}

/// Names joined by a hyphen share a token: one mention with both.
void DocumentLinker::join_overlaps() {
    std::stable_sort(mentions_.begin(), mentions_.end(), [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
    std::vector<ActorMention> joined;
    for (auto& mention : mentions_) {
        if (joined.empty() || !joined.back().tokens.overlaps(mention.tokens)) {
            joined.push_back(std::move(mention));
            continue;
        }
        auto& before = joined.back();
        before.tokens = {std::min(before.tokens.begin, mention.tokens.begin), std::max(before.tokens.end, mention.tokens.end)};
        before.span = before.span.join(mention.span);
        before.basis = MentionBasis::list;
        for (auto& actor : mention.actors)
            if (std::find(before.actors.begin(), before.actors.end(), actor) == before.actors.end()) before.actors.push_back(std::move(actor));
    }
    mentions_ = std::move(joined);
}

std::vector<ActorMention> DocumentLinker::link(const std::vector<std::vector<ActorPhrase>>& phrases,
                                               const std::vector<PlaceMention>& places) {
    const auto& sentences = document_.sentences();
    for (std::uint32_t s = 0; s < sentences.size(); ++s)
        for (const auto& phrase : phrases[s]) weigh(phrase, sentences[s].block == BlockKind::title ? 2 : 1);
    for (const auto& place : places)
        if (!place.place.country.empty() && !place.dateline) ++countries_[place.place.country];
    for (const bool certain : {true, false})
        for (const auto& of_sentence : phrases)
            for (const auto& phrase : of_sentence)
                if ((phrase.has_owner() || phrase.person || phrase.organisation) == certain) learn(phrase);
    for (std::uint32_t s = 0; s < sentences.size(); ++s)
        if (sentences[s].block == BlockKind::title) link_sentence(s, phrases[s], places);
    for (std::uint32_t s = 0; s < sentences.size(); ++s)
        if (sentences[s].block != BlockKind::title && sentences[s].block != BlockKind::furniture) link_sentence(s, phrases[s], places);
    join_overlaps();
    return std::move(mentions_);
}

}  // namespace babad
