#include "core/event/status_judge.hpp"

#include <algorithm>

#include "core/event/definiteness.hpp"

namespace babad {
namespace {

constexpr int deepest = 4;
constexpr std::uint32_t furthest_source = 22;   ///< tokens

/// The facts gathered on the way out.
class Judgement {
public:
    Judgement(const SentenceFacts& facts, const Candidate& candidate, std::span<const Candidate> others)
        : facts_(facts), candidate_(candidate), others_(others) {}

    Verdict run() {
        if (is_denial()) drop("a denial");
        if (candidate_.host) {
            verdict_.presupposed = false;
            by_host(*candidate_.host);
        } else {
            by_own_words(candidate_.clause);
            outwards(candidate_.clause);
        }
        if (candidate_.clause.speaker && !verdict_.speaker && near(*candidate_.clause.speaker)) set_speaker(*candidate_.clause.speaker);
        if (!verdict_.speaker) headline_speaker();
        if (candidate_.nominal) near_noun();
        if (disputed_behind() || claimed_by_noun()) set(Status::claimed, "disputed");
        if (obliged_) by_obligation();
        if (backshift_) set(verdict_.reported ? Status::planned : Status::hypothetical, "would");
        if (verdict_.event && verdict_.status == Status::planned) {
            if (hostile() && sentence_has(StatusCue::unless)) {
                become(PloverType::threaten, "a threat");
            } else if (sentence_has(StatusCue::condition)) {
                set(Status::hypothetical, "under a condition");
            }
        }
        return verdict_;
    }

private:
    void drop(const char* reason) {
        if (!verdict_.event) return;
        verdict_.event = false;
        verdict_.reason = reason;
    }
    void set(Status status, const char* reason) {
        if (verdict_.status == Status::denied) return;
        verdict_.status = status;
        verdict_.reason = reason;
    }
    /// A source named far behind the act belongs to something else: "…, while 46,000 have died, according to X".
    bool near(TokenRange speaker) const { return speaker.begin < candidate_.tokens.end || speaker.begin - candidate_.tokens.end <= furthest_source; }

    /// "Seoul: Korut Kirim Tentara ke Rusia"
    void headline_speaker() {
        if (!facts_.in_title()) return;
        const std::uint32_t stop = std::min(facts_.tokens.end, facts_.tokens.begin + 7);
        for (std::uint32_t t = facts_.tokens.begin + 1; t < std::min(stop, candidate_.tokens.begin); ++t)
            if (facts_.document().word(t) == ":" && facts_.mention_at(t - 1)) return set_speaker({facts_.tokens.begin, t});
    }

    void set_speaker(TokenRange speaker) {
        verdict_.reported = true;
        verdict_.speaker = speaker;
    }
    /// The act is told as a word about it: an event of another type, and a fact.
    void become(PloverType type, const char* reason) {
        verdict_.becomes = type;
        verdict_.status = Status::asserted;
        verdict_.reason = reason;
    }

    bool alleges(std::uint32_t token) const {
        const CueSet cues = facts_.cues_at(token);
        return !facts_.is_verb(token) && (cues.has(StatusCue::evidential) || cues.has(StatusCue::claim));
    }

    /// "…, tuduhan yang dibantah junta", "…, a claim Delhi denies": said of the main act before it.
    bool disputed_behind() const {
        const bool account = candidate_.clause.relation == ClauseRelation::reported || candidate_.clause.relation == ClauseRelation::complement ||
                             verdict_.status == Status::claimed || hostile();
        if (!account || verdict_.status != Status::asserted) return false;
        for (std::uint32_t t = candidate_.tokens.end; t + 2 < facts_.tokens.end; ++t) {
            if (!alleges(t) || !(facts_.is_break(t - 1) || facts_.tag(t - 1) == Upos::det)) continue;
            for (std::uint32_t behind = t + 1; behind < std::min(facts_.tokens.end, t + 5); ++behind)
                if (facts_.cues_at(behind).has(StatusCue::deny)) return true;
        }
        return false;
    }

