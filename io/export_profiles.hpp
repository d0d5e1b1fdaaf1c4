#pragma once
#include <functional>
#include <map>
#include <string>

#include "io/output_file.hpp"
#include "io/sink.hpp"

namespace babad {

using ExportWriter = std::function<void(const ExportInput&, const Ontology&, OutputFile&)>;

/// `--profile NAME`: the columns of another data set or program (docs/export.md).
const std::map<std::string, ExportWriter, std::less<>>& export_profiles();

}  // namespace babad
