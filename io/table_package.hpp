#pragma once
#include <filesystem>

#include "io/sink.hpp"

namespace babad {

/// Writes events.csv, reports.csv, parties.csv, actors.csv, articles.csv and relations.csv into a folder, with a datapackage.json
/// that types each column (Frictionless Data Package): codes are strings, dates ISO, lists joined with "; ".
void write_package(const ExportInput& input, const Ontology& ontology, const std::filesystem::path& folder);

}  // namespace babad