    /// "klaim Islamabad bahwa lima jet ditembak jatuh", "the claim that …": the noun before the clause alleges it.
    bool claimed_by_noun() const {
        const Clause& clause = candidate_.clause;
        if (verdict_.status != Status::asserted || clause.marker.empty() || clause.relation == ClauseRelation::temporal) return false;
        const std::uint32_t first = candidate_.tokens.begin - std::min(candidate_.tokens.begin - facts_.tokens.begin, 10U);
        for (std::uint32_t t = candidate_.tokens.begin; t-- > first;) {
            if (!facts_.input.pack.function_words[facts_.document().tokens()[t].key].has(FunctionClass::complement)) continue;
            for (std::uint32_t noun = t; noun-- > first && t - noun <= 4 && !facts_.is_verb(noun) && !facts_.is_break(noun);)
                if (alleges(noun)) return true;
            return false;
        }
        return false;
    }

    void by_obligation() {
        if (verdict_.speaker && verdict_.event) become(PloverType::request, "a demand");
        else drop("a duty");
    }

    /// "is willing to help": a pledge; of hostile acts nothing has happened.
    void by_offer() {
        switch (*candidate_.sense->type) {
            case PloverType::consult: case PloverType::support: case PloverType::cooperate: case PloverType::aid: case PloverType::agree:
                return become(PloverType::agree, "a pledge");
            case PloverType::retreat: case PloverType::concede: return become(PloverType::concede, "a pledge");
            default: return drop("only wanted");
        }
    }

    /// "will not negotiate", "would not step down", "tidak akan mundur": somebody known says no to what was wanted of him.
    bool would_be_kind() const {
        switch (*candidate_.sense->type) {
            case PloverType::consult: case PloverType::support: case PloverType::cooperate: case PloverType::aid: case PloverType::retreat:
            case PloverType::concede: return true;
            default: return false;
        }
    }
    bool refuser(const Clause& clause) const {
        if (candidate_.nominal || clause.voice != Voice::active || clause.relation == ClauseRelation::conditional) return false;
        const auto subjects = Frame(facts_, candidate_).arguments(FrameSlot::subject);
        return std::any_of(subjects.begin(), subjects.end(), [this](const Argument& a) { return !Frame(facts_, candidate_).mentions_in(a).empty(); });
    }

    bool hostile() const {
        switch (*candidate_.sense->type) {
            case PloverType::assault: case PloverType::coerce: case PloverType::mobilize: case PloverType::protest:
            case PloverType::sanction: return true;
            default: return false;
        }
    }

    /// Auxiliaries, negation and adverbs on the predicate itself.
    void by_own_words(const Clause& clause) {
        CueSet set_of_words;
        for (const auto token : clause.modifiers) set_of_words = set_of_words | facts_.cues_at(token);
        // "are due to begin", "is expected to": phrases that are no auxiliaries but stand in their place.
        for (std::uint32_t t = clause.head; t-- > facts_.tokens.begin && clause.head - t <= 6;) {
            const Upos tag = facts_.tag(t);
            const CueSet cues = facts_.cues_at(t);
            const bool phrase = cues.has(StatusCue::backshift) || cues.has(StatusCue::offer) || cues.has(StatusCue::obligation) || cues.has(StatusCue::future) || cues.has(StatusCue::plan) || cues.has(StatusCue::modal) || cues.has(StatusCue::evidential);
            if (!phrase && tag != Upos::aux && tag != Upos::adv && tag != Upos::part) break;
            if (phrase) set_of_words = set_of_words | cues;
        }
        // "must not" is one word of duty: what is forbidden is demanded too.
        const bool forbidden = clause.negated && set_of_words.has(StatusCue::obligation) && !set_of_words.has(StatusCue::negation);
        const bool negated = (clause.negated && !forbidden) || set_of_words.has(StatusCue::negation);
        const bool later = set_of_words.has(StatusCue::future) || set_of_words.has(StatusCue::backshift);
        if (negated && later && would_be_kind() && refuser(clause)) return become(PloverType::reject, "a refusal");
        if (negated) drop("negated");
        if (set_of_words.has(StatusCue::phase)) drop("not yet");
        if (set_of_words.has(StatusCue::habit) && !set_of_words.has(StatusCue::done)) drop("a habit");
        if (set_of_words.has(StatusCue::fail)) drop("failed");
        if (set_of_words.has(StatusCue::evidential)) set(Status::claimed, "alleged");
        if (set_of_words.has(StatusCue::offer)) by_offer();
        if (set_of_words.has(StatusCue::obligation)) obliged_ = true;
        if (set_of_words.has(StatusCue::backshift)) backshift_ = true;
        if (set_of_words.has(StatusCue::modal)) set(Status::hypothetical, "only possible");
        if (set_of_words.has(StatusCue::future) || set_of_words.has(StatusCue::plan))
            set(Status::planned, "still to come");
        switch (clause.relation) {
            case ClauseRelation::conditional: drop("a condition"); break;
            case ClauseRelation::purpose:
                if (is_aim_of_visit(clause)) set(Status::planned, "the aim of a visit");
                else if (candidate_.form.kind != FormKind::gerund) drop("a purpose");   // "resorted to throwing stones"
                break;
            default: break;
        }
    }

