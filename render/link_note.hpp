#pragma once
#include <vector>

#include "core/chronicle/timeline.hpp"
#include "render/labels.hpp"

namespace babad {

/// The links that paper shows: all that a sentence says, and answers and plans carried out that are only likely; not the mere
/// repetition of an act. In the order of `Timeline::links`.
std::vector<EventLink> paper_links(const Timeline& timeline);

/// The timeline with a remark (`TimelineEntry::note`) on each event that answers or follows another one shown: "← answers 12 Nov 2024:
/// attack"; "?" where it is only likely; "+2" where there are more.
Timeline with_link_notes(Timeline timeline, const Ontology& ontology, const Labels& labels);

}  // namespace babad
