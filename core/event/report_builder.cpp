#include "core/event/report_builder.hpp"

#include <algorithm>

#include "core/event/candidate_finder.hpp"
#include "core/event/definiteness.hpp"
#include "core/event/event_dater.hpp"
#include "core/event/mode_choice.hpp"
#include "core/event/place_choice.hpp"
#include "core/event/recipient_finder.hpp"
#include "core/event/report_dater.hpp"
#include "core/event/status_judge.hpp"
#include "core/syntax/relation_names.hpp"

namespace babad {
namespace {

/// PLOVER's rule for what is still to come: cooperation is AGREE, a future withdrawal or release CONCEDE.
PloverType type_for(PloverType type, Status status) {
    if (status != Status::planned) return type;
    switch (type) {
        case PloverType::consult: case PloverType::support: case PloverType::cooperate: case PloverType::aid: return PloverType::agree;
        case PloverType::retreat: return PloverType::concede;
        default: return type;
    }
}

constexpr std::uint32_t story_reach = 14;   ///< tokens before an act in which words place it in the story

class Builder {
public:
    Builder(const SentenceFacts& facts, std::vector<Rejection>& rejections)
        : facts_(facts), rejections_(rejections), candidates_(find_candidates(facts, rejections)), recipients_(facts, candidates_) {}

    std::vector<Draft> run() {
        if (candidates_.empty()) return {};
        const auto quantities = find_quantities(facts_);
        for (const auto& candidate : candidates_) {
            const Verdict verdict = judge(facts_, candidate, candidates_);
            if (!verdict.event || recipients_.protest_of(candidate)) {
                rejections_.push_back(facts_.rejection(candidate.tokens, candidate.sense->type, verdict.event ? "part of a protest" : verdict.reason));
                continue;
            }
            Draft draft = build(candidate, verdict, quantities);
            // "Israel must …": with one side only it is an opinion; another mention must not lend the other.
            if (is_duty(candidate) && !(has_side(draft.report, Party::Side::actor) && has_side(draft.report, Party::Side::recipient))) {
                rejections_.push_back(facts_.rejection(candidate.tokens, candidate.sense->type, "a duty"));
                continue;
            }
            add(std::move(draft));
        }
        return std::move(drafts_);
    }

private:
    Draft build(const Candidate& candidate, const Verdict& verdict, const std::vector<FoundQuantity>& quantities) const {
        Draft draft;
        draft.sentence = facts_.index;
        draft.paragraph = facts_.document().sentences()[facts_.index].paragraph;
        draft.trigger = candidate.tokens;
        draft.nominal = candidate.nominal;
        draft.object = object_of(candidate);
        if (const Candidate* inner = recipients_.inner_of(candidate)) draft.about = inner->tokens.begin;
        draft.standing = standing_of(candidate);
        draft.speaker = verdict.speaker;
        draft.definite = is_definite(facts_, candidate);
        const Trigger& sense = *candidate.sense;
        draft.reference = candidate.reference;
        // "…," tuding X: told of a quote, the accusation must name whom it accuses.
        const bool of_quote = sense.type == PloverType::accuse && candidate.form.kind == FormKind::bare && !facts_.in_title();
        draft.weak = sense.strength == TriggerStrength::weak || of_quote;
        draft.political = sense.political;
        draft.result = sense.result || (candidate.nominal && (sense.kind == "ceasefire" || (sense.type == PloverType::cooperate && sense.kind == "other")));
        draft.time_anchor = candidate.host && is_time_word(candidate.host->preposition);
        draft.light = candidate.host && candidate.host->light.has_value();
        draft.circumstance = candidate.host && !candidate.host->preposition.empty() && !draft.time_anchor;
        draft.in_title = facts_.in_title();
        const ClauseRelation relation = candidate.clause.relation;
        draft.main = relation == ClauseRelation::main || relation == ClauseRelation::coordinate || relation == ClauseRelation::reported || draft.light;
        draft.taken_for_granted = verdict.presupposed;
        place_in_story(candidate, draft);

        Report& report = draft.report;
        report.type = *candidate.sense->type;
        report.place = choose_place(facts_, candidate);
        fill_parties(candidate, report);
        if (!has_side(report, Party::Side::actor)) speak_for_himself(candidate, verdict, report);
        recipients_.fill(candidate, report);
        drop_own_recipients(report);
        former_as_state(report);
        fill_attribution(verdict, report);
        report.status = status_for(verdict, report);
        // Who says that he will strike back has threatened.
        if (*sense.type == PloverType::threaten && report.status == Status::planned) report.status = Status::asserted;
        report.type = type_for(*sense.type, report.status);
        auto chosen = choose_mode(facts_, candidate, candidates_, report.type);
        if (verdict.becomes) {
            report.type = *verdict.becomes;
            chosen = {std::string(mode_of_inner(report.type, *sense.type)), kind_of_word(report.type)};
            if (report.type == PloverType::request) {
                demand_by_speaker(verdict, report);
                drop_own_recipients(report);
                if (is_duty(candidate)) drop_compatriots(report);
            }
        }
        if (report.type == PloverType::protest && names_author_before(candidate) && by_states(report)) {
            // A state protests with words: "a Philippine protest over …".
            report.type = PloverType::accuse;
            chosen = {"disapprove", "condemnation"};
        }
        report.mode = std::move(chosen.mode);
        report.kind = chosen.kind.empty() ? "other" : std::move(chosen.kind);
        report.cameo = report.type == *sense.type ? sense.cameo : std::string();
        fill_date(candidate, verdict, draft);
        for (const auto& quantity : quantities)
            if (belongs_to(quantity.quantity.what, report.type)) report.numbers.push_back(quantity.quantity);
        report.trigger = facts_.document().evidence(facts_.document().span(candidate.tokens));
        const auto quote = facts_.document().evidence(facts_.document().sentences()[facts_.index].span);
        report.quote = quote.quote;
        report.sentence_start = quote.start;
        report.confidence.status = verdict.status == Status::asserted && !verdict.reported ? 0.95 : 0.75;
        draft.trigger_certainty = candidate.nominal ? (draft.light ? 0.85 : 0.6) : 0.9;
        return draft;
    }

