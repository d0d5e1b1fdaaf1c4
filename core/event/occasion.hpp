#pragma once
#include <string>
#include <vector>

#include "core/event/report_extractor.hpp"

namespace babad {

/// "… dalam pidatonya": the sentence points to words spoken on an occasion told elsewhere.
bool names_occasion(const Extraction& input, std::uint32_t sentence);

/// The day on which one of the actors (country codes, sorted) said something, in a sentence that names the actor first; null where it
/// tells none.
const TimeExpression* occasion_in(const Extraction& input, std::uint32_t sentence, const std::vector<std::string>& actors);

}  // namespace babad
