#include "core/actor/document_linker.hpp"

#include <algorithm>

namespace babad {

namespace {

constexpr std::size_t longest_list = 12;   ///< mentions

Discourse::Shape shape_of(const Actor& actor, const ActorPhrase& phrase) {
    if (phrase.person || (phrase.has_name() && !phrase.organisation)) return Discourse::Shape::person;
    if (actor.code.starts_with("IGO:")) return Discourse::Shape::organisation;
    if (actor.code.starts_with("GRP:")) return Discourse::Shape::group;
    return actor.code.find('/') == std::string::npos ? Discourse::Shape::state : Discourse::Shape::people;
}

bool is_voice(const ActorPhrase& phrase) {
    return !phrase.roles.empty() && std::all_of(phrase.roles.begin(), phrase.roles.end(), [](const Role* role) {
        return role->kind == RoleClass::voice || role->kind == RoleClass::asset;
    });
}

bool names_several(ReferenceClass kind) {
    return kind == ReferenceClass::both_states || kind == ReferenceClass::both_sides || kind == ReferenceClass::three_states ||
           kind == ReferenceClass::three_groups;
}

}  // namespace

/// Binds the words of a person's name, and the acronym, to the actor.
void DocumentLinker::learn(const ActorPhrase& phrase, const Places& places) {
    auto actor = coder_.code(phrase);
    if (!actor) {
        if (!phrase.has_name() || names_.find(phrase.name)) return;
        actor = resolve(phrase, places);
        if (!actor) return;
    }
    names_.learn(phrase, *actor, places);
}

/// "rebels", "the militants": the armed group spoken of, else the one that fights where the document is set.
std::optional<Actor> DocumentLinker::resolve_rebels(const ActorPhrase& phrase) const {
    if (phrase.roles.empty()) return std::nullopt;
    const auto kind = phrase.roles.front()->kind;
    const std::string sector = coder_.sector(phrase);
    const bool fighters = kind == RoleClass::people && sector.empty();
    if (!(kind == RoleClass::force && sector == "REB") && !fighters) return std::nullopt;
    if (phrase.owner && (world_.entity(*phrase.owner).kind != World::Kind::state)) return std::nullopt;
    const std::string country = phrase.owner ? world_.entity(*phrase.owner).country : phrase.place ? std::string(world_.place(*phrase.place).country) : "";
    if (country.empty())
        if (const auto* armed = discourse_.last_armed()) return armed->actor;
    if (region_group_ && (country.empty() || country == world_.entity(*region_group_).country)) return coder_.entity(*region_group_);
    return std::nullopt;
}

/// "kelompok itu", "the hostages": whom they mean.
std::optional<Actor> DocumentLinker::resolve_back(const ActorPhrase& phrase, const Places&) const {
    const Role& role = *phrase.roles.front();
    if (role.kind == RoleClass::generic) {
        if (role.role != "group" || !(phrase.definite || pack_.language == Language::indonesian)) return std::nullopt;
        const auto* group = discourse_.last(Discourse::Shape::group, phrase.sentence, 4);
        const auto* organisation = discourse_.last(Discourse::Shape::organisation, phrase.sentence, 2);
        if (group && (!organisation || group->order > organisation->order)) return group->actor;
        return organisation ? std::optional(organisation->actor) : std::nullopt;
    }
    if (role.role == "hostages") {
        // Of the country that the text speaks of most beside that of their captors.
        if (const auto* armed = discourse_.last_armed())
            if (const auto captors = world_.find(armed->actor.code)) {
                const auto other = countries_.main_country(world_.entity(*captors).country);
                if (countries_.weight(other) > 0) return coder_.code_in(phrase, other);
            }
    }
    return std::nullopt;
}

/// "Kepala Negara", "the president": the holder spoken of last.
std::optional<Actor> DocumentLinker::resolve_holder(const ActorPhrase& phrase) const {
    if (phrase.roles.size() != 1 || phrase.roles.front()->kind != RoleClass::office || phrase.has_name()) return std::nullopt;
    const Discourse::Entry* best = nullptr;
    for (const auto& entry : discourse_.entries())
        if (entry.shape == Discourse::Shape::person && entry.actor.role == phrase.roles.front()->role && (!best || entry.order > best->order))
            best = &entry;
    return best ? std::optional(best->actor) : std::nullopt;
}

std::optional<Actor> DocumentLinker::resolve(const ActorPhrase& phrase, const Places& places) const {
    if (auto rebels = resolve_rebels(phrase)) return rebels;
    if (phrase.person && phrase.roles.empty() && phrase.name.size() == 1)
        if (const auto* other = names_.namesake(phrase.name, world_.entity(*phrase.person).id)) return other->actor;
    if (auto actor = coder_.code(phrase)) return actor;
    if (phrase.roles.empty() && !phrase.title) return std::nullopt;
    if (phrase.has_name())
        if (const auto* known = names_.find(phrase.name); known && known->person) return known->actor;
    if (!phrase.roles.empty()) {
        if (auto back = resolve_back(phrase, places)) return back;
        if (phrase.roles.front()->kind == RoleClass::generic || is_voice(phrase)) return std::nullopt;
        if (auto holder = resolve_holder(phrase)) return holder;
        if (phrase.roles.front()->role == "ambassador") return std::nullopt;  // "the envoy": of whom?
    }
    if (const auto state = sender(phrase); !state.empty()) return coder_.code_in(phrase, state);
    return coder_.code_in(phrase, countries_.country_of(phrase, coder_.sector(phrase), places));
}

/// "Korea Utara mengirim 10.000 tentara ke Rusia": forces are those of the state that stands right before what it does with them.
std::string DocumentLinker::sender(const ActorPhrase& phrase) const {
    constexpr std::uint32_t reach = 4;
    if (phrase.definite || phrase.has_name() || mentions_.empty() || coder_.sector(phrase) != "MIL") return {};
    const auto& before = mentions_.back();
    const auto& code = before.actors.front().code;
    const bool near = before.sentence == phrase.sentence && before.tokens.end < phrase.tokens.begin && phrase.tokens.begin - before.tokens.end <= reach;
    return near && before.actors.size() == 1 && !before.place_reading && code.size() == 3 ? code : std::string();
}

MentionBasis DocumentLinker::basis_of(const ActorPhrase& phrase) const {
    if (phrase.organisation) return MentionBasis::noun_phrase;
    if (phrase.person) return phrase.roles.empty() ? MentionBasis::name : MentionBasis::composed;
    if (phrase.has_owner()) {
        if (!phrase.roles.empty()) return MentionBasis::composed;
        return phrase.owner_kind == Piece::Kind::capital ? MentionBasis::metonym : MentionBasis::name;
    }
    const bool people = !phrase.roles.empty() && (phrase.roles.front()->kind == RoleClass::people || phrase.roles.front()->kind == RoleClass::force);
    return people ? MentionBasis::noun_phrase : MentionBasis::role;
}

void DocumentLinker::remember(const Actor& actor, const ActorPhrase& phrase) {
    const auto known = world_.find(actor.code);
    const bool group = actor.code.starts_with("GRP:");
    const bool armed = group && known && (world_.entity(*known).sector == "REB" || world_.entity(*known).sector == "PRM");
    discourse_.add(actor, shape_of(actor, phrase), armed, phrase.sentence);
    countries_.remember(phrase, coder_.sector(phrase));
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

/// An alliance stands for its members.
void DocumentLinker::add_mention(const ActorPhrase& phrase, const Actor& actor, MentionBasis basis) {
    std::vector<Actor> actors;
    if (phrase.owner && !phrase.has_name())
        for (const auto member : world_.entity(*phrase.owner).members) actors.push_back(coder_.entity(member));
    if (actors.empty()) actors.push_back(actor);
    else discourse_.add_list(actors, phrase.sentence);
    add_mention(phrase.tokens, phrase.sentence, actors, basis);
    mentions_.back().span = phrase.span;
    mentions_.back().head = phrase.head;
    mentions_.back().place_reading = phrase.place_reading;
    for (const auto& each : actors) remember(each, phrase);
}

std::vector<std::uint64_t> DocumentLinker::keys_at(std::uint32_t at, std::uint32_t end) const {
    std::vector<std::uint64_t> keys;
    for (auto i = at; i < end && i - at < PhraseTrie::max_tokens; ++i) keys.push_back(document_.tokens()[i].key);
    return keys;
}

/// A surname or an acronym that the document has introduced; the token after it, or `at` where there is none.
std::uint32_t DocumentLinker::link_name(std::uint32_t at, std::uint32_t end, std::uint32_t sentence) {
    const auto& tokens = document_.tokens();
    if (!tokens[at].capital || !names_.has(tokens[at].key)) return at;
    std::uint32_t past = at + 1;
    while (past < end && past - at < 6 && tokens[past].kind == TokenKind::word && tokens[past].capital) ++past;
    for (; past > at; --past) {
        const auto* known = names_.find({at, past});
        if (!known) continue;
        if (!known->person && !tokens[at].all_capitals) return at;
        add_mention({at, past}, sentence, {known->actor}, known->person ? MentionBasis::surname : MentionBasis::acronym);
        ActorPhrase phrase;
        phrase.name = known->person ? TokenRange{at, past} : TokenRange{};
        phrase.sentence = sentence;
        remember(known->actor, phrase);
        return past;
    }
    return at;
}

/// "the North", "junta": of the country that the document speaks of.
std::uint32_t DocumentLinker::link_relative(std::uint32_t at, std::uint32_t end, std::uint32_t sentence) {
    const auto match = world_.relative_names().longest(keys_at(at, end));
    if (!match) return at;
    const std::uint8_t language = pack_.language == Language::indonesian ? 1 : 2;
    const World::Relative* best = nullptr;
    for (const auto value : match->values) {
        const auto& relative = world_.relative(value);
        bool fits = (relative.languages & language) != 0 && (!relative.from || *relative.from <= day_) && (!relative.to || day_ <= *relative.to);
        for (std::uint32_t i = 0; i < match->tokens; ++i)
            fits = fits && ((relative.capitals >> i & 1U) == 0 || document_.tokens()[at + i].capital);
        if (!fits || countries_.weight(world_.entity(relative.entity).country) == 0) continue;
        if (!best || countries_.weight(world_.entity(relative.entity).country) > countries_.weight(world_.entity(best->entity).country))
            best = &relative;
    }
    if (!best) return at;
    const TokenRange tokens{at, at + match->tokens};
    const Actor actor = coder_.entity(best->entity);
    add_mention(tokens, sentence, {actor}, MentionBasis::name);
    ActorPhrase phrase;
    phrase.sentence = sentence;
    remember(actor, phrase);
    return tokens.end;
}

/// "Police say they …", "Seoul and Tokyo said they …": the first of this sentence, where it is a list, people or a body of people.
std::vector<Actor> DocumentLinker::several_before(std::uint32_t sentence) const {
    auto first = mentions_.end();
    while (first != mentions_.begin() && std::prev(first)->sentence == sentence) --first;
    if (first == mentions_.end()) return {};
    const std::string& sector = first->actors.front().sector;
    const bool body = first->basis == MentionBasis::noun_phrase || sector == "COP" || sector == "MIL" || sector == "REB" || sector == "CVL";
    return body || first->actors.size() > 1 ? first->actors : std::vector<Actor>{};
}

/// Whom a word refers to at this point of the text; empty where it refers to nobody known.
std::vector<Actor> DocumentLinker::refer(ReferenceClass kind, std::uint32_t sentence) const {
    const auto one = [](const Discourse::Entry* entry) { return entry ? std::vector<Actor>{entry->actor} : std::vector<Actor>{}; };
    switch (kind) {
        case ReferenceClass::both_states: return discourse_.several(2, false, sentence);
        case ReferenceClass::both_sides: return discourse_.several(2, true, sentence);
        case ReferenceClass::three_states: return discourse_.several(3, false, sentence);
        case ReferenceClass::three_groups: return discourse_.several(3, true, sentence);
        case ReferenceClass::person: return one(discourse_.last(Discourse::Shape::person, sentence, 2));
        case ReferenceClass::plural: {
            if (auto several = several_before(sentence); !several.empty()) return several;
            if (auto list = discourse_.last_list(sentence, 1); !list.empty()) return list;
            if (const auto* group = discourse_.last(Discourse::Shape::group, sentence, 1)) return {group->actor};
            return one(discourse_.last(Discourse::Shape::people, sentence, 1));
        }
        case ReferenceClass::owner: return pack_.language == Language::indonesian ? one(discourse_.last_owner(sentence)) : std::vector<Actor>{};
        default: return {};
    }
}

std::uint32_t DocumentLinker::link_reference(std::uint32_t at, std::uint32_t end, std::uint32_t sentence) {
    const auto match = pack_.references.phrases().longest(keys_at(at, end));
    if (!match) return at;
    remember_list(sentence);
    for (const auto value : match->values) {
        auto actors = refer(ReferenceTable::kind(value), sentence);
        if (actors.empty()) continue;
        const auto basis = actors.size() > 1 ? MentionBasis::list : MentionBasis::pronoun;
        add_mention({at, at + match->tokens}, sentence, std::move(actors), basis);
        return at + match->tokens;
    }
    return at;
}

/// Words between phrases: names introduced elsewhere, and references.
void DocumentLinker::link_words(std::uint32_t begin, std::uint32_t end, std::uint32_t sentence) {
    for (std::uint32_t at = begin; at < end;) {
        std::uint32_t next = link_name(at, end, sentence);
        if (next == at) next = link_relative(at, end, sentence);
        if (next == at) next = link_reference(at, end, sentence);
        at = next == at ? at + 1 : next;
    }
}

/// "kedua pihak", "the two countries": their words are no phrase of their own.
std::vector<DocumentLinker::PluralReference> DocumentLinker::plural_references(TokenRange range) const {
    std::vector<PluralReference> found;
    for (std::uint32_t at = range.begin; at < range.end; ++at) {
        const auto match = pack_.references.phrases().longest(keys_at(at, range.end));
        if (!match) continue;
        for (const auto value : match->values)
            if (const auto kind = ReferenceTable::kind(value); names_several(kind)) {
                found.push_back({{at, at + match->tokens}, kind});
                break;
            }
    }
    return found;
}

/// Mentions of the sentence that stand in one list ("AS, Jepang, dan Korea Selatan") may be meant by a plural word later.
void DocumentLinker::remember_list(std::uint32_t sentence) {
    std::size_t first = mentions_.size();
    while (first > 0 && mentions_[first - 1].sentence == sentence && mentions_.size() - first < longest_list) --first;
    std::vector<Actor> list;
    const auto close = [&] {
        if (list.size() > 1) discourse_.add_list(list, sentence);
        list.clear();
    };
    for (std::size_t i = first; i < mentions_.size(); ++i) {
        if (i > first && !in_one_list(mentions_[i - 1].tokens.end, mentions_[i].tokens.begin)) close();
        list.push_back(mentions_[i].actors.front());
    }
    close();
}

/// Only small words join the two.
bool DocumentLinker::in_one_list(std::uint32_t end, std::uint32_t begin) const {
    if (begin <= end || begin - end > 3) return false;
    for (auto t = end; t < begin; ++t) {
        const auto key = document_.tokens()[t].key;
        if (!pack_.references.is(key, ReferenceClass::conjunction) && !pack_.references.is(key, ReferenceClass::article)) return false;
    }
    return true;
}

void DocumentLinker::link_sentence(std::uint32_t sentence, const std::vector<ActorPhrase>& phrases, const Places& places) {
    const TokenRange range = document_.sentences()[sentence].tokens;
    const auto references = plural_references(range);
    std::uint32_t at = range.begin;
    auto reference = references.begin();
    for (const auto& phrase : phrases) {
        while (reference != references.end() && reference->tokens.end <= phrase.tokens.begin) ++reference;
        const bool unowned = !phrase.has_owner() && !phrase.person && reference != references.end();
        if (unowned && reference->tokens.overlaps(phrase.tokens)) continue;
        const bool joined = phrase.tokens.end < range.end && pack_.references.is(document_.tokens()[phrase.tokens.end].key, ReferenceClass::of);
        if (unowned && !phrase.has_name() && reference->tokens.begin == phrase.tokens.end + (joined ? 1U : 0U)) {
            // "tentara kedua negara", "troops of the two countries"
            if (phrase.tokens.begin > at) link_words(at, phrase.tokens.begin, sentence);
            remember_list(sentence);
            if (auto actors = refer(reference->kind, sentence); !actors.empty()) {
                at = reference->tokens.end;
                add_mention({phrase.tokens.begin, at}, sentence, std::move(actors), MentionBasis::list);
                continue;
            }
        }
        const auto actor = resolve(phrase, places);
        if (!actor) continue;
        if (phrase.tokens.begin > at) link_words(at, phrase.tokens.begin, sentence);
        at = std::max(at, phrase.tokens.end);
        const bool back = !phrase.has_owner() && !phrase.has_name() && !phrase.roles.empty() && actor->code.starts_with("GRP:");
        add_mention(phrase, *actor, back ? MentionBasis::role : basis_of(phrase));
    }
    if (at < range.end) link_words(at, range.end, sentence);
    remember_list(sentence);
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

/// What the document is about, before anything is resolved: its countries, regions at war, and the names that it introduces.
void DocumentLinker::survey(const std::vector<std::vector<ActorPhrase>>& phrases, const Places& places) {
    const auto& sentences = document_.sentences();
    for (std::uint32_t s = 0; s < sentences.size(); ++s)
        for (const auto& phrase : phrases[s]) countries_.weigh(phrase, sentences[s].block == BlockKind::title ? 2 : 1);
    for (const auto& place : places) countries_.weigh(place);
    for (const auto& token : document_.tokens()) {
        if (!token.capital || region_group_) continue;
        const auto region = world_.regions().find(token.key);
        if (region == world_.regions().end()) continue;
        const auto& group = world_.entity(region->second);
        if ((!group.from || *group.from <= day_) && (!group.to || day_ <= *group.to)) region_group_ = region->second;
    }
    for (const bool certain : {true, false})
        for (const auto& of_sentence : phrases)
            for (const auto& phrase : of_sentence)
                if ((phrase.has_owner() || phrase.person || phrase.organisation) == certain) learn(phrase, places);
}

std::vector<ActorMention> DocumentLinker::link(const std::vector<std::vector<ActorPhrase>>& phrases, const Places& places) {
    survey(phrases, places);
    const auto& sentences = document_.sentences();
    for (const bool title : {true, false})
        for (std::uint32_t s = 0; s < sentences.size(); ++s)
            if ((sentences[s].block == BlockKind::title) == title && sentences[s].block != BlockKind::furniture)
                link_sentence(s, phrases[s], places);
    join_overlaps();
    return std::move(mentions_);
}

}  // namespace babad
