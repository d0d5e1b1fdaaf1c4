#pragma once
#include <string>

#include "core/chronicle/timeline.hpp"
#include "render/labels.hpp"

namespace babad {

/// TimelineJS3 (`title`, `events`), and beside it vis-timeline (`items`, `groups`). Both take HTML: texts come escaped.
/// Undated events, which neither can show, stand in `undated`.
std::string timeline_json(const Timeline& timeline, const Ontology& ontology, const Labels& labels);

/// Mermaid's `timeline` diagram, a section a year; undated events in a section of their own.
std::string timeline_mermaid(const Timeline& timeline, const Labels& labels);

/// iCalendar (RFC 5545): whole-day events; undated ones and those with an open end as journal entries.
std::string timeline_calendar(const Timeline& timeline, const Labels& labels);

/// `timeline_text` of timeline_renderer.hpp, with its labels at hand.
std::string timeline_lines(const Timeline& timeline, const Ontology& ontology, const Labels& labels, std::size_t width);

}  // namespace babad
