#pragma once
#include <string>
#include <vector>

#include "core/graph/event_graph.hpp"
#include "io/sink.hpp"

namespace babad {

/// A graph as files hold it: one declared type for each attribute, lists joined, nothing absent where a number is declared.
struct GraphTable {
    enum class Type : std::uint8_t { text, number };
    struct Attribute {
        std::string name;
        Type type = Type::text;
    };
    struct Spell {
        std::string first, last;  ///< ISO dates, both inclusive; empty: open
    };
    struct Node {
        std::string id, label;
        std::vector<std::string> values;   ///< as `node_attributes`
        std::vector<Spell> spells;         ///< not overlapping, ascending
    };
    struct Edge {
        std::string id, kind;
        std::size_t source = 0, target = 0;  ///< positions in `nodes`
        double weight = 1;
        std::vector<std::string> values;   ///< as `edge_attributes`
        std::vector<Spell> spells;
    };
    std::vector<Attribute> node_attributes, edge_attributes;
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    std::string description;   ///< query, counting rule, scale, revision: stands in every file
    bool parallel_edges = false;
};

GraphTable make_graph_table(const ExportInput& input, const Ontology& ontology, GraphForm form);

/// Most spells of one edge; the rest are joined with their neighbours (some readers freeze on long lists).
inline constexpr std::size_t most_spells = 200;

/// Days as spells: sorted, overlapping and adjacent ones joined, at most `most_spells`.
std::vector<GraphTable::Spell> make_spells(const std::vector<DateRange>& dates);

/// What the official schemas miss: duplicate ids, edges to missing nodes, overlapping spells, duplicate source–target–kind
/// where the form is not parallel, negative weights. Empty: all well. Each line names the place.
std::vector<std::string> check_graph_table(const GraphTable& table);

}  // namespace babad
