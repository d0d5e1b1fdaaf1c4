#include "core/event/event_dater.hpp"

#include <algorithm>

#include "core/event/report_dater.hpp"

namespace babad {
namespace {

constexpr std::uint32_t owner_reach = 25;
constexpr std::uint32_t relative_reach = 8;   ///< tokens between a noun and the verb of the clause that tells of it
constexpr std::uint32_t clause_reach = 12;    ///< tokens between a date and the act of the clause that it takes along
constexpr double other_sentence = 25;         ///< beyond a semicolon
constexpr std::uint32_t foreign_reach = 8;    ///< tokens between the verb of another clause and the expression that it takes along
constexpr std::uint32_t anchor_slack = 4;     ///< tokens past the anchor words in which the act that they name may stand
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
        if (facts.tag(t) == Upos::sconj && (left || t > time.tokens.end + 2)) in_relative = true;
        if (facts.is_verb(t) && !in_relative) {
            const bool closed = time.tokens.end < facts.tokens.end && (facts.is_break(time.tokens.end));
            if (!left || closed) return t;
            break;
        }
    }
    return left;
}

bool dates(const TimeExpression& time) {
    return time.range && !time.dateline && time.type != TimexType::set && time.type != TimexType::duration && time.value != "PRESENT_REF";
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
    bool foreign = false;  ///< dates another act
};

/// Ties of one act to the expressions of its sentence.
class Ties {
public:
    Ties(const SentenceFacts& facts, const Candidate& candidate, const Verdict& verdict) : facts_(facts), candidate_(candidate), verdict_(verdict) {}

    Tie to(const TimeExpression& time) const {
        const Clause& clause = candidate_.clause;
        const std::uint32_t head = candidate_.host && (candidate_.host->light || candidate_.host->noun_is_subject)
                                       ? candidate_.host->verb.begin
                                       : clause.head;
        const auto owner = owner_of(facts_, time);
        const double gap = time.tokens.begin >= candidate_.tokens.end ? time.tokens.begin - candidate_.tokens.end
                           : candidate_.tokens.begin >= time.tokens.end ? candidate_.tokens.begin - time.tokens.end
                                                                        : 0;
        if (owner && (candidate_.tokens.contains(*owner) || *owner == head)) return {gap * 0.1, "same clause", 1.0};
        if (!candidate_.nominal && gap <= 1 && !break_between(time)) return {0.5, "same clause", 1.0};
        if (opens_clause(time) && candidate_.tokens.begin > time.tokens.end && gap <= clause_reach) return {1.5 + gap * 0.1, "clause of the date", 0.9};
        // Right behind a noun: "pertemuan Jumat lalu", "the attack on Monday".
        if (candidate_.nominal && time.tokens.begin >= candidate_.tokens.end && gap <= 4 && (!verdict_.presupposed || has_preposition(time)))
            return {1 + gap * 0.2, "same noun phrase", 0.9};
        if (owner && clause.relation == ClauseRelation::coordinate && clause.governor && *owner == *clause.governor)
            return {5 + gap * 0.1, "coordinated clause", 0.85};
        if (owner) {
            if (tells_of(*owner, time)) return {2 + gap * 0.1, "relative clause", 0.85};
            if (is_foreign(*owner, time)) return {60 + gap, "another clause", 0.3, true, true};
        }
        if (clause.relation == ClauseRelation::temporal && !candidate_.nominal && time.tokens.begin >= candidate_.tokens.end)
            return {10 + gap * 0.3, "same clause", 0.7};
        const bool leads = time.tokens.begin <= facts_.tokens.begin + 2;
        if (leads && clause.relation == ClauseRelation::temporal) return {12 + gap * 0.3, "front of the sentence", 0.6};
        if (owner && *owner + 1 == candidate_.tokens.begin && facts_.cues_at(*owner).has(StatusCue::evidential)) return {9 + gap * 0.1, "same clause", 0.8};
        const bool speech = owner && ((verdict_.speech && *owner == *verdict_.speech) || tells(facts_, *owner));
        if (speech) return {30 + gap, "date of the report", 0.5, true};
        if (owner && clause.governor && *owner == *clause.governor)
            return {12 + gap * 0.3, "governing clause", 0.6, clause.relation != ClauseRelation::coordinate && clause.relation != ClauseRelation::complement};
        if (clause.relation == ClauseRelation::relative && owner) return {40 + gap, "same sentence", 0.3, true};
        if (leads && (clause.relation == ClauseRelation::main || clause.relation == ClauseRelation::coordinate)) return {8 + gap * 0.1, "front of the sentence", 0.8};
        if (clause.relation == ClauseRelation::temporal && !clause.extent.contains(time.tokens)) return {28 + gap, "governing clause", 0.4, true};
        if (verdict_.presupposed && !clause.extent.contains(time.tokens)) return {25 + gap, "governing clause", 0.4, true};
        if (owner && clause.extent.contains(*owner) && !clause.extent.empty()) return {10 + gap * 0.3, "same clause", 0.8};
        return {20 + gap, "same sentence", 0.6};
    }

