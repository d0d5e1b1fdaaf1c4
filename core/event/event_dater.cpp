#include "core/event/event_dater.hpp"

#include <algorithm>

namespace babad {
namespace {

constexpr std::uint32_t owner_reach = 25;
constexpr double bound_penalty = 15;

/// The verb that a time expression stands with. With a parse: the first verb above it. Else: an expression between subject and
/// verb, or at the front, belongs to the verb on its right; one behind a verb belongs to it.
std::optional<std::uint32_t> owner_of(const SentenceFacts& facts, const TimeExpression& time) {
    if (!facts.syntax.heads.empty()) {
        std::optional<std::uint32_t> token = time.tokens.begin;
        // The expression's head is the token whose own head lies outside.
        for (std::uint32_t t = time.tokens.begin; t < time.tokens.end; ++t) {
            const auto head = facts.head(t);
            if (!head || !time.tokens.contains(*head)) token = t;
        }
        for (int step = 0; step < 6 && token; ++step) {
            token = facts.head(*token);
            if (token && facts.is_verb(*token)) return token;
        }
        return std::nullopt;
    }
    const std::uint32_t begin = time.tokens.begin - std::min(time.tokens.begin - facts.tokens.begin, owner_reach);
    std::optional<std::uint32_t> left;
    bool comma_between = false;
    for (std::uint32_t t = time.tokens.begin; t-- > begin;) {
        if (facts.is_verb(t)) {
            left = t;
            break;
        }
        if (facts.is_break(t) && facts.document().word(t) == ",") comma_between = true;
    }
    if (left && !comma_between) return left;
    // Behind a comma without a verb in its segment: "Presiden, Jumat (18/10), mengecam".
    const std::uint32_t end = std::min(facts.tokens.end, time.tokens.end + owner_reach);
    bool in_relative = false;
    for (std::uint32_t t = time.tokens.end; t < end; ++t) {
        if (facts.tag(t) == Upos::sconj && !left) in_relative = in_relative || t > time.tokens.end + 2;
        if (facts.is_verb(t) && !in_relative) {
            const bool closed = time.tokens.end < facts.tokens.end && (facts.is_break(time.tokens.end));
            if (!left || closed) return t;
            break;
        }
    }
    return left;
}

bool dates(const TimeExpression& time) {
    return time.range && !time.dateline && time.type != TimexType::set && time.type != TimexType::duration;
}

/// A verb of saying, claiming or denying.
bool tells(const SentenceFacts& facts, std::uint32_t verb) {
    const CueSet cues = facts.cues_at(verb);
    return cues.has(StatusCue::speech) || cues.has(StatusCue::claim) || cues.has(StatusCue::deny) || cues.has(StatusCue::evidential);
}

/// How loosely a time expression hangs together with the act; smaller is closer.
struct Tie {
    double distance = 0;
    const char* reason = "same sentence";
    double certainty = 0.6;
    bool report = false;   ///< dates the words about the act, not the act
};

Tie tie(const SentenceFacts& facts, const TimeExpression& time, const Candidate& candidate, const Verdict& verdict) {
    const std::uint32_t head = candidate.host && (candidate.host->light || candidate.host->noun_is_subject)
                                   ? candidate.host->verb.begin
                                   : candidate.clause.head;
    const auto owner = owner_of(facts, time);
    const double gap = time.tokens.begin >= candidate.tokens.end ? time.tokens.begin - candidate.tokens.end
                       : candidate.tokens.begin >= time.tokens.end ? candidate.tokens.begin - time.tokens.end
                                                                    : 0;
    if (owner && (candidate.tokens.contains(*owner) || *owner == head)) return {gap * 0.1, "same clause", 1.0};
    // Right behind a noun: "pertemuan Jumat lalu", "the attack on Monday".
    if (candidate.nominal && time.tokens.begin >= candidate.tokens.end && gap <= 4) return {1 + gap * 0.2, "same noun phrase", 0.9};
    const Clause& clause = candidate.clause;
    if (owner && clause.relation == ClauseRelation::coordinate && clause.governor && *owner == *clause.governor)
        return {5 + gap * 0.1, "coordinated clause", 0.85};
    const bool speech = owner && ((verdict.speech && *owner == *verdict.speech) || tells(facts, *owner));
    if (speech) return {30 + gap, "date of the report", 0.5, true};
    if (owner && clause.governor && *owner == *clause.governor)
        return {12 + gap * 0.3, "governing clause", 0.6, clause.relation != ClauseRelation::coordinate && clause.relation != ClauseRelation::complement};
    if (clause.relation == ClauseRelation::relative && owner) return {40 + gap, "same sentence", 0.3, true};
    const bool leads = time.tokens.begin <= facts.tokens.begin + 2;
    if (leads && (clause.relation == ClauseRelation::main || clause.relation == ClauseRelation::coordinate)) return {8 + gap * 0.1, "front of the sentence", 0.8};
    if (verdict.presupposed && !candidate.clause.extent.contains(time.tokens)) return {25 + gap, "governing clause", 0.4, true};
    if (owner && candidate.clause.extent.contains(*owner) && !candidate.clause.extent.empty()) return {10 + gap * 0.3, "same clause", 0.8};
    return {20 + gap, "same sentence", 0.6};
}

}  // namespace

DatedChoice date_in_sentence(const SentenceFacts& facts, const Candidate& candidate, const Verdict& verdict) {
    DatedChoice best;
    std::optional<Tie> closest;
    const TimeExpression* chosen = nullptr;
    for (const auto& time : facts.times) {
        if (!time.anchor_words.empty() && !time.range) {
            best.anchor_words = time.anchor_words;
            best.anchor_offset_days = time.offset_days;
        }
        if (!dates(time) || time.tokens.overlaps(candidate.tokens) || time.value == "PRESENT_REF") continue;
        Tie found = tie(facts, time, candidate, verdict);
        // "its heaviest strikes since January", "before Friday": a bound, where another expression is at hand.
        if (time.tokens.begin > facts.tokens.begin && facts.cues_at(time.tokens.begin - 1).has(StatusCue::time)) found.distance += bound_penalty;
        if (!closest || found.distance < closest->distance) {
            closest = found;
            chosen = &time;
        }
    }
    if (!chosen) return best;
    best.date = *chosen->range;
    best.report = closest->report;
    if (closest->report && best.date->qualifier == Qualifier::exact) best.date->qualifier = Qualifier::approximate;
    best.choice = {chosen->range->basis, facts.document().evidence(chosen->span), closest->reason};
    best.certainty = closest->certainty;
    return best;
}

std::optional<DateRange> publication_date(const Document& document) {
    const auto& published = document.article().published;
    if (!published) return std::nullopt;
    DateRange range = day_range(published->day);
    range.qualifier = Qualifier::approximate;
    range.basis = DateBasis::publication;
    return range;
}

}  // namespace babad