    /// The parse hangs the verb under another as a circumstance, whatever its marker.
    bool is_adverbial(std::uint32_t verb) const {
        return !facts_.syntax.relations.empty() && facts_.contains(verb) &&
               facts_.syntax.relations[verb - facts_.tokens.begin] == static_cast<std::uint8_t>(UdRelation::advcl);
    }

    Standing standing_of(const Candidate& candidate) const {
        const bool carried = candidate.host && candidate.host->light && candidate.host->preposition.empty();
        if (candidate.nominal && !carried) return Standing::nominal;
        const Clause& clause = candidate.nominal ? candidate.host->clause : candidate.clause;
        switch (clause.relation) {
            case ClauseRelation::main: case ClauseRelation::reported: case ClauseRelation::complement: return Standing::main;
            case ClauseRelation::coordinate:
                return candidate.form.kind == FormKind::gerund || is_adverbial(clause.head) ? Standing::subordinate : Standing::coordinate;
            default: return Standing::subordinate;
        }
    }

    /// Words before the act, or on it, that place it before, in or after what the text has just told.
    void place_in_story(const Candidate& candidate, Draft& draft) const {
        const std::uint32_t begin = candidate.tokens.begin - std::min(candidate.tokens.begin - facts_.tokens.begin, story_reach);
        for (const auto& cue : facts_.cues) {
            if (cue.tokens.begin < begin || cue.tokens.begin >= candidate.tokens.end + 2) continue;
            draft.earlier = draft.earlier || cue.set.has(StatusCue::earlier);
            draft.now = draft.now || cue.set.has(StatusCue::now);
            draft.sequel = draft.sequel || cue.set.has(StatusCue::sequel);
        }
    }

    void fill_parties(const Candidate& candidate, Report& report) const {
        for (const auto& role : Frame(facts_, candidate).roles()) {
            if (role.role == FrameRole::person) continue;
            const auto side = role.role == FrameRole::recipient ? Party::Side::recipient : Party::Side::actor;
            if (side == Party::Side::recipient && recipients_.suffers_inside(candidate, *role.mention)) continue;
            for (const auto& actor : role.mention->actors) {
                const bool there = std::any_of(report.parties.begin(), report.parties.end(), [&](const Party& party) {
                    return party.side == side && party.actor.code == actor.code;
                });
                if (!there && !actor.code.empty()) report.parties.push_back({side, actor, facts_.document().evidence(role.mention->span)});
            }
        }
        // "Hamas … menculik 250 orang": people whom the text does not place are not the group itself.
        const auto actors = report.codes(Party::Side::actor);
        std::erase_if(report.parties, [&](const Party& party) {
            return party.side == Party::Side::recipient && party.actor.code.starts_with("GRP:") &&
                   std::binary_search(actors.begin(), actors.end(), party.actor.code);
        });
    }

    static std::optional<std::uint32_t> object_of(const Candidate& candidate) {
        const bool turned = candidate.clause.voice == Voice::passive || candidate.clause.voice == Voice::stative;
        for (const auto& argument : candidate.clause.arguments)
            if (!candidate.nominal && argument.role == (turned ? ArgumentRole::subject : ArgumentRole::object)) return argument.head;
        return std::nullopt;
    }

