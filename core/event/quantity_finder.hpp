#pragma once
#include <vector>

#include "core/event/report.hpp"
#include "core/event/sentence_facts.hpp"

namespace babad {

/// A number of a sentence with the tokens that say it.
struct FoundQuantity {
    Quantity quantity;
    TokenRange tokens;
};

/// Numbers of dead, injured, arrested, abducted, missing and displaced people, of troops and of money, in text order:
/// "lebih dari 10.000 tentara" → troops, low 10000, open above.
std::vector<FoundQuantity> find_quantities(const SentenceFacts& facts);

/// Whether a number of this kind belongs to an event of the type: the dead to an ASSAULT, troops to a MOBILIZE.
bool belongs_to(std::string_view what, PloverType type);

/// "10.000", "1,5" (Indonesian) or "10,000", "1.5" (English); nothing for anything else.
std::optional<double> parse_numeral(std::string_view digits, Language language);

}  // namespace babad