    /// "on Wednesday, when India attacked …": the date takes a clause along.
    bool opens_clause(const TimeExpression& time) const {
        std::uint32_t t = time.tokens.end;
        if (facts_.contains(t) && facts_.document().word(t) == ",") ++t;
        if (!facts_.contains(t) || facts_.input.pack.language != Language::english) return false;  // Indonesian has one class for "when" and "after"
        const auto word = facts_.input.pack.function_words[facts_.keys[t]];
        return word.has(FunctionClass::temporal) && !word.has(FunctionClass::adposition);
    }

private:
    bool break_between(const TimeExpression& time) const {
        const auto [begin, end] = std::minmax(candidate_.tokens, time.tokens);
        for (std::uint32_t t = begin.end; t < end.begin; ++t)
            if (facts_.is_break(t)) return true;
        return false;
    }

    /// "condemned the attack on Monday" against "condemned the attack the next day".
    bool has_preposition(const TimeExpression& time) const {
        return time.tokens.begin > facts_.tokens.begin && facts_.tag(time.tokens.begin - 1) == Upos::adp;
    }

    bool has_relative_before(std::uint32_t verb) const {
        const std::uint32_t begin = verb - std::min(verb - facts_.tokens.begin, relative_reach);
        for (std::uint32_t t = begin; t < verb; ++t)
            if (facts_.input.pack.function_words[facts_.keys[t]].has(FunctionClass::relative)) return true;
        return false;
    }

    bool is_set_off(const TimeExpression& time) const {
        std::uint32_t t = time.tokens.begin;
        while (t > facts_.tokens.begin && (facts_.tag(t - 1) == Upos::adp || facts_.tag(t - 1) == Upos::adv)) --t;   // ", also on"
        return t > facts_.tokens.begin && facts_.document().word(t - 1) == ",";
    }

    Clause clause_of(std::uint32_t verb) const { return find_clause(facts_.document(), facts_.syntax, {verb, verb + 1}, false, facts_.input.pack); }

    /// "serangan udara Israel yang menewaskan 430 orang pada Selasa": the clause tells of the noun.
    bool tells_of(std::uint32_t owner, const TimeExpression& time) const {
        if (!candidate_.nominal || owner < candidate_.tokens.end || time.tokens.begin < owner || owner - candidate_.tokens.end > relative_reach) return false;
        if (time.bound == TimeBound::since) return false;   // "pembebasan tentara yang ditawan sejak Juli"
        for (std::uint32_t t = candidate_.tokens.end; t < owner; ++t)
            if (facts_.is_verb(t) || facts_.tag(t) == Upos::num) return false;
        return clause_of(owner).relation == ClauseRelation::relative;
    }

