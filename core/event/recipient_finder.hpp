#pragma once
#include <span>

#include "core/event/frame.hpp"
#include "core/event/report.hpp"

namespace babad {

/// Codes of one country: "USA" and "USA/LEG".
bool same_country(const std::string& a, const std::string& b);
bool has_side(const Report& report, Party::Side side);
/// All actors are states or their organisations.
bool by_states(const Report& report);

/// To whom an act is done where its own clause leaves that open: from the act that is refused, condemned or promised, from what is
/// said, from the place, from what protesters demand and before whose door they stand.
class RecipientFinder {
public:
    /// `candidates`: all of the sentence; a view.
    RecipientFinder(const SentenceFacts& facts, std::span<const Candidate> candidates) : facts_(facts), candidates_(candidates) {}

    /// Adds recipients to a report of `candidate` that has its actors and its place.
    void fill(const Candidate& candidate, Report& report) const;

    /// The act that a word of speech is about: governed by its verb, or the noun in its object. Null where there is none.
    const Candidate* inner_of(const Candidate& outer) const;

    /// The protest whose demand or complaint this is; null where it is none.
    const Candidate* protest_of(const Candidate& candidate) const;

    /// "mengutuk pembunuhan warga Ukraina": the mention only suffers from the act that is blamed or praised.
    bool suffers_inside(const Candidate& outer, const ActorMention& mention) const;

private:
    void add_from_inner(const Candidate& candidate, const Candidate& inner, Report& report) const;
    void add_from_topic(const Candidate& candidate, const Candidate* inner, Report& report) const;
    bool suffers_from(const Candidate& act, const ActorMention& mention) const;
    void add_from_meeting(const Candidate& candidate, Report& report) const;
    void add_first_behind(const Candidate& candidate, Report& report) const;
    void add_owner_of_thing(const Candidate& candidate, Report& report) const;
    void add_place(const Candidate& candidate, Report& report) const;
    void add_aim_of_protest(const Candidate& candidate, Report& report) const;
    void add_institution_before(const Candidate& candidate, Report& report) const;
    void add(Report& report, const Actor& actor, Span span) const;
    void add(Report& report, const ActorMention& mention) const;

    const SentenceFacts& facts_;
    std::span<const Candidate> candidates_;
};

}  // namespace babad
