#pragma once
#include <string_view>

#include "core/chronicle/timeline.hpp"

namespace babad {

/// Reads the timeline back that a drawing holds: the `babad-data` of an SVG's metadata or a page's script (`timeline_data.hpp`), so
/// that it can be drawn in another form, language or format. `name` stands in messages. Written again, it is the same.
/// Throws `Error` where there is none or it is no timeline. The file may come from anywhere: numbers are checked, words stay words.
Timeline read_timeline(std::string_view name, std::string_view drawing, const Ontology& ontology);

}  // namespace babad
