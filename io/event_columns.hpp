#pragma once
#include <string>
#include <vector>

#include "core/chronicle/event.hpp"

namespace babad {

/// One line of a CSV file (RFC 4180, LF), formulas made harmless.
std::string csv_line(const std::vector<std::string>& fields);

/// Names of the columns of the event table, and an event's values in the same order. Lists are joined with "; ".
const std::vector<std::string>& event_columns();
std::vector<std::string> event_row(const Event& event, const Ontology& ontology);

}  // namespace babad
