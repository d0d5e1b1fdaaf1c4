#pragma once
#include <optional>

#include "core/event/draft.hpp"
#include "core/event/frame.hpp"
#include "core/event/status_judge.hpp"

namespace babad {

/// A date for an act and why.
struct DatedChoice {
    std::optional<DateRange> date;
    DateChoice choice;
    double certainty = 0;   ///< 1 same clause, less the looser the tie
    bool report = false;    ///< the date of the words about the act: approximate, and weaker than another mention's
    const TimeExpression* hung = nullptr;  ///< "two days after the armistice": what the act hangs on, where nothing dates it closer
};

/// The date that the sentence gives an act: its own clause's expression before the sentence's; both ends of a range, and "since" of a
/// lasting act, make an interval. What stands in a clause of another act dates that act alone. Nothing in `date` where the sentence
/// has none; the article's passes (see report_dater.hpp) then decide.
DatedChoice date_in_sentence(const SentenceFacts& facts, const Candidate& candidate, const Verdict& verdict, Status status);

/// The publication day with a tilde.
std::optional<DateRange> publication_date(const Document& document);

/// The days from the first day of one to the last of the other; nothing where they run backwards or an end is open.
std::optional<DateRange> interval_of(const DateRange& first, const DateRange& last);

}  // namespace babad
