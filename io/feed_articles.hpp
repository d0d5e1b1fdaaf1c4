#pragma once
#include <string>
#include <string_view>

#include "io/reading_run.hpp"

namespace babad {

/// Reads the items of RSS 0.9 to 2.0, RDF and Atom. Parsed by libxml2 in recovering mode, without network, external or expanded entities.
/// An item that holds only a short teaser is flagged "stub".
void read_feed_articles(std::string_view bytes, const std::string& name, ReadingRun& run);

}  // namespace babad
