#pragma once
#include <vector>

#include "core/event/draft.hpp"
#include "core/event/report_extractor.hpp"

namespace babad {

/// Gives the drafts of one article, in text order, the dates that their own sentences leave open:
///  1. acts hung on others: "two days after the armistice" counts from it, and the armistice back from a dated act
///  2. headlines, nouns and acts taken for granted: the day of another mention of the same act
///  3. what goes on in the time of the text: the day that the sentence before it in the paragraph told
///  4. words spoken on one occasion share its day; the headline has that of the body
///  5. what is left in the past has the publication day with a tilde; what is planned stays open
void date_drafts(const Extraction& input, std::vector<Draft>& drafts);

/// One of the seven types that are acts of words.
bool is_speech(PloverType type);

}  // namespace babad
