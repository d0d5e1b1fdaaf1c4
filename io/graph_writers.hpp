#pragma once
#include "io/graph_table.hpp"
#include "io/output_file.hpp"

namespace babad {

/// Each writes one file format (docs/export.md); control characters never pass, numbers round-trip.
void write_graphml(const GraphTable& table, OutputFile& file);
/// GEXF 1.2draft or 1.3, dynamic by spells.
enum class GexfVersion : std::uint8_t { draft_1_2, version_1_3 };
void write_gexf(const GraphTable& table, GexfVersion version, OutputFile& file);
void write_dot(const GraphTable& table, OutputFile& file);
/// Cytoscape.js elements JSON; edges carry `interaction`, as the desktop program asks.
void write_cyjs(const GraphTable& table, OutputFile& file);
/// networkx node-link JSON; the list of edges is called "edges" (networkx 3.4 and later) or "links" (before).
void write_node_link(const GraphTable& table, std::string_view edges_key, OutputFile& file);

}  // namespace babad
