#include "core/base/escape.hpp"
#include "io/graph_writers.hpp"

namespace babad {

void write_dot(const GraphTable& table, OutputFile& file) {
    file.write("digraph babad {\n  comment=" + quote_dot(table.description) + ";\n");
    for (const auto& node : table.nodes) {
        const bool actor = node.values.front() == "actor";
        file.write("  " + quote_dot(node.id) + " [label=" + quote_dot(node.label) + (actor ? ", shape=box" : ", shape=ellipse") + "];\n");
    }
    for (const auto& edge : table.edges) {
        const auto& valence = edge.values[1];
        file.write("  " + quote_dot(table.nodes[edge.source].id) + " -> " + quote_dot(table.nodes[edge.target].id) + " [label=" + quote_dot(edge.kind) +
                   (valence == "-1" ? ", style=dashed, color=\"#b2182b\"" : valence == "1" ? ", color=\"#2166ac\"" : "") + "];\n");
    }
    file.write("}\n");
}

}  // namespace babad