    /// A pronoun that stands for nobody spoken of: "kami". English has "it" among them.
    bool is_first_person(std::uint32_t token) const {
        if (facts_.input.pack.language != Language::indonesian) return false;
        const auto key = facts_.document().tokens()[token].key;
        const auto& references = facts_.input.pack.references;
        return facts_.tag(token) == Upos::pron && !facts_.mention_at(token) && !references.is(key, ReferenceClass::person) &&
               !references.is(key, ReferenceClass::plural);
    }

    /// "Kami mengimbau warga tenang," kata Faizal: the first person of a quote is its speaker.
    void speak_for_himself(const Candidate& candidate, const Verdict& verdict, Report& report) const {
        if (!verdict.speaker) return;
        const Clause& clause = candidate.host && candidate.host->light ? candidate.host->clause : candidate.clause;
        const bool first = std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const Argument& argument) {
            const bool acts = argument.role == (clause.voice == Voice::passive ? ArgumentRole::agent : ArgumentRole::subject);
            return acts && facts_.contains(argument.head) && is_first_person(argument.head);
        });
        if (!first) return;
        for (std::uint32_t t = verdict.speaker->begin; t < std::min(verdict.speaker->end, facts_.tokens.end); ++t) {
            const ActorMention* mention = facts_.contains(t) ? facts_.mention_at(t) : nullptr;
            if (!mention) continue;
            for (const auto& actor : mention->actors) report.parties.push_back({Party::Side::actor, actor, facts_.document().evidence(mention->span)});
            return;
        }
    }

    bool is_time_word(const std::string& word) const {
        const std::uint64_t key = token_key(word);
        const auto match = facts_.input.pack.status.longest({&key, 1});
        return match && match->cues.has(StatusCue::time);
    }

    bool names_author_before(const Candidate& candidate) const {
        if (!candidate.nominal || candidate.tokens.begin == facts_.tokens.begin) return false;
        const bool indonesian = facts_.input.pack.language == Language::indonesian;
        const std::uint32_t beside = indonesian ? candidate.tokens.end : candidate.tokens.begin - 1;
        return facts_.contains(beside) && (facts_.mention_at(beside) || (!indonesian && facts_.tag(beside) == Upos::part));
    }

    /// Former holders of an office stand for their state: the guide has no sector for them.
    static void former_as_state(Report& report) {
        constexpr std::string_view former = "/ELI";
        for (auto& party : report.parties)
            if (party.actor.code.ends_with(former)) party.actor.code.resize(party.actor.code.size() - former.size());
    }

    static const char* kind_of_word(PloverType type) {
        switch (type) {
            case PloverType::request: return "demand";
            case PloverType::threaten: return "threat";
            case PloverType::reject: return "refusal";
            default: return "pledge";
        }
    }

    /// Nobody demands of, refuses or warns himself.
    void drop_own_recipients(Report& report) const {
        const Quad quad = facts_.input.ontology.quad(report.type);
        if (quad != Quad::vconf) return;
        const auto actors = report.codes(Party::Side::actor);
        std::erase_if(report.parties, [&](const Party& party) {
            return party.side == Party::Side::recipient && std::binary_search(actors.begin(), actors.end(), party.actor.code);
        });
    }

    /// The trigger is "must", "harus" itself.
    bool is_duty(const Candidate& candidate) const { return facts_.cues_at(candidate.tokens.begin).has(StatusCue::obligation); }

    /// What somebody says that his own country must do is opinion, as long as no act is named.
    static void drop_compatriots(Report& report) {
        const auto actors = report.codes(Party::Side::actor);
        std::erase_if(report.parties, [&](const Party& party) {
            return party.side == Party::Side::recipient && std::any_of(actors.begin(), actors.end(), [&](const auto& code) {
                return same_country(code, party.actor.code);
            });
        });
    }

    /// "X said Y must withdraw": X asks, Y is asked.
    void demand_by_speaker(const Verdict& verdict, Report& report) const {
        std::erase_if(report.parties, [](const Party& party) { return party.side == Party::Side::recipient; });
        for (auto& party : report.parties) party.side = Party::Side::recipient;
        for (std::uint32_t t = verdict.speaker->begin; t < std::min(verdict.speaker->end, facts_.tokens.end); ++t) {
            const ActorMention* mention = facts_.contains(t) ? facts_.mention_at(t) : nullptr;
            if (!mention) continue;
            for (const auto& actor : mention->actors)
                report.parties.push_back({Party::Side::actor, actor, facts_.document().evidence(mention->span)});
            return;
        }
    }

