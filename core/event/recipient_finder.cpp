#include "core/event/recipient_finder.hpp"

#include <algorithm>

namespace babad {
namespace {

constexpr std::uint32_t furthest_addressee = 14;   ///< tokens

/// Words whose addressee may stand anywhere behind them.
bool sense_speaks(PloverType type) {
    return type == PloverType::request || type == PloverType::threaten || type == PloverType::reject || type == PloverType::agree ||
           type == PloverType::concede;
}

/// Whether a role of the inner act is the recipient of words about it.
bool wanted(PloverType outer, const Candidate& inner, FrameRole role) {
    const bool acts = role == FrameRole::actor;
    const bool suffers = role == FrameRole::recipient || role == FrameRole::person || role == FrameRole::side;
    switch (outer) {
        case PloverType::threaten: case PloverType::agree: case PloverType::concede: return suffers;
        case PloverType::reject: return acts ? inner.nominal : suffers;
        case PloverType::accuse: case PloverType::support: return acts;
        case PloverType::request: return acts || role == FrameRole::side;
        default: return false;
    }
}

bool is_party_code(const std::vector<std::string>& sorted, const std::string& code) { return std::binary_search(sorted.begin(), sorted.end(), code); }

}  // namespace

bool same_country(const std::string& a, const std::string& b) { return a.substr(0, a.find('/')) == b.substr(0, b.find('/')); }

bool has_side(const Report& report, Party::Side side) {
    return std::any_of(report.parties.begin(), report.parties.end(), [&](const Party& party) { return party.side == side; });
}

bool by_states(const Report& report) {
    const auto actors = report.codes(Party::Side::actor);
    return !actors.empty() && std::all_of(actors.begin(), actors.end(), [](const std::string& code) {
        return code.size() == 3 || code.starts_with("IGO:");
    });
}

void RecipientFinder::add(Report& report, const Actor& actor, Span span) const {
    const bool there = std::any_of(report.parties.begin(), report.parties.end(),
                                   [&](const Party& party) { return party.actor.code == actor.code; });
    if (!there && !actor.code.empty()) report.parties.push_back({Party::Side::recipient, actor, facts_.document().evidence(span)});
}

void RecipientFinder::add(Report& report, const ActorMention& mention) const {
    for (const auto& actor : mention.actors) add(report, actor, mention.span);
}

const Candidate* RecipientFinder::inner_of(const Candidate& outer) const {
    for (const auto& other : candidates_) {
        if (&other == &outer) continue;
        const bool governed = other.clause.governor && outer.tokens.contains(*other.clause.governor);
        const bool hosted = other.host && outer.tokens.contains(other.host->verb.begin);
        const bool coordinate = other.clause.relation == ClauseRelation::coordinate || other.clause.relation == ClauseRelation::temporal;
        if ((governed && !coordinate) || hosted) return &other;
    }
    return nullptr;
}

void RecipientFinder::fill(const Candidate& candidate, Report& report) const {
    const auto open = [&] { return !has_side(report, Party::Side::recipient); };
    const PloverType type = *candidate.sense->type;
    const Candidate* inner = inner_of(candidate);
    const bool judges = type == PloverType::reject || type == PloverType::accuse || type == PloverType::support;
    if (open() && inner) add_from_inner(candidate, *inner, report);
    if (open() && judges) add_from_topic(candidate, inner, report);
    // "reiterated its demand that Israel …": a noun that its verb only carries speaks like a verb.
    const bool speaks = sense_speaks(type) && (!candidate.nominal || (candidate.host && candidate.host->light));
    if (open() && !candidate.nominal && sense_speaks(type)) add_from_meeting(candidate, report);
    if (open() && speaks) add_first_behind(candidate, report);
    if (open() && (type == PloverType::sanction || type == PloverType::coerce || type == PloverType::assault)) add_owner_of_thing(candidate, report);
    if (open() && (type == PloverType::assault || type == PloverType::coerce || type == PloverType::aid || type == PloverType::mobilize))
        add_place(candidate, report);
    if (open() && type == PloverType::protest) add_aim_of_protest(candidate, report);
    if (open() && type == PloverType::protest) add_institution_before(candidate, report);
}

/// Where the clause names no recipient, the act that is refused, threatened, promised, condemned or asked for does.
void RecipientFinder::add_from_inner(const Candidate& candidate, const Candidate& inner, Report& report) const {
    for (const auto& role : Frame(facts_, inner).roles())
        if (wanted(*candidate.sense->type, inner, role.role)) add(report, *role.mention);
}

void RecipientFinder::add_from_topic(const Candidate& candidate, const Candidate* inner, Report& report) const {
    const bool may_suffer = *candidate.sense->type == PloverType::reject;
    for (const auto* mention : Frame(facts_, candidate).mentions_in_topic())
        if (!inner || may_suffer || !suffers_from(*inner, *mention)) add(report, *mention);
}

bool RecipientFinder::suffers_inside(const Candidate& outer, const ActorMention& mention) const {
    const PloverType type = *outer.sense->type;
    if (type != PloverType::accuse && type != PloverType::support) return false;
    const Candidate* inner = inner_of(outer);
    return inner && inner->nominal && suffers_from(*inner, mention);
}

/// "mengutuk pembunuhan warga": who suffers from an act is not blamed for it.
bool RecipientFinder::suffers_from(const Candidate& act, const ActorMention& mention) const {
    const auto roles = Frame(facts_, act).roles();
    return std::any_of(roles.begin(), roles.end(), [&](const FilledRole& filled) {
        return filled.mention == &mention && (filled.role == FrameRole::recipient || filled.role == FrameRole::person);
    });
}

/// "menemui pimpinan DPR dan mendesak …", "called both leaders and urged …": whom one meets is spoken to.
void RecipientFinder::add_from_meeting(const Candidate& candidate, Report& report) const {
    if (candidate.clause.relation != ClauseRelation::coordinate || !candidate.clause.governor) return;
    const auto actors = report.codes(Party::Side::actor);
    for (const auto& meeting : candidates_) {
        if (*meeting.sense->type != PloverType::consult || meeting.nominal || !meeting.tokens.contains(*candidate.clause.governor)) continue;
        for (const auto& role : Frame(facts_, meeting).roles())
            for (const auto& actor : role.mention->actors)
                if (!is_party_code(actors, actor.code)) add(report, actor, role.mention->span);
    }
}

/// "demanded that the US cancel …", "threatened action against Russia": the first other actor of what is said.
void RecipientFinder::add_first_behind(const Candidate& candidate, Report& report) const {
    const auto actors = report.codes(Party::Side::actor);
    if (actors.size() != 1) return;
    const std::uint32_t end = std::min(facts_.tokens.end, candidate.tokens.end + furthest_addressee);
    for (std::uint32_t t = candidate.tokens.end; t < end; ++t) {
        const ActorMention* mention = facts_.mention_at(t);
        if (!mention) {
            if (facts_.is_break(t) && facts_.document().word(t) != "\"") return;
            continue;
        }
        t = std::max(t, mention->tokens.end - 1);
        const bool other = std::none_of(mention->actors.begin(), mention->actors.end(), [&](const Actor& actor) {
            // The opposition demands of its own government.
            const bool government = actor.code.size() < actors.front().size() && actors.front().starts_with(actor.code);
            return same_country(actor.code, actors.front()) && !government;
        });
        if (mention->place_reading || !other) continue;
        for (const auto* addressee : facts_.with_conjuncts(*mention)) add(report, *addressee);
        return;
    }
}

/// "banned Thai fruit", "16 Pakistani channels were blocked", "was barred from travelling": who is hit by what is done to a thing.
void RecipientFinder::add_owner_of_thing(const Candidate& candidate, Report& report) const {
    const auto actors = report.codes(Party::Side::actor);
    for (const auto* mention : Frame(facts_, candidate).mentions_in_topic())
        for (const auto& actor : mention->actors)
            if (std::none_of(actors.begin(), actors.end(), [&](const auto& code) { return same_country(code, actor.code); }))
                add(report, actor, mention->span);
}

/// "menyerang Kota Gaza": the state of the place, where the actor is not of it; of a state's attack also that of where it took place.
void RecipientFinder::add_place(const Candidate& candidate, Report& report) const {
    const PlaceMention* place = Frame(facts_, candidate).target_place();
    Actor actor;
    if (place) {
        actor.code = place->place.country;
        actor.name = place->place.name;
    } else if (*candidate.sense->type == PloverType::assault && report.place && by_states(report)) {
        actor.code = report.place->country;
        actor.name = report.place->name;
    }
    const auto actors = report.codes(Party::Side::actor);
    if (std::none_of(actors.begin(), actors.end(), [&](const auto& code) { return same_country(code, actor.code); }))
        add(report, actor, place ? place->span : facts_.document().span(candidate.tokens));
}

const Candidate* RecipientFinder::protest_of(const Candidate& candidate) const {
    const PloverType type = *candidate.sense->type;
    if (type != PloverType::request && type != PloverType::reject && type != PloverType::accuse) return nullptr;
    for (const auto& other : candidates_) {
        if (*other.sense->type != PloverType::protest || other.tokens.end > candidate.tokens.begin) continue;
        if (candidate.clause.governor && other.tokens.contains(*candidate.clause.governor)) return &other;
        if (other.host && candidate.clause.governor == other.host->verb.begin && candidate.clause.relation != ClauseRelation::coordinate) return &other;
    }
    return nullptr;
}

/// What protesters demand or oppose is part of the protest: it names whom they protest against.
void RecipientFinder::add_aim_of_protest(const Candidate& candidate, Report& report) const {
    for (const auto& other : candidates_) {
        if (protest_of(other) != &candidate) continue;
        for (const auto& role : Frame(facts_, other).roles())
            if (role.role == FrameRole::recipient) add(report, *role.mention);
        for (const auto* mention : Frame(facts_, other).mentions_in_topic()) add(report, *mention);
    }
}

/// "berunjuk rasa di depan Kedutaan Besar Rusia": the institution outside which people stand.
void RecipientFinder::add_institution_before(const Candidate& candidate, Report& report) const {
    const auto actors = report.codes(Party::Side::actor);
    for (const auto& slot : candidate.sense->frame) {
        if (slot.role != FrameRole::location) continue;
        for (const auto& argument : Frame(facts_, candidate).arguments(slot.slot, slot.preposition))
            for (const auto* mention : Frame(facts_, candidate).mentions_in(argument))
                if (!mention->place_reading && !is_party_code(actors, mention->actors.front().code)) add(report, *mention);
    }
}

}  // namespace babad
