#include <fmt/format.h>

#include <cctype>

#include "core/base/escape.hpp"
#include "io/graph_writers.hpp"

namespace babad {

namespace {

using Attributes = std::vector<GraphTable::Attribute>;

bool is_number(const GraphTable::Attribute& attribute) { return attribute.type == GraphTable::Type::number; }

/// GraphML's ids are name tokens: letters, digits and . - : stand, a slash becomes a dot, other bytes _XX.
std::string name_token(std::string_view id) {
    std::string token;
    for (const char c : id) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || c == '-' || c == ':') {
            token += c;
        } else {
            token += c == '/' ? "." : fmt::format("_{:02X}", byte);
        }
    }
    return token;
}

std::string data(char scope, const std::vector<std::string>& values) {
    std::string out;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!values[i].empty()) out += fmt::format("      <data key=\"{}{}\">{}</data>\n", scope, i, escape_xml(values[i]));
    return out;
}

void declare_keys(const Attributes& attributes, char scope, std::string_view domain, OutputFile& file) {
    for (std::size_t i = 0; i < attributes.size(); ++i)
        file.write(fmt::format("  <key id=\"{}{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"/>\n", scope, i, domain, attributes[i].name,
                               is_number(attributes[i]) ? "double" : "string"));
}

void declare_attributes(const Attributes& attributes, std::string_view domain, OutputFile& file) {
    file.write(fmt::format("    <attributes class=\"{}\" mode=\"static\">\n", domain));
    for (std::size_t i = 0; i < attributes.size(); ++i)
        file.write(fmt::format("      <attribute id=\"{}\" title=\"{}\" type=\"{}\"/>\n", i, attributes[i].name, is_number(attributes[i]) ? "double" : "string"));
    file.write("    </attributes>\n");
}

std::string values_element(const std::vector<std::string>& values) {
    std::string out = "        <attvalues>\n";
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!values[i].empty()) out += fmt::format("          <attvalue for=\"{}\" value=\"{}\"/>\n", i, escape_xml(values[i]));
    return out + "        </attvalues>\n";
}

std::string bounds(const GraphTable::Spell& spell) {
    std::string out;
    if (!spell.first.empty()) out += fmt::format(" start=\"{}\"", spell.first);
    if (!spell.last.empty()) out += fmt::format(" end=\"{}\"", spell.last);
    return out;
}

/// One spell stands on the element itself, more in a list of their own.
std::string own_bounds(const std::vector<GraphTable::Spell>& spells) { return spells.size() == 1 ? bounds(spells.front()) : ""; }

std::string spells_element(const std::vector<GraphTable::Spell>& spells) {
    if (spells.size() < 2) return {};
    std::string out = "        <spells>\n";
    for (const auto& spell : spells) out += fmt::format("          <spell{}/>\n", bounds(spell));
    return out + "        </spells>\n";
}

}  // namespace

void write_graphml(const GraphTable& table, OutputFile& file) {
    file.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
    file.write(fmt::format("  <desc>{}</desc>\n", escape_xml(table.description)));
    file.write("  <key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n");
    file.write("  <key id=\"code\" for=\"node\" attr.name=\"code\" attr.type=\"string\"/>\n");
    file.write("  <key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n");
    declare_keys(table.node_attributes, 'n', "node", file);
    declare_keys(table.edge_attributes, 'e', "edge", file);
    file.write("  <graph id=\"babad\" edgedefault=\"directed\">\n");
    for (const auto& node : table.nodes)
        file.write(fmt::format("    <node id=\"{}\">\n      <data key=\"label\">{}</data>\n      <data key=\"code\">{}</data>\n{}    </node>\n",
                               name_token(node.id), escape_xml(node.label), escape_xml(node.id), data('n', node.values)));
    std::size_t number = 0;
    for (const auto& edge : table.edges)
        file.write(fmt::format("    <edge id=\"{}\" source=\"{}\" target=\"{}\">\n      <data key=\"weight\">{}</data>\n{}    </edge>\n",
                               fmt::format("e{}", ++number), name_token(table.nodes[edge.source].id), name_token(table.nodes[edge.target].id), edge.weight,
                               data('e', edge.values)));
    file.write("  </graph>\n</graphml>\n");
}

void write_gexf(const GraphTable& table, GexfVersion version, OutputFile& file) {
    const bool draft = version == GexfVersion::draft_1_2;
    file.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    file.write(draft ? "<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n" : "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n");
    file.write(fmt::format("  <meta>\n    <creator>babad</creator>\n    <description>{}</description>\n  </meta>\n", escape_xml(table.description)));
    file.write("  <graph mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\">\n");
    declare_attributes(table.node_attributes, "node", file);
    declare_attributes(table.edge_attributes, "edge", file);
    file.write("    <nodes>\n");
    for (const auto& node : table.nodes)
        file.write(fmt::format("      <node id=\"{}\" label=\"{}\"{}>\n{}{}      </node>\n", escape_xml(node.id), escape_xml(node.label), own_bounds(node.spells),
                               values_element(node.values), spells_element(node.spells)));
    file.write("    </nodes>\n    <edges>\n");
    for (const auto& edge : table.edges)
        file.write(fmt::format("      <edge id=\"{}\" source=\"{}\" target=\"{}\"{} label=\"{}\" weight=\"{}\"{}>\n{}{}      </edge>\n", escape_xml(edge.id),
                               escape_xml(table.nodes[edge.source].id), escape_xml(table.nodes[edge.target].id),
                               draft ? "" : fmt::format(" kind=\"{}\"", escape_xml(table.parallel_edges ? edge.id : edge.kind)), escape_xml(edge.kind), edge.weight,
                               own_bounds(edge.spells), values_element(edge.values), spells_element(edge.spells)));
    file.write("    </edges>\n  </graph>\n</gexf>\n");
}

}  // namespace babad
