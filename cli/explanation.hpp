#pragma once
#include <string_view>

#include "core/chronicle/event.hpp"
#include "core/pipeline/pipeline.hpp"

namespace babad {

/// Prints to standard output, escaped for terminals: what, who, when and why this date, each report with its quote, why the
/// reports are one event, and where they differ.
void print_event(const Event& event, const Ontology& ontology, std::string_view labels);

/// Prints how a text was read: time expressions, actors and places, reports with their parts.
void print_reading(const Reading& reading, const Ontology& ontology);

}  // namespace babad
