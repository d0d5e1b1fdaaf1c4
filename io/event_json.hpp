#pragma once
#include <string>

#include "core/base/json_writer.hpp"
#include "core/chronicle/event.hpp"

namespace babad {

/// One event as a JSON object (docs/export.md), with its reports, the reasons of its merge and its disputes.
void write_event(JsonWriter& json, const Event& event, const Ontology& ontology);

/// "Lima, PER", "PER" for a country, a bare name where sovereignty is disputed; empty for no place.
std::string place_text(const std::optional<Place>& place);

}  // namespace babad