    /// "akan mengunjungi Singapura untuk bertemu PM Wong": a meeting that a visit is made for is announced.
    bool is_aim_of_visit(const Clause& clause) const {
        if (*candidate_.sense->type != PloverType::consult || !clause.governor) return false;
        const Candidate* visit = candidate_at(*clause.governor);
        return visit && visit->sense->kind == "visit";
    }

    bool has_cue(const std::string& word, StatusCue cue) const {
        const std::uint64_t key = token_key(word);
        const auto match = facts_.input.pack.status.longest({&key, 1});
        return match && match->cues.has(cue);
    }

    const Candidate* candidate_at(std::uint32_t token) const {
        for (const auto& other : others_)
            if (&other != &candidate_ && other.tokens.contains(token) && other.sense->type) return &other;
        return nullptr;
    }

    /// Denying an act or rejecting an accusation refuses nothing.
    bool is_denial() const {
        if (*candidate_.sense->type != PloverType::reject) return false;
        if (facts_.cues_at(candidate_.tokens.begin).has(StatusCue::deny)) return true;
        return std::any_of(others_.begin(), others_.end(), [this](const Candidate& other) {
            return *other.sense->type == PloverType::accuse && other.host && candidate_.tokens.contains(other.host->verb.begin) &&
                   other.host->preposition.empty();
        });
    }

    /// "rejected a Philippine protest": what is refused was said before, where it has an author.
    bool spoken_before() const {
        const PloverType type = *candidate_.sense->type;
        const bool words = type == PloverType::request || type == PloverType::accuse || type == PloverType::protest;
        if (!candidate_.nominal || !(words || hostile())) return false;
        if (hostile() && !words) {
            // "penangguhan perjanjian oleh India ditolak": an act whose author is named was done.
            const auto& arguments = candidate_.clause.arguments;
            return std::any_of(arguments.begin(), arguments.end(), [](const Argument& a) { return a.role == ArgumentRole::agent; });
        }
        return points_back(facts_, candidate_) || !Frame(facts_, candidate_).arguments(FrameSlot::possessor).empty();
    }

    /// A verb or noun that governs the act; `infinitive`: "to", "untuk" stands between.
    void by_governor(std::uint32_t token, bool infinitive) {
        if (facts_.cues_at(token).has(StatusCue::deny)) return by_cues(facts_.cues_at(token), token);
        if (const Candidate* other = candidate_at(token)) {
            const Trigger& sense = *other->sense;
            if (sense.claim || (sense.type == PloverType::accuse && sense.mode == "allege")) return set(Status::claimed, "alleged");
            if (sense.type == PloverType::reject && spoken_before()) {
                verdict_.presupposed = true;
                return;
            }
            if (sense.presupposes) {
                verdict_.presupposed = true;
                return;
            }
            if (sense.speech || sense.cancels) return drop("inside a request, promise, threat or refusal");
            if (infinitive && candidate_.form.kind == FormKind::gerund && judges(*sense.type)) {
                verdict_.presupposed = true;   // "pleads guilty to threatening"
                return;
            }
            if (infinitive && is_aim_of_visit(candidate_.clause)) return;
            if (infinitive) return drop("a purpose");
        }
        by_cues(facts_.cues_at(token), token);
    }

