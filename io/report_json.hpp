#pragma once
#include <string>
#include <string_view>

#include "core/base/json_writer.hpp"
#include "core/event/report.hpp"
#include "core/lexicon/ontology.hpp"

namespace babad {

/// One report as `babad read` prints it, and as the chronicle file keeps it: nothing is lost on the way there and back.
std::string report_json(const Report& report, const Ontology& ontology);

/// The reverse of `report_json`. Throws `Error` with `name` for text that is no report.
Report parse_report(std::string_view name, std::string_view json);

/// `"place": {name, country, lat, lon, precision, province}` or null, without the key.
void write_place(JsonWriter& json, const std::optional<Place>& place);

/// `[{what, low, high, unit, start, end, quote, field}]`, without the key.
void write_numbers(JsonWriter& json, const std::vector<Quantity>& numbers);

/// `{scale, value}` of a type and mode, without the key.
void write_score(JsonWriter& json, PloverType type, std::string_view mode, const Ontology& ontology);

}  // namespace babad
