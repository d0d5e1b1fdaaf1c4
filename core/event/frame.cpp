#include "core/event/frame.hpp"

#include <algorithm>

namespace babad {
namespace {

constexpr std::uint32_t longest_object = 6;  ///< tokens looked at behind a verb

/// Where a slot of the active form stands in a clause of this voice.
ArgumentRole surface_role(FrameSlot slot, Voice voice) {
    const bool turned = voice == Voice::passive || voice == Voice::stative;
    switch (slot) {
        case FrameSlot::subject: return turned ? ArgumentRole::agent : ArgumentRole::subject;
        case FrameSlot::object: return turned ? ArgumentRole::subject : ArgumentRole::object;
        case FrameSlot::agent: return ArgumentRole::agent;
        case FrameSlot::possessor: return ArgumentRole::possessor;
        default: return ArgumentRole::oblique;
    }
}

void collect(const Clause& clause, ArgumentRole role, std::string_view preposition, std::vector<Argument>& found) {
    for (const auto& argument : clause.arguments)
        if (argument.role == role && (role != ArgumentRole::oblique || argument.preposition == preposition)) found.push_back(argument);
}

bool is_party_role(FrameRole role) {
    return role == FrameRole::actor || role == FrameRole::recipient || role == FrameRole::side || role == FrameRole::person;
}

}  // namespace

std::vector<Argument> Frame::arguments(FrameSlot slot, std::string_view preposition) const {
    std::vector<Argument> found;
    const Clause& clause = candidate_.clause;
    collect(clause, surface_role(slot, clause.voice), preposition, found);
    if (slot == FrameSlot::subject && found.empty() && !candidate_.nominal && clause.voice == Voice::active) add_subject_beside(found);
    if (slot == FrameSlot::object && found.empty() && !candidate_.nominal && clause.voice == Voice::active) add_object_beside(found);
    if (slot == FrameSlot::oblique && candidate_.host && candidate_.host->light) {
        for (const auto& argument : candidate_.host->clause.arguments)
            if (argument.role == ArgumentRole::oblique && argument.preposition == preposition &&
                std::none_of(found.begin(), found.end(), [&](const Argument& a) { return a.head == argument.head; }))
                found.push_back(argument);
    }
    return found;
}

/// What stands right behind an active verb that syntax gave no object: "mengirimkan lebih dari 10.000 tentara", where a bound before the
/// number hides it; in English any noun phrase that is no time ("blocked the bridge spanning …").
void Frame::add_object_beside(std::vector<Argument>& found) const {
    std::uint32_t t = candidate_.tokens.end;
    if (t >= facts_.tokens.end) return;
    const auto bound = facts_.input.pack.quantities.longest(facts_.keys.subspan(t, facts_.tokens.end - t));
    const bool counted = bound && std::any_of(bound->words.begin(), bound->words.end(), [](const QuantityWord* word) {
        return word->word_class == QuantityWord::Class::low || word->word_class == QuantityWord::Class::high ||
               word->word_class == QuantityWord::Class::about;
    });
    if (!counted && facts_.input.pack.language == Language::indonesian) return;
    if (counted) t += bound->tokens;
    TokenRange phrase{t, t};
    std::optional<std::uint32_t> head;
    for (; phrase.end < facts_.tokens.end && phrase.size() < longest_object && !facts_.time_at(phrase.end); ++phrase.end) {
        const Upos tag = facts_.tag(phrase.end);
        if (!facts_.is_nominal(phrase.end) && tag != Upos::adj && tag != Upos::det && tag != Upos::sym) break;
        const bool noun = tag == Upos::noun || tag == Upos::propn;
        if (noun && (!head || facts_.input.pack.language != Language::indonesian)) head = phrase.end;
    }
    if (!head && !phrase.empty()) head = phrase.end - 1;   // "about $1 billion"
    if (head) found.push_back({ArgumentRole::object, {}, *head, phrase});
}

/// "Beijing had called for …": an actor right before the predicate, where syntax found no subject.
void Frame::add_subject_beside(std::vector<Argument>& found) const {
    std::uint32_t t = candidate_.tokens.begin;
    while (t > facts_.tokens.begin && candidate_.tokens.begin - t < 5) {
        const Upos tag = facts_.tag(t - 1);
        if (tag != Upos::aux && tag != Upos::adv && tag != Upos::part) break;
        --t;
    }
    if (t == facts_.tokens.begin) return;
    const ActorMention* mention = facts_.mention_at(t - 1);
    if (!mention || mention->tokens.begin < facts_.tokens.begin) return;
    const std::uint32_t begin = mention->tokens.begin;
    if (begin > facts_.tokens.begin && (facts_.tag(begin - 1) == Upos::adp || facts_.is_verb(begin - 1))) return;
    found.push_back({ArgumentRole::subject, {}, t - 1, mention->tokens});
}

bool Frame::holds(const TriggerCondition& condition) const {
    const TriggerLexicon& lexicon = facts_.input.pack.triggers;
    const auto keys = [&](TokenRange range) { return facts_.keys.subspan(range.begin, range.size()); };
    const auto beside = [&](TokenRange range) {
        const bool actor = std::any_of(facts_.actors.begin(), facts_.actors.end(),
                                       [&](const ActorMention& mention) { return range.overlaps(mention.tokens); });
        return lexicon.holds(condition, {!range.empty(), actor, keys(range)});
    };
    const TokenRange tokens = candidate_.tokens;
    switch (condition.slot) {
        case FrameSlot::sentence: return beside(facts_.tokens);
        case FrameSlot::before: return beside({tokens.begin - std::min(tokens.begin - facts_.tokens.begin, 3U), tokens.begin});
        case FrameSlot::after: return beside({tokens.end, std::min(tokens.end + 3, facts_.tokens.end)});
        case FrameSlot::rest: return beside({tokens.end, facts_.tokens.end});
        case FrameSlot::complement: return beside({tokens.end, std::min(tokens.end + 10, facts_.tokens.end)});
        case FrameSlot::modifier: {
            std::uint32_t begin = tokens.begin, end = tokens.end;
            while (begin > facts_.tokens.begin && tokens.begin - begin < 4 &&
                   (facts_.is_nominal(begin - 1) || facts_.tag(begin - 1) == Upos::adj))
                --begin;
            while (end < facts_.tokens.end && end - tokens.end < 4 && (facts_.is_nominal(end) || facts_.tag(end) == Upos::adj)) ++end;
            return beside({begin, end});
        }
        default: break;
    }
    // A forbidden word must stand in none of the phrases, a wanted one in any.
    const auto phrases = arguments(condition.slot, condition.preposition);
    if (phrases.empty()) return lexicon.holds(condition, {});
    const auto check = [&](const Argument& argument) {
        const bool place = std::any_of(facts_.places.begin(), facts_.places.end(),
                                       [&](const PlaceMention& mention) { return argument.phrase.overlaps(mention.tokens); });
        // "summoned Niger's ambassador Brah Mohamane": the title belongs to the name, wherever syntax hung it.
        TokenRange phrase = argument.phrase;
        if (const ActorMention* mention = facts_.contains(argument.head) ? facts_.mention_at(argument.head) : nullptr)
            phrase = {std::min(phrase.begin, mention->tokens.begin), std::max(phrase.end, mention->tokens.end)};
        return lexicon.holds(condition, {true, place || !mentions_in(argument).empty(), keys(phrase)});
    };
    return condition.forbidden ? std::all_of(phrases.begin(), phrases.end(), check) : std::any_of(phrases.begin(), phrases.end(), check);
}

bool Frame::conditions_hold(const Trigger& sense) const {
    return std::all_of(sense.conditions.begin(), sense.conditions.end(), [this](const auto& condition) { return holds(condition); });
}

std::vector<const ActorMention*> Frame::mentions_in(const Argument& argument) const {
    std::vector<const ActorMention*> found;
    TokenRange phrase = argument.phrase;
    phrase.begin = std::max(phrase.begin, facts_.tokens.begin);
    phrase.end = std::min(phrase.end, facts_.tokens.end);
    const ActorMention* head = facts_.contains(argument.head) ? facts_.mention_at(argument.head) : nullptr;
    if (head) found.push_back(head);
    bool behind_preposition = false;
    for (std::uint32_t t = phrase.begin; t < phrase.end; ++t) {
        const ActorMention* mention = facts_.mention_at(t);
        if (!mention) {
            const Upos tag = facts_.tag(t);
            if (tag == Upos::adp) behind_preposition = true;
            else if (tag == Upos::cconj) behind_preposition = false;
            if (t > argument.head && (tag == Upos::verb || tag == Upos::sconj)) break;
            continue;
        }
        const bool known = std::find(found.begin(), found.end(), mention) != found.end();
        if (!behind_preposition && !known && !(head && describes(*mention, *head))) found.push_back(mention);
        t = std::max(t, mention->tokens.end - 1);
    }
    if (found.empty()) add_standing_for(argument.head, phrase, found);
    return found;
}

/// "Juru bicaranya, Abu Obeida, menuduh": the name between the commas says who it is.
const ActorMention* Frame::apposed_to(const Argument& argument) const {
    const std::uint32_t comma = argument.phrase.end;
    if (comma + 1 >= facts_.tokens.end || comma >= candidate_.tokens.begin || facts_.document().word(comma) != ",") return nullptr;
    const ActorMention* mention = facts_.mention_at(comma + 1);
    const bool closed = mention && facts_.contains(mention->tokens.end) && facts_.document().word(mention->tokens.end) == ",";
    return closed && mention->tokens.begin == comma + 1 ? mention : nullptr;
}

/// "pro-Iranian Hezbollah", "NATO member Norway": what stands before a name without a joiner or comma only describes it.
bool Frame::describes(const ActorMention& mention, const ActorMention& named) const {
    if (mention.tokens.end > named.tokens.begin) return false;
    for (std::uint32_t t = mention.tokens.end; t < named.tokens.begin; ++t)
        if (facts_.tag(t) == Upos::cconj || facts_.is_verb(t) || facts_.document().word(t) == "," || facts_.document().word(t) == "/") return false;
    return true;
}

/// Where no word of a phrase is an actor by itself: "tens of thousands of students" are students, "leaders of the opposition" the
/// opposition; "it" in "Iraq said it would" is who speaks.
void Frame::add_standing_for(std::uint32_t head, TokenRange phrase, std::vector<const ActorMention*>& found) const {
    if (!facts_.contains(head)) return;
    const auto is = [&](std::uint32_t t, FunctionClass function) {
        return facts_.input.pack.function_words[facts_.document().tokens()[t].key].has(function);
    };
    const auto& speaker = candidate_.clause.speaker;
    const WordClasses& classes = facts_.input.pack.triggers.classes();
    if (classes.contains(classes.find("speaker_pronoun"), facts_.keys[head])) {
        for (std::uint32_t t = speaker ? speaker->begin : 0; speaker && t < speaker->end; ++t) {
            const ActorMention* mention = facts_.contains(t) ? facts_.mention_at(t) : nullptr;
            if (mention) return found.push_back(mention);
        }
        return;
    }
    bool genitive = false;
    for (std::uint32_t t = head + 1; t < phrase.end; ++t) {
        if (facts_.tag(t) == Upos::adp && !is(t, FunctionClass::genitive)) return;
        genitive = genitive || is(t, FunctionClass::genitive);
        const ActorMention* mention = facts_.mention_at(t);
        if (genitive && mention) return found.push_back(mention);
    }
}

void Frame::add_light_verb_roles(std::vector<FilledRole>& roles) const {
    const auto& host = candidate_.host;
    if (!host || !host->light) return;
    const auto add = [&](ArgumentRole role, FrameRole as) {
        for (const auto& argument : host->clause.arguments) {
            if (argument.role != role || argument.phrase.overlaps(candidate_.tokens)) continue;
            for (const auto* mention : mentions_in(argument)) roles.push_back({as, mention});
        }
    };
    const bool passive = host->clause.voice == Voice::passive || host->clause.voice == Voice::stative;
    const bool mutual = std::any_of(candidate_.sense->frame.begin(), candidate_.sense->frame.end(),
                                    [](const FrameArgument& a) { return a.role == FrameRole::side; });
    const FrameRole doer = mutual ? FrameRole::side : FrameRole::actor;
    switch (host->light->effect) {
        case LightEffect::perform: case LightEffect::plan: case LightEffect::stop: case LightEffect::cancel: case LightEffect::postpone:
            add(passive ? ArgumentRole::agent : ArgumentRole::subject, doer);
            break;
        case LightEffect::tell:
            if (roles.empty()) add(passive ? ArgumentRole::agent : ArgumentRole::subject, doer);
            break;
        case LightEffect::offer:
            add(passive ? ArgumentRole::agent : ArgumentRole::subject, doer);
            if (!passive) add(ArgumentRole::object, FrameRole::recipient);
            break;
        case LightEffect::undergo: add(ArgumentRole::subject, mutual ? FrameRole::side : FrameRole::recipient); break;
        case LightEffect::occur:  // "the bombing killed two Turks"
            if (host->noun_is_subject && !passive) add(ArgumentRole::object, mutual ? FrameRole::side : FrameRole::recipient);
            break;
        case LightEffect::prevent: case LightEffect::cause: break;
    }
}

/// "reiterated its demand", "seized people in its attack": the pronoun is the subject of the governing verb.
void Frame::add_owner_roles(std::vector<FilledRole>& roles) const {
    const bool acts = std::any_of(roles.begin(), roles.end(), [](const FilledRole& r) { return r.role == FrameRole::actor || r.role == FrameRole::side; });
    const std::uint32_t begin = candidate_.tokens.begin;
    bool owned = candidate_.form.anaphoric;
    for (std::uint32_t t = begin; t-- > facts_.tokens.begin && begin - t <= 4 && !owned;) {
        if (facts_.mention_at(t)) return;
        owned = facts_.tag(t) == Upos::pron && facts_.cues_at(t).has(StatusCue::definite);
        if (!facts_.is_nominal(t) && facts_.tag(t) != Upos::adj) break;
    }
    if (acts || !owned) return;
    const auto slot = std::find_if(candidate_.sense->frame.begin(), candidate_.sense->frame.end(),
                                   [](const FrameArgument& a) { return a.slot == FrameSlot::possessor; });
    if (slot == candidate_.sense->frame.end() || !is_party_role(slot->role)) return;
    for (const auto& argument : candidate_.host->clause.arguments)
        if (argument.role == ArgumentRole::subject)
            for (const auto* mention : mentions_in(argument)) roles.push_back({slot->role, mention});
}

std::vector<const ActorMention*> Frame::mentions_in_topic() const {
    std::vector<const ActorMention*> found;
    for (const auto& slot : candidate_.sense->frame) {
        if (slot.role != FrameRole::topic && slot.role != FrameRole::theme && slot.slot != FrameSlot::object) continue;
        for (const auto& argument : arguments(slot.slot, slot.preposition))
            for (const auto* mention : mentions_in(argument)) found.push_back(mention);
    }
    return found;
}

const PlaceMention* Frame::target_place() const {
    for (const auto& slot : candidate_.sense->frame) {
        const bool taken = slot.role == FrameRole::theme && candidate_.sense->type == PloverType::coerce;
        if (slot.role != FrameRole::recipient && !taken) continue;
        for (const auto& argument : arguments(slot.slot, slot.preposition))
            for (const auto& place : facts_.places)
                if (!place.dateline && argument.phrase.overlaps(place.tokens)) return &place;
    }
    return nullptr;
}

std::vector<FilledRole> Frame::roles() const {
    std::vector<FilledRole> roles;
    for (const auto& slot : candidate_.sense->frame) {
        if (!is_party_role(slot.role)) continue;
        for (const auto& argument : arguments(slot.slot, slot.preposition)) {
            const auto mentions = mentions_in(argument);
            for (const auto* mention : mentions) roles.push_back({slot.role, mention});
            if (mentions.empty() && slot.slot == FrameSlot::subject)
                if (const auto* apposed = apposed_to(argument)) roles.push_back({slot.role, apposed});
        }
    }
    add_light_verb_roles(roles);
    if (candidate_.nominal && candidate_.host && !candidate_.host->light && !candidate_.host->noun_is_subject) add_owner_roles(roles);
    // "Ratusan prajurit dikirim": forces that are moved act for the state they belong to, where nobody else is named.
    const bool no_actor = std::none_of(roles.begin(), roles.end(), [](const FilledRole& r) { return r.role == FrameRole::actor || r.role == FrameRole::side; });
    if (no_actor) {
        for (const auto& slot : candidate_.sense->frame) {
            if (slot.role != FrameRole::theme) continue;
            for (const auto& argument : arguments(slot.slot, slot.preposition))
                for (const auto* mention : mentions_in(argument))
                    if (mention->actors.front().sector == "MIL" || mention->actors.front().sector == "COP") roles.push_back({FrameRole::actor, mention});
        }
    }
    // Each mention once, in the first role it was found in; what a list joins to it has the same role.
    std::vector<FilledRole> once;
    const auto add_once = [&](FrameRole role, const ActorMention* mention) {
        if (std::none_of(once.begin(), once.end(), [&](const FilledRole& r) { return r.mention == mention; })) once.push_back({role, mention});
    };
    for (const auto& role : roles) add_once(role.role, role.mention);
    for (const auto& role : roles)
        for (const auto* mention : facts_.with_conjuncts(*role.mention))
            if (mention->tokens.end <= candidate_.tokens.begin || role.mention->tokens.begin >= candidate_.tokens.end) add_once(role.role, mention);
    return once;
}

}  // namespace babad
