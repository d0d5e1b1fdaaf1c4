#include "core/event/report_builder.hpp"

#include <algorithm>

#include "core/event/candidate_finder.hpp"
#include "core/event/event_dater.hpp"
#include "core/event/mode_choice.hpp"
#include "core/event/place_choice.hpp"
#include "core/event/status_judge.hpp"

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

constexpr std::uint32_t furthest_addressee = 14;   ///< tokens

bool same_country(const std::string& a, const std::string& b) { return a.substr(0, a.find('/')) == b.substr(0, b.find('/')); }

class Builder {
public:
    explicit Builder(const SentenceFacts& facts) : facts_(facts), candidates_(find_candidates(facts)) {}

    std::vector<Draft> run() {
        if (candidates_.empty()) return {};
        const auto quantities = find_quantities(facts_);
        for (const auto& candidate : candidates_) {
            const Verdict verdict = judge(facts_, candidate, candidates_);
            if (!verdict.event || protest_of(candidate)) continue;
            add(build(candidate, verdict, quantities));
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
        draft.definite = is_definite(facts_, candidate);
        const Trigger& sense = *candidate.sense;
        draft.reference = candidate.reference;
        draft.weak = sense.strength == TriggerStrength::weak;
        draft.political = sense.political;
        draft.result = sense.result || (candidate.nominal && (sense.kind == "ceasefire" || (sense.type == PloverType::cooperate && sense.kind == "other")));
        draft.time_anchor = candidate.host && is_time_word(candidate.host->preposition);
        draft.light = candidate.host && candidate.host->light.has_value();
        draft.in_title = facts_.in_title();

        Report& report = draft.report;
        report.type = *candidate.sense->type;
        fill_parties(candidate, report);
        fill_open_recipients(candidate, report);
        add_aim_of_protest(candidate, report);
        drop_own_recipients(report);
        fill_attribution(verdict, report);
        report.status = status_for(verdict, report);
        report.type = type_for(*sense.type, report.status);
        auto chosen = choose_mode(facts_, candidate, candidates_, report.type);
        if (verdict.becomes) {
            report.type = *verdict.becomes;
            chosen = {std::string(mode_of_inner(report.type, *sense.type)), kind_of_word(report.type)};
            if (report.type == PloverType::request) demand_by_speaker(verdict, report);
        }
        if (report.type == PloverType::protest && names_author_before(candidate) && by_states(report)) {
            // A state protests with words: "a Philippine protest over …".
            report.type = PloverType::accuse;
            chosen = {"disapprove", "condemnation"};
        }
        report.mode = std::move(chosen.mode);
        report.kind = chosen.kind.empty() ? "other" : std::move(chosen.kind);
        report.cameo = report.type == *sense.type ? sense.cameo : std::string();
        report.place = choose_place(facts_, candidate);
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

    void fill_parties(const Candidate& candidate, Report& report) const {
        for (const auto& role : Frame(facts_, candidate).roles()) {
            if (role.role == FrameRole::person) continue;
            const auto side = role.role == FrameRole::recipient ? Party::Side::recipient : Party::Side::actor;
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

    static bool by_states(const Report& report) {
        const auto actors = report.codes(Party::Side::actor);
        return !actors.empty() && std::all_of(actors.begin(), actors.end(), [](const std::string& code) {
            return code.size() == 3 || code.starts_with("IGO:");
        });
    }

    static const char* kind_of_word(PloverType type) {
        return type == PloverType::request ? "demand" : type == PloverType::threaten ? "threat" : "pledge";
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

    static bool has_side(const Report& report, Party::Side side) {
        return std::any_of(report.parties.begin(), report.parties.end(), [&](const Party& party) { return party.side == side; });
    }

    void add_party(Report& report, Party::Side side, const Actor& actor, Span span) const {
        const bool there = std::any_of(report.parties.begin(), report.parties.end(),
                                       [&](const Party& party) { return party.actor.code == actor.code; });
        if (!there && !actor.code.empty()) report.parties.push_back({side, actor, facts_.document().evidence(span)});
    }

    /// The act that a word of speech is about: governed by its verb, or the noun in its object.
    const Candidate* inner_of(const Candidate& outer) const {
        for (const auto& other : candidates_) {
            if (&other == &outer) continue;
            const bool governed = other.clause.governor && outer.tokens.contains(*other.clause.governor);
            const bool hosted = other.host && outer.tokens.contains(other.host->verb.begin);
            const bool coordinate = other.clause.relation == ClauseRelation::coordinate || other.clause.relation == ClauseRelation::temporal;
            if ((governed && !coordinate) || hosted) return &other;
        }
        return nullptr;
    }

    /// Where the clause names no recipient, the act that is refused, threatened, promised, condemned or asked for does.
    void fill_open_recipients(const Candidate& candidate, Report& report) const {
        if (has_side(report, Party::Side::recipient)) return;
        const PloverType type = *candidate.sense->type;
        const Candidate* inner = inner_of(candidate);
        if (inner) {
            for (const auto& role : Frame(facts_, *inner).roles()) {
                const bool acts = role.role == FrameRole::actor;
                const bool suffers = role.role == FrameRole::recipient || role.role == FrameRole::person || role.role == FrameRole::side;
                bool wanted = false;
                switch (type) {
                    case PloverType::threaten: case PloverType::agree: case PloverType::concede: wanted = suffers; break;
                    case PloverType::reject: wanted = acts ? inner->nominal : suffers; break;
                    case PloverType::accuse: case PloverType::support: wanted = acts; break;
                    case PloverType::request: wanted = acts || role.role == FrameRole::side; break;
                    default: break;
                }
                if (!wanted) continue;
                for (const auto& actor : role.mention->actors) add_party(report, Party::Side::recipient, actor, role.mention->span);
            }
        }
        if (has_side(report, Party::Side::recipient)) return;
        if (type == PloverType::reject || type == PloverType::accuse || type == PloverType::support)
            for (const auto* mention : Frame(facts_, candidate).mentions_in_topic())
                for (const auto& actor : mention->actors) add_party(report, Party::Side::recipient, actor, mention->span);
        if (has_side(report, Party::Side::recipient)) return;
        if (!candidate.nominal && type != PloverType::accuse && type != PloverType::support && sense_speaks(candidate))
            add_first_behind(candidate, report);
        if (has_side(report, Party::Side::recipient)) return;
        if (type == PloverType::assault || type == PloverType::coerce || type == PloverType::aid || type == PloverType::mobilize)
            add_place_as_recipient(candidate, report);
    }

    static bool sense_speaks(const Candidate& candidate) {
        const PloverType type = *candidate.sense->type;
        return type == PloverType::request || type == PloverType::threaten || type == PloverType::reject || type == PloverType::agree ||
               type == PloverType::concede;
    }

    /// "demanded that the US cancel …", "threatened action against Russia": the first other actor of what is said.
    void add_first_behind(const Candidate& candidate, Report& report) const {
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
                return same_country(actor.code, actors.front());
            });
            if (mention->place_reading || !other) continue;
            for (const auto& actor : mention->actors) add_party(report, Party::Side::recipient, actor, mention->span);
            return;
        }
    }

    /// "menyerang Kota Gaza": the state of the place, where the actor is not of it.
    void add_place_as_recipient(const Candidate& candidate, Report& report) const {
        const PlaceMention* place = Frame(facts_, candidate).target_place();
        if (!place || place->place.country.empty()) return;
        Actor actor;
        actor.code = place->place.country;
        actor.name = place->place.name;
        const auto actors = report.codes(Party::Side::actor);
        if (std::none_of(actors.begin(), actors.end(), [&](const auto& code) { return same_country(code, actor.code); }))
            add_party(report, Party::Side::recipient, actor, place->span);
    }

    /// What protesters demand or oppose is part of the protest: it names whom they protest against.
    const Candidate* protest_of(const Candidate& candidate) const {
        const PloverType type = *candidate.sense->type;
        if (type != PloverType::request && type != PloverType::reject && type != PloverType::accuse) return nullptr;
        for (const auto& other : candidates_) {
            if (*other.sense->type != PloverType::protest || other.tokens.end > candidate.tokens.begin) continue;
            if (candidate.clause.governor && other.tokens.contains(*candidate.clause.governor)) return &other;
            if (other.host && candidate.clause.governor == other.host->verb.begin && candidate.clause.relation != ClauseRelation::coordinate) return &other;
        }
        return nullptr;
    }

    void add_aim_of_protest(const Candidate& candidate, Report& report) const {
        if (*candidate.sense->type != PloverType::protest || has_side(report, Party::Side::recipient)) return;
        for (const auto& other : candidates_) {
            if (protest_of(other) != &candidate) continue;
            for (const auto& role : Frame(facts_, other).roles())
                if (role.role == FrameRole::recipient)
                    for (const auto& actor : role.mention->actors) add_party(report, Party::Side::recipient, actor, role.mention->span);
            for (const auto* mention : Frame(facts_, other).mentions_in_topic())
                for (const auto& actor : mention->actors) add_party(report, Party::Side::recipient, actor, mention->span);
        }
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
        auto dated = date_in_sentence(facts_, candidate, verdict);
        draft.own_date = dated.date.has_value() && !dated.report;
        draft.date_certainty = dated.certainty;
        draft.report.date = dated.date;
        draft.report.date_choice = std::move(dated.choice);
        draft.report.anchor_words = std::move(dated.anchor_words);
        draft.report.anchor_offset_days = dated.anchor_offset_days;
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
        const auto compatible = [&](Party::Side side) {
            const auto x = a.report.codes(side), y = b.report.codes(side);
            return x.empty() || y.empty() || x == y;
        };
        if (!compatible(Party::Side::actor) || !compatible(Party::Side::recipient)) return false;
        return !a.report.date || !b.report.date || overlaps(tolerant(*a.report.date), tolerant(*b.report.date));
    }

    const SentenceFacts& facts_;
    std::vector<Candidate> candidates_;
    std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> build_drafts(const SentenceFacts& facts) { return Builder(facts).run(); }

}  // namespace babad
