#pragma once
#include <string>

#include "core/chronicle/timeline.hpp"
#include "render/labels.hpp"

namespace babad {

/// A timeline as one JSON object: what the page shows and what stands inside SVG files, so that a drawing can be read back.
/// Fields: docs/page.md. Days are numbers from 1970-01-01; quotes come with code-point ranges of trigger, actors and date.
std::string timeline_data(const Timeline& timeline, const Ontology& ontology, const Labels& labels);

}  // namespace babad
