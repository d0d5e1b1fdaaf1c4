#pragma once
#include <optional>

#include "core/event/frame.hpp"
#include "core/event/status_judge.hpp"

namespace babad {

/// A date for an act and why.
struct DatedChoice {
    std::optional<DateRange> date;
    DateChoice choice;
    double certainty = 0;   ///< 1 same clause, less the looser the tie
    bool report = false;    ///< the date of the words about the act: approximate, and weaker than another mention's
    std::string anchor_words;
    std::optional<int> anchor_offset_days;
};

/// The date that the sentence gives an act: its own clause's expression before the sentence's. Nothing in `date` where the
/// sentence has none; the article's passes (see report_linker.hpp) then decide.
DatedChoice date_in_sentence(const SentenceFacts& facts, const Candidate& candidate, const Verdict& verdict);

/// The publication day with a tilde.
std::optional<DateRange> publication_date(const Document& document);

}  // namespace babad