    void by_cues(CueSet cues, std::optional<std::uint32_t> token) {
        if (cues.has(StatusCue::deny)) {
            // "membantah penyerbuan itu": an act that was told before is disputed; one that is only brought up here is denied.
            const bool told = candidate_.nominal && is_definite(facts_, candidate_);
            return told ? set(Status::claimed, "disputed") : set(Status::denied, "denied");
        }
        if (cues.has(StatusCue::claim) || cues.has(StatusCue::doubt) || cues.has(StatusCue::evidential)) {
            set(Status::claimed, "alleged");
            verdict_.speech = token;
            return;
        }
        if (cues.has(StatusCue::request)) return drop("inside a request");
        if (cues.has(StatusCue::threat)) return drop("inside a threat");
        if (cues.has(StatusCue::refusal)) return drop("refused");
        if (cues.has(StatusCue::fail)) return drop("failed");
        if (cues.has(StatusCue::prevent)) return drop("prevented");
        if (cues.has(StatusCue::wish)) return drop("only wanted");
        if (cues.has(StatusCue::right)) return drop("only possible");
        if (cues.has(StatusCue::plan) || cues.has(StatusCue::future)) return set(Status::planned, "planned");
        if (cues.has(StatusCue::speech)) {
            verdict_.reported = true;
            verdict_.speech = token;
        }
        if (cues.has(StatusCue::talk) && !is_definite(facts_, candidate_)) drop("only talked about");
    }

    /// From the clause to the verbs that it hangs under.
    /// The marker opens a clause of time or cause: a fact of its own.
    bool is_fact_marker(const std::string& marker) const { return has_cue(marker, StatusCue::time); }

    void outwards(const Clause& first) {
        Clause clause = first;
        for (int depth = 0; depth < deepest && verdict_.event; ++depth) {
            if (!clause.governor || !facts_.contains(*clause.governor)) return;
            const std::uint32_t governor = *clause.governor;
            if (is_fact_marker(clause.marker)) return;
            switch (clause.relation) {
                case ClauseRelation::complement: case ClauseRelation::reported: case ClauseRelation::purpose:
                    by_governor(governor, has_cue(clause.marker, StatusCue::purpose));
                    break;
                case ClauseRelation::relative:
                    // "a report that it had threatened": the noun tells; a person or thing does not.
                    if (clause.marker.empty() || facts_.cues_at(governor).empty()) return;
                    by_cues(facts_.cues_at(governor), std::nullopt);
                    if (const auto head = facts_.head(governor); head && facts_.is_verb(*head)) by_governor(*head, false);
                    break;
                case ClauseRelation::temporal: return;
                case ClauseRelation::main: case ClauseRelation::coordinate: case ClauseRelation::conditional: break;
            }
            const bool shares = clause.relation == ClauseRelation::coordinate;
            clause = find_clause(facts_.document(), facts_.syntax, {governor, governor + 1}, false, facts_.input.pack);
            if (clause.speaker && !verdict_.speaker) set_speaker(*clause.speaker);
            if (!shares) {
                // "did not say that it attacked", "may have ordered": doubt goes on inwards; the future of the governor does not.
                if (clause.negated) drop("negated");
                if (clause.relation == ClauseRelation::conditional) drop("a condition");
            } else if (clause.relation == ClauseRelation::conditional) {
                drop("a condition");
            }
        }
    }

    static bool judges(PloverType type) {
        return type == PloverType::accuse || type == PloverType::concede || type == PloverType::support || type == PloverType::protest ||
               type == PloverType::sanction;
    }

