#include "cli/result_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/escape.hpp"
#include "core/base/json_writer.hpp"
#include "core/base/unicode.hpp"
#include "core/calendar/edtf.hpp"
#include "io/sink.hpp"

namespace babad {

namespace {

using Row = std::vector<std::string>;

std::size_t width(std::string_view text) {
    return CodePointIndex(text).offset(static_cast<std::uint32_t>(text.size()));
}

void print_table(const Row& columns, const std::vector<Row>& rows) {
    std::vector<std::size_t> widths;
    for (const auto& column : columns) widths.push_back(width(column));
    for (const auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
    const auto print_row = [&](const Row& row) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += escape_terminal(row[i]);
            if (i + 1 < row.size()) line.append(widths[i] - width(row[i]) + 2, ' ');
        }
        fmt::print("{}\n", line);
    };
    print_row(columns);
    for (const auto& row : rows) print_row(row);
}

void print_csv(const Row& columns, const std::vector<Row>& rows) {
    const auto print_row = [](const Row& row) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) line += (i == 0 ? "" : ",") + escape_csv(row[i]);
        fmt::print("{}\n", line);
    };
    print_row(columns);
    for (const auto& row : rows) print_row(row);
}

void print_json_lines(const Row& columns, const std::vector<Row>& rows) {
    for (const auto& row : rows) {
        JsonWriter json;
        json.begin_object();
        for (std::size_t i = 0; i < columns.size(); ++i) json.key(columns[i]).value(row[i]);
        fmt::print("{}\n", json.end_object().text());
    }
}

Row event_row(const Event& event, const Ontology& ontology, std::string_view labels) {
    std::string place;
    if (event.place) place = event.place->country.empty() || event.place->name.empty()
                                 ? event.place->name + event.place->country
                                 : event.place->name + ", " + event.place->country;
    return {event.date ? to_edtf(*event.date) : "undated",
            std::string(name(event.status)),
            std::string(name(event.type)),
            headline(event, ontology, labels),
            std::move(place),
            std::to_string(event.independent_sources),
            event.id};
}

}  // namespace

void print_result(const QueryResult& result, const Ontology& ontology, std::string_view labels, std::string_view format) {
    if (!result.is_table() && format == "jsonl") {
        for (const auto& event : result.events) fmt::print("{}\n", event_json(event, ontology));
        return;
    }
    Row columns = result.columns;
    std::vector<Row> rows = result.rows;
    if (!result.is_table()) {
        columns = {"date", "status", "type", "event", "place", "sources", "id"};
        for (const auto& event : result.events) rows.push_back(event_row(event, ontology, labels));
    }
    if (format == "csv") {
        print_csv(columns, rows);
    } else if (format == "jsonl") {
        print_json_lines(columns, rows);
    } else if (!rows.empty()) {
        print_table(columns, rows);
    }
}

}  // namespace babad
