#pragma once
#include "render/sheet.hpp"

namespace babad {

/// Portrait: time downwards, labels on both sides of a ruler that is stretched where events are dense.
Sheet spine_sheet(const Timeline& timeline, const Ontology& ontology, const Labels& labels);

/// Landscape: one lane an actor; an event of several actors stands in each of their lanes, joined by a line.
Sheet lanes_sheet(const Timeline& timeline, const Ontology& ontology, const Labels& labels);

/// Landscape, for more events than marks can show: one lane an actor, bands as high as the events of a week, month or year,
/// named after their top event.
Sheet bursts_sheet(const Timeline& timeline, const Ontology& ontology, const Labels& labels);

/// Title, description, language and date of a timeline's sheet; no pages and no embedded data yet.
Sheet empty_sheet(const Timeline& timeline, const Labels& labels);

}  // namespace babad
