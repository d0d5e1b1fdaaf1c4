#include "core/event/record_coder.hpp"

#include <algorithm>
#include <set>

namespace babad {
namespace {

constexpr std::size_t state_code = 3;     ///< letters of ISO 3166 alpha-3
constexpr std::uint32_t word_of_saying = 5;  ///< tokens between a speaker and "said"

std::string state_of(const std::string& code) { return code.substr(0, code.find('/')); }

class SentenceCoder {
public:
    SentenceCoder(const Extraction& input, Draft& draft) : input_(input), draft_(draft), report_(draft.report) {
        for (const auto& mention : input.mentions.actors)
            if (mention.sentence == draft.sentence) mentions_.push_back(&mention);
    }

    void code() {
        announce();
        const RecordRule& rule = (*input_.records)[report_.type];
        complete(Party::Side::actor, rule.source);
        add_conjuncts(Party::Side::actor);
        join_partner();
        split_mediation();
        if (states_of(Party::Side::actor).size() < 2) complete(Party::Side::recipient, rule.target);
        add_conjuncts(Party::Side::recipient);
    }

private:
    void announce() {
        const auto& rule = (*input_.records)[report_.type];
        if (report_.status != Status::planned || !rule.announced) return;
        report_.type = *rule.announced;
        report_.mode.clear();
        report_.cameo.clear();
    }

    /// The mediator acts on those between whom he mediates.
    void split_mediation() {
        if (report_.mode != "third-party") return;
        const auto before = [&](const Party& party) { return party.evidence.start < report_.trigger.start; };
        const bool mediator = std::any_of(report_.parties.begin(), report_.parties.end(), before);
        for (auto& party : report_.parties)
            if (mediator && !before(party)) party.side = Party::Side::recipient;
    }

    std::set<std::string> states_of(Party::Side side) const {
        std::set<std::string> states;
        for (const auto& code : report_.codes(side)) states.insert(state_of(code));
        return states;
    }

    /// "Two French deputies held talks with Romania": where all sides stand behind a mutual act, the first before it takes part.
    void join_partner() {
        const bool mutual = report_.type == PloverType::consult || report_.type == PloverType::cooperate || report_.type == PloverType::agree;
        const bool behind = !report_.parties.empty() && std::all_of(report_.parties.begin(), report_.parties.end(), [&](const Party& party) {
            return party.side == Party::Side::actor && party.evidence.start > report_.trigger.start;
        });
        if (mutual && behind) take(Party::Side::actor, first_before());
    }

    bool has(Party::Side side) const { return !report_.codes(side).empty(); }

    void add(Party::Side side, const Actor& actor, Span span) {
        const bool there = std::any_of(report_.parties.begin(), report_.parties.end(), [&](const Party& party) {
            return party.side == side && party.actor.code == actor.code;
        });
        if (!there && !actor.code.empty()) report_.parties.push_back({side, actor, input_.document.evidence(span)});
    }

    void complete(Party::Side side, const std::vector<RecordSide>& from) {
        for (const auto where : from) {
            if (has(side)) return;
            switch (where) {
                case RecordSide::before: take(side, first_before()); break;
                case RecordSide::behind: take(side, first_behind(false)); break;
                case RecordSide::place: take_place(side); break;
                case RecordSide::own: take_own(side); break;
            }
        }
    }

    void take(Party::Side side, const ActorMention* mention) {
        if (!mention) return;
        for (const auto& actor : mention->actors) add(side, actor, mention->span);
    }

    bool is_compatriot(const std::string& code) const {
        return std::any_of(report_.parties.begin(), report_.parties.end(),
                           [&](const Party& party) { return state_of(party.actor.code) == state_of(code); });
    }

    /// Of another state than the sides known so far; a group and the government of its state are two as well.
    bool is_other(const std::string& code) const {
        return std::none_of(report_.parties.begin(), report_.parties.end(), [&](const Party& party) {
            const std::string& known = party.actor.code;
            const bool government = (code.size() == state_code) != (known.size() == state_code);
            const bool people = code.ends_with("/CVL");   // "two Israelis" beside Israel are no second side
            return state_of(code) == state_of(known) && (!government || people);
        });
    }
    bool is_other(const ActorMention& mention) const {
        const bool city = mention.basis == MentionBasis::metonym;   // where something happened at home
        return std::all_of(mention.actors.begin(), mention.actors.end(), [&](const Actor& actor) {
            return is_other(actor.code) && !(city && is_compatriot(actor.code));
        });
    }

    /// Who only tells of it: "…, officials said", "said the ministry", "according to the police".
    bool speaks(const ActorMention& mention) const {
        if (draft_.speaker && draft_.speaker->overlaps(mention.tokens)) return true;
        const auto& tokens = input_.document.tokens();
        const TokenRange sentence = input_.document.sentences()[draft_.sentence].tokens;
        const auto tells = [&](std::uint32_t t) {
            const auto classes = input_.pack.function_words[tokens[t].key];
            return classes.has(FunctionClass::report) || classes.has(FunctionClass::speech);
        };
        const auto mark = [&](std::uint32_t t) { return tokens[t].kind == TokenKind::punctuation; };
        for (auto t = mention.tokens.end; t < sentence.end && t < mention.tokens.end + word_of_saying && !mark(t); ++t)
            if (tells(t)) return true;
        for (auto t = mention.tokens.begin; t-- > sentence.begin && mention.tokens.begin - t <= word_of_saying && !mark(t);)
            if (tells(t)) return true;
        return false;
    }

