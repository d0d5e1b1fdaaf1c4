#include <charconv>

#include "core/base/json_writer.hpp"
#include "io/graph_writers.hpp"

namespace babad {

namespace {

void write_value(JsonWriter& json, const GraphTable::Attribute& attribute, const std::string& value) {
    json.key(attribute.name);
    double number = 0;
    if (attribute.type == GraphTable::Type::text) {
        json.value(value);
    } else if (std::from_chars(value.data(), value.data() + value.size(), number).ec == std::errc()) {
        json.value(number);
    } else {
        json.null();
    }
}

void write_values(JsonWriter& json, const std::vector<GraphTable::Attribute>& attributes, const std::vector<std::string>& values) {
    for (std::size_t i = 0; i < attributes.size(); ++i) write_value(json, attributes[i], values[i]);
}

/// A list of objects, one a line.
template <typename Items, typename Each>
void write_list(const Items& items, OutputFile& file, Each each) {
    file.write("[");
    for (const auto& item : items) {
        JsonWriter json;
        each(json, item);
        file.write((&item == &items.front() ? "\n" : ",\n") + json.text());
    }
    file.write("\n]");
}

std::string json_text(std::string_view text) { return JsonWriter().value(text).take(); }

}  // namespace

void write_cyjs(const GraphTable& table, OutputFile& file) {
    file.write("{\"format_version\":\"1.0\",\"generated_by\":\"babad\",\"data\":{\"name\":\"babad\",\"description\":" + json_text(table.description) + "},\n\"elements\":{\"nodes\":");
    write_list(table.nodes, file, [&](JsonWriter& json, const GraphTable::Node& node) {
        json.begin_object().key("data").begin_object().key("id").value(node.id).key("name").value(node.label);
        write_values(json, table.node_attributes, node.values);
        json.end_object().end_object();
    });
    file.write(",\n\"edges\":");
    write_list(table.edges, file, [&](JsonWriter& json, const GraphTable::Edge& edge) {
        json.begin_object().key("data").begin_object().key("id").value(edge.id);
        json.key("source").value(table.nodes[edge.source].id).key("target").value(table.nodes[edge.target].id);
        json.key("interaction").value(edge.kind).key("weight").value(edge.weight);
        write_values(json, table.edge_attributes, edge.values);
        json.end_object().end_object();
    });
    file.write("\n}}\n");
}

void write_node_link(const GraphTable& table, std::string_view edges_key, OutputFile& file) {
    file.write("{\"directed\":true,\"multigraph\":true,\"graph\":{\"description\":" + json_text(table.description) + "},\n\"nodes\":");
    write_list(table.nodes, file, [&](JsonWriter& json, const GraphTable::Node& node) {
        json.begin_object().key("id").value(node.id).key("label").value(node.label);
        write_values(json, table.node_attributes, node.values);
        json.end_object();
    });
    file.write(",\n" + json_text(edges_key) + ":");
    write_list(table.edges, file, [&](JsonWriter& json, const GraphTable::Edge& edge) {
        json.begin_object().key("source").value(table.nodes[edge.source].id).key("target").value(table.nodes[edge.target].id);
        json.key("key").value(edge.id).key("weight").value(edge.weight);
        write_values(json, table.edge_attributes, edge.values);
        json.end_object();
    });
    file.write("\n}\n");
}

}  // namespace babad