    /// The expression stands in a clause about another act, below this one.
    bool is_foreign(std::uint32_t owner, const TimeExpression& time) const {
        // Set off by commas it belongs to the sentence: "…, Rabu (15/1/2025)."
        if (time.tokens.begin < owner || time.tokens.begin - owner > foreign_reach || is_set_off(time)) return false;
        if (candidate_.host && candidate_.host->verb.contains(owner)) return false;
        const Clause other = clause_of(owner);
        if (other.extent.contains(candidate_.tokens.begin)) return false;
        if (other.relation != ClauseRelation::relative && tells(facts_, owner) && (!verdict_.speech || *verdict_.speech == owner)) return false;
        switch (other.relation) {
            case ClauseRelation::relative: return has_relative_before(owner);
            case ClauseRelation::temporal: case ClauseRelation::conditional: return !other.marker.empty();
            case ClauseRelation::complement: case ClauseRelation::reported:
                return is_speech(*candidate_.sense->type) && other.governor && candidate_.tokens.contains(*other.governor);
            default: return false;
        }
    }

    const SentenceFacts& facts_;
    const Candidate& candidate_;
    const Verdict& verdict_;
};

bool is_ahead(Status status) { return status == Status::planned || status == Status::hypothetical; }

/// The publication day, or the month of it where the other end is that coarse.
std::optional<DateRange> up_to_publication(const SentenceFacts& facts, const DateRange& from) {
    const auto& published = facts.document().article().published;
    if (!published || !from.first) return std::nullopt;
    const CivilDay now = civil(published->day);
    const bool coarse = from.granularity > Granularity::week;
    return interval_of(from, !coarse ? day_range(published->day) : from.granularity >= Granularity::year ? year_range(now.year) : month_range(now.year, now.month));
}

/// "this week" of a past act ends on the publication day.
DateRange up_to_now(const SentenceFacts& facts, DateRange range) {
    const auto& published = facts.document().article().published;
    if (!published || range.granularity != Granularity::week || !range.first || !range.past) return range;
    if (!(*range.first < published->day) || !(published->day + 1 < *range.past)) return range;
    range.past = published->day + 1;
    range.granularity = Granularity::interval;
    return range;
}

bool next_day(const DateRange& a, const DateRange& b) { return a.is_single_day() && b.is_single_day() && *b.first == *a.past; }

/// The days that an expression and its neighbours give: "3-5 November", "since May" of a siege, "until Friday".
std::optional<DateRange> days_of(const SentenceFacts& facts, const TimeExpression& time, bool lasting, Status status) {
    const std::size_t at = static_cast<std::size_t>(&time - facts.times.data());
    const TimeExpression* before = at > 0 ? &facts.times[at - 1] : nullptr;
    const TimeExpression* after = at + 1 < facts.times.size() ? &facts.times[at + 1] : nullptr;
    if (!lasting && time.bound == TimeBound::since && !is_ahead(status)) return time.range;
    if (time.joins_next && after && after->range) return interval_of(*time.range, *after->range);
    if (before && before->joins_next && before->range) return interval_of(*before->range, *time.range);
    if (time.pairs_with_next && after && after->range && next_day(*time.range, *after->range)) return interval_of(*time.range, *after->range);
    if (before && before->pairs_with_next && before->range && next_day(*before->range, *time.range)) return interval_of(*before->range, *time.range);
    const bool ahead = is_ahead(status);
    switch (time.bound) {
        case TimeBound::since:
            if (!lasting || ahead) return time.range;
            return up_to_publication(facts, *time.range);
        case TimeBound::until: case TimeBound::before:
            if (const auto start = publication_date(facts.document()); ahead && start) return interval_of(*start, *time.range);
            return time.range;
        case TimeBound::none: break;
    }
    return ahead ? *time.range : up_to_now(facts, *time.range);
}

