#pragma once
#include <string_view>
#include <vector>

#include "core/base/span.hpp"
#include "core/lexicon/abbreviations.hpp"

namespace babad {

/// Sentences of one block of text (no blank line inside), as spans from the start of `content`, in order,
/// without blanks at their ends. ICU's sentence breaks, filtered by the abbreviations, then two merges: a piece that starts
/// lower case (after opening quotes) joins the one before, and so does what follows a single capital initial ("M. Ridwan").
/// Linear in the length; a block without any stop is one sentence.
std::vector<Span> split_sentences(std::string_view content, Span block, const Abbreviations& abbreviations);

}  // namespace babad