    bool has_party() const { return !Frame(facts_, candidate_).roles().empty(); }

    void by_host(const Host& host) {
        by_cues(host.between, std::nullopt);
        // "agreed at the summit", "lewat mediasi China": where or how something else took place.
        if (has_cue(host.preposition, StatusCue::circumstance)) return;
        const Candidate* governing = candidate_at(host.verb.begin);
        if (governing && governing->sense->cancels) drop("called off");
        if (governing && !host.preposition.empty() && judges(*governing->sense->type)) {
            // "meminta maaf atas penyiksaan", "criticised Israel for the raid"
            verdict_.presupposed = true;
            return;
        }
        const bool ahead = std::any_of(host.clause.modifiers.begin(), host.clause.modifiers.end(), [&](std::uint32_t token) {
            return facts_.cues_at(token).has(StatusCue::future) || facts_.cues_at(token).has(StatusCue::plan);
        });
        if (hostile() && ((host.light && host.light->effect == LightEffect::stop && has_party()) || (points_back(facts_, candidate_) && !ahead))) {
            // What somebody is asked to end or to look into has taken place.
            verdict_.presupposed = true;
            return;
        }
        if (host.light && host.light->effect != LightEffect::tell) {
            switch (host.light->effect) {
                case LightEffect::plan: set(Status::planned, "planned"); break;
                case LightEffect::prevent: drop("prevented"); break;
                case LightEffect::stop: case LightEffect::cancel: case LightEffect::postpone:
                    if (!is_definite(facts_, candidate_)) drop("ended or called off");
                    break;
                default: break;
            }
            by_own_words(host.clause);
        } else {
            const CueSet cues = facts_.cues_at(host.verb.begin);
            const bool known = is_definite(facts_, candidate_);
            if (host.noun_is_subject) {
                if (host.clause.voice == Voice::passive) by_governor(host.verb.begin, false);
            } else {
                by_governor(host.verb.begin, false);
            }
            if (!known && (host.clause.negated || host.clause.relation == ClauseRelation::conditional)) drop("negated");
            if (!known && cues.has(StatusCue::talk)) drop("only talked about");
        }
        outwards(host.clause);
    }

    /// "rencana serangan", "possible attack", "no attack", "alleged bombing": words inside the noun phrase.
    void near_noun() {
        const std::uint32_t begin = candidate_.tokens.begin;
        const std::uint32_t first = begin - std::min(begin - facts_.tokens.begin, 4U);
        CueSet cues;
        for (std::uint32_t t = begin; t-- > first;) {
            if (facts_.is_break(t) || facts_.is_verb(t) || facts_.mention_at(t)) break;
            cues = cues | facts_.cues_at(t);
        }
        if (cues.has(StatusCue::negation)) drop("negated");
        if (cues.has(StatusCue::right) || cues.has(StatusCue::threat) || cues.has(StatusCue::prevent)) drop("only possible");
        if (cues.has(StatusCue::request) || cues.has(StatusCue::refusal)) drop("asked for or refused");
        if (cues.has(StatusCue::modal)) set(Status::hypothetical, "only possible");
        if (cues.has(StatusCue::evidential) || cues.has(StatusCue::claim)) set(Status::claimed, "alleged");
        if (cues.has(StatusCue::plan) || cues.has(StatusCue::future)) set(Status::planned, "planned");
    }

    bool sentence_has(StatusCue cue) const {
        return std::any_of(facts_.cues.begin(), facts_.cues.end(), [cue](const Cue& found) { return found.set.has(cue); });
    }

    const SentenceFacts& facts_;
    const Candidate& candidate_;
    std::span<const Candidate> others_;
    Verdict verdict_;
    bool obliged_ = false;
    bool backshift_ = false;
};

}  // namespace

Verdict judge(const SentenceFacts& facts, const Candidate& candidate, std::span<const Candidate> others) {
    return Judgement(facts, candidate, others).run();
}

}  // namespace babad