/// The act may be the one that "two days after …" places: told before the words, or behind them where they open the sentence.
bool may_hang(const SentenceFacts& facts, const TimeExpression& time, const Candidate& candidate) {
    if (time.anchor_tokens.overlaps(candidate.tokens)) return false;
    const bool carried = candidate.host && (candidate.host->light || candidate.host->noun_is_subject);
    if (candidate.nominal && !carried) return false;
    return candidate.tokens.begin < time.tokens.begin || time.tokens.begin <= facts.tokens.begin + 2;
}

bool semicolon_between(const SentenceFacts& facts, TokenRange a, TokenRange b) {
    for (std::uint32_t t = std::min(a.end, b.end); t < std::max(a.begin, b.begin); ++t)
        if (facts.document().word(t) == ";") return true;
    return false;
}

/// "On Nov. 4, two days after Japan sanctioned …": the date is that of the act hung on this one.
bool is_counted_from(const SentenceFacts& facts, const TimeExpression& time, const Candidate& candidate) {
    return std::any_of(facts.times.begin(), facts.times.end(), [&](const TimeExpression& hung) {
        return hung.offset && !hung.anchor_tokens.empty() && time.tokens.end <= hung.tokens.begin && candidate.tokens.begin >= hung.anchor_tokens.begin &&
               candidate.tokens.begin < hung.anchor_tokens.end + anchor_slack;
    });
}

/// "memulai latihan pada Rabu … hingga Jumat": the end that another expression of the sentence names.
const TimeExpression* end_of(const SentenceFacts& facts, const TimeExpression& start) {
    if (start.bound != TimeBound::none || !start.range->is_single_day()) return nullptr;
    for (const auto& time : facts.times)
        if (time.bound == TimeBound::until && dates(time) && time.tokens.begin > start.tokens.end && time.range->is_single_day() && *start.range->first < *time.range->first)
            return &time;
    return nullptr;
}

}  // namespace

std::optional<DateRange> interval_of(const DateRange& first, const DateRange& last) {
    if (!first.first || !last.past || !(*first.first < *last.past)) return std::nullopt;
    DateRange range = first;
    range.past = last.past;
    range.granularity = Granularity::interval;
    range.qualifier = std::max(first.qualifier, last.basis == DateBasis::publication ? Qualifier::exact : last.qualifier);
    if (first.basis == DateBasis::publication) range.qualifier = last.qualifier, range.basis = last.basis;
    return range;
}

DatedChoice date_in_sentence(const SentenceFacts& facts, const Candidate& candidate, const Verdict& verdict, Status status) {
    DatedChoice best;
    const Ties ties(facts, candidate, verdict);
    std::optional<Tie> closest;
    const TimeExpression* chosen = nullptr;
    const bool lasting = facts.input.ontology.lasts(candidate.sense->kind);
    for (const auto& time : facts.times) {
        if (time.offset && !time.range) {
            if (!best.hung && may_hang(facts, time, candidate) && !ties.to(time).foreign) best.hung = &time;
            continue;
        }
        if (!dates(time) || time.tokens.overlaps(candidate.tokens) || is_counted_from(facts, time, candidate)) continue;
        Tie found = ties.to(time);
        if (semicolon_between(facts, time.tokens, candidate.tokens)) found.distance += other_sentence;
        // "its heaviest strikes since January", "before Friday": a bound, where another expression is at hand.
        if (time.bound != TimeBound::none || (time.tokens.begin > facts.tokens.begin && facts.cues_at(time.tokens.begin - 1).has(StatusCue::time)))
            found.distance += bound_penalty;
        if (!found.foreign && (!closest || found.distance < closest->distance)) {
            closest = found;
            chosen = &time;
        }
    }
    if (closest && !closest->report) best.hung = nullptr;
    if (!chosen) return best;
    best.date = days_of(facts, *chosen, lasting && !ties.opens_clause(*chosen), status);
    if (const auto* end = lasting ? end_of(facts, *chosen) : nullptr; end && best.date) best.date = interval_of(*best.date, *end->range);
    if (!best.date) best.date = *chosen->range;
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