    void fill_attribution(const Verdict& verdict, Report& report) const {
        if (!verdict.speaker) return;
        Attribution attribution;
        attribution.quote = std::string(facts_.document().text(*verdict.speaker));
        for (std::uint32_t t = verdict.speaker->begin; t < std::min(verdict.speaker->end, facts_.tokens.end); ++t) {
            const ActorMention* mention = facts_.contains(t) ? facts_.mention_at(t) : nullptr;
            if (!mention) continue;
            attribution.code = mention->actors.front().code;
            attribution.name = mention->actors.front().name;
            break;
        }
        report.attribution = std::move(attribution);
    }

    /// An account of somebody else's act is a claim; of one's own act it is told as a fact.
    static Status status_for(const Verdict& verdict, const Report& report) {
        if (verdict.status != Status::asserted || !report.attribution || report.attribution->code.empty()) return verdict.status;
        const auto actors = report.codes(Party::Side::actor);
        if (actors.empty()) return verdict.status;
        const bool own = std::any_of(actors.begin(), actors.end(),
                                     [&](const auto& code) { return same_country(code, report.attribution->code); });
        return own ? Status::asserted : Status::claimed;
    }

    void fill_date(const Candidate& candidate, const Verdict& verdict, Draft& draft) const {
        auto dated = date_in_sentence(facts_, candidate, verdict, draft.report.status);
        if (dated.report && !dated.hung && spoken_by_actor(draft.report)) {
            // "…, ujar juru bicara, Rabu": the words are the act.
            dated.report = false;
            if (!dated.choice.evidence || dated.date->qualifier == Qualifier::approximate) dated.date->qualifier = Qualifier::exact;
        }
        draft.own_date = dated.date.has_value() && !dated.report;
        draft.date_certainty = dated.certainty;
        draft.report.date = dated.date;
        draft.report.date_choice = std::move(dated.choice);
        draft.hung = dated.hung;
        if (!dated.hung) return;
        draft.report.anchor_words = dated.hung->anchor_words;
        draft.report.anchor_offset_days = dated.hung->offset_days;
    }

    /// An act of words whose actor is the speaker of the sentence.
    static bool spoken_by_actor(const Report& report) {
        if (!is_speech(report.type) || !report.attribution || report.status != Status::asserted) return false;
        const auto actors = report.codes(Party::Side::actor);
        if (report.attribution->code.empty()) return !actors.empty();  // "ujar juru bicara Kementerian Unifikasi"
        return std::any_of(actors.begin(), actors.end(), [&](const auto& code) { return same_country(code, report.attribution->code); });
    }

    /// "strikes …, killing 19": what an attack did is no second event.
    static bool is_outcome_of(const Report& killing, const Report& attack) {
        if (killing.type != PloverType::assault || attack.type != PloverType::assault || killing.kind != "killing") return false;
        return attack.kind == "attack" || attack.kind == "airstrike" || attack.kind == "shelling" || attack.kind == "bombing" ||
               attack.kind == "clash" || attack.kind == "invasion";
    }

    static void absorb(Report& into, const Report& from) {
        const bool open_actor = !has_side(into, Party::Side::actor), open_recipient = !has_side(into, Party::Side::recipient);
        for (const auto& party : from.parties)
            if (party.side == Party::Side::actor ? open_actor : open_recipient) into.parties.push_back(party);
    }

    /// The same act named twice in a sentence is one report; the first mention leads, an attack before what it did.
    void add(Draft draft) {
        for (auto& other : drafts_) {
            if (other.report.type != draft.report.type || !merges(other, draft)) continue;
            const bool nameless = draft.report.parties.empty() || other.report.parties.empty();
            if (is_outcome_of(other.report, draft.report)) {
                absorb(draft.report, other.report);
                other = std::move(draft);
                return;
            }
            if (other.report.kind != draft.report.kind && !nameless && !is_outcome_of(draft.report, other.report)) continue;
            absorb(other.report, draft.report);
            return;
        }
        drafts_.push_back(std::move(draft));
    }

    static bool merges(const Draft& a, const Draft& b) {
        // Two verbs with an object each tell two acts, unless one is what the other did.
        const bool outcome = is_outcome_of(a.report, b.report) || is_outcome_of(b.report, a.report);
        if (a.object && b.object && *a.object != *b.object && !outcome) return false;
        const auto compatible = [&](Party::Side side) {
            const auto x = a.report.codes(side), y = b.report.codes(side);
            return x.empty() || y.empty() || x == y;
        };
        if (!compatible(Party::Side::actor) || !compatible(Party::Side::recipient)) return false;
        return !a.report.date || !b.report.date || overlaps(tolerant(*a.report.date), tolerant(*b.report.date));
    }

    const SentenceFacts& facts_;
    std::vector<Rejection>& rejections_;
    std::vector<Candidate> candidates_;
    RecipientFinder recipients_;
    std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> build_drafts(const SentenceFacts& facts, std::vector<Rejection>& rejections) { return Builder(facts, rejections).run(); }

}  // namespace babad
