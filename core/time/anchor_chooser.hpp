#pragma once
#include <string>
#include <vector>

#include "core/text/document.hpp"
#include "core/time/time_expression.hpp"
#include "core/time/time_mention.hpp"

namespace babad {

struct AnchorChoice {
    AnchorMode mode = AnchorMode::news;
    std::string reason;  ///< "12 of 14 full dates lie more than two years before publication, 1 weekday or deictic word"
};

/// Decides once per document whether it reads as news (counted from the publication day) or as a narrative (counted from
/// the last date in the text).
AnchorChoice choose_anchor(const Document& document, const std::vector<TimeMention>& mentions);

}  // namespace babad