    const ActorMention* first_before() const {
        for (const auto* mention : mentions_)
            if (mention->tokens.end <= draft_.trigger.begin && !mention->place_reading && is_other(*mention) && !speaks(*mention))
                return mention;
        return nullptr;
    }

    const ActorMention* first_behind(bool places) const {
        for (const auto* mention : mentions_)
            if (mention->tokens.begin >= draft_.trigger.end && mention->place_reading == places && is_other(*mention) && !speaks(*mention))
                return mention;
        return nullptr;
    }

    void take_place(Party::Side side) {
        take(side, first_behind(true));
        if (has(side) || !report_.place || report_.place->country.empty()) return;
        Actor actor;
        actor.code = report_.place->country;
        if (is_other(actor.code) || side == Party::Side::actor) report_.parties.push_back({side, actor, report_.trigger});
    }

    /// The state that the other side belongs to.
    void take_own(Party::Side side) {
        const auto others = report_.codes(side == Party::Side::actor ? Party::Side::recipient : Party::Side::actor);
        if (others.empty() || state_of(others.front()).size() != state_code) return;
        Actor actor;
        actor.code = state_of(others.front());
        report_.parties.push_back({side, actor, report_.trigger});
    }

    /// "against Iran, Libya and Cuba": those joined to one side are on it too.
    void add_conjuncts(Party::Side side) {
        for (std::size_t i = 0; i + 1 < mentions_.size(); ++i) {
            const ActorMention& first = *mentions_[i];
            const ActorMention& second = *mentions_[i + 1];
            const bool behind_act = first.tokens.end <= draft_.trigger.begin && second.tokens.begin >= draft_.trigger.end;
            if (behind_act || !is_on(side, first) || !joined(first.tokens.end, second.tokens.begin) || !is_other(second) || speaks(second)) continue;
            take(side, &second);
        }
    }

    bool is_on(Party::Side side, const ActorMention& mention) const {
        const auto evidence = input_.document.evidence(mention.span);
        return std::any_of(report_.parties.begin(), report_.parties.end(), [&](const Party& party) {
            return party.side == side && party.evidence.start == evidence.start && party.evidence.field == evidence.field;
        });
    }

    /// Nothing but a comma or a joiner stands between; an article only behind a joiner: "Pakistan, a key US ally" is no list.
    bool joined(std::uint32_t from, std::uint32_t to) const {
        bool joiner = false;
        for (auto t = from; t < to; ++t) {
            const auto classes = input_.pack.function_words[input_.document.tokens()[t].key];
            joiner = joiner || classes.has(FunctionClass::joiner);
            const bool article = classes.has(FunctionClass::determiner) && joiner;
            if (input_.document.word(t) != "," && !classes.has(FunctionClass::joiner) && !article) return false;
        }
        return from < to;
    }

    const Extraction& input_;
    Draft& draft_;
    Report& report_;
    std::vector<const ActorMention*> mentions_;
};

bool complete(const Report& report) {
    const auto actors = report.actors(), recipients = report.recipients();
    if (recipients.empty()) return actors.size() > 1;
    return !actors.empty() && state_of(actors.front()) != state_of(recipients.front());
}

/// The leading act first.
bool leads(const Draft& a, const Draft& b) { return a.standing < b.standing; }

}  // namespace

std::vector<Draft> code_records(const Extraction& input, std::vector<Draft> drafts, std::vector<Rejection>& rejections) {
    std::vector<Draft> coded;
    for (std::size_t i = 0; i < drafts.size();) {
        std::size_t end = i;
        while (end < drafts.size() && drafts[end].sentence == drafts[i].sentence) ++end;
        std::stable_sort(drafts.begin() + static_cast<std::ptrdiff_t>(i), drafts.begin() + static_cast<std::ptrdiff_t>(end), leads);
        bool first = true;
        for (; i < end; ++i) {
            Draft& draft = drafts[i];
            const bool named = complete(draft.report);
            SentenceCoder(input, draft).code();
            const bool bare = draft.reference || (draft.result && !draft.light && !draft.time_anchor);
            const bool sided = draft.report.actors().size() + draft.report.recipients().size() > (draft.weak ? 1U : 0U);
            const char* left_out = bare ? "a noun that tells of no act of its own" : !sided ? "nobody is known"
                                   : !first && (draft.standing > Standing::coordinate || !named) ? "not the leading act of its sentence"
                                                                                                : nullptr;
            if (left_out) {
                rejections.push_back({draft.report.trigger, draft.report.type, left_out});
                continue;
            }
            coded.push_back(std::move(draft));
            first = false;
        }
    }
    return coded;
}

}  // namespace babad
