#include "io/graph_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/base/strings.hpp"
#include "core/calendar/edtf.hpp"

namespace babad {

namespace {

using Type = GraphTable::Type;
using DayPair = std::pair<std::int64_t, std::int64_t>;  // inclusive

constexpr std::int64_t open_days = 100'000'000;

std::string day_text(std::int64_t day) {
    return day <= -open_days || day >= open_days ? "" : iso_date(Day{static_cast<std::int32_t>(day)});
}

void join_nearest(std::vector<DayPair>& days) {
    while (days.size() > most_spells) {
        std::size_t best = 1;
        for (std::size_t i = 2; i < days.size(); ++i)
            if (days[i].first - days[i - 1].second < days[best].first - days[best - 1].second) best = i;
        days[best - 1].second = days[best].second;
        days.erase(days.begin() + static_cast<std::ptrdiff_t>(best));
    }
}

std::vector<GraphTable::Attribute> node_attributes() {
    return {{"kind", Type::text}, {"events", Type::number}, {"type", Type::text}, {"date", Type::text}, {"place", Type::text}, {"status", Type::text},
            {"sources", Type::number}, {"quote", Type::text}};
}

std::vector<GraphTable::Attribute> edge_attributes() {
    return {{"kind", Type::text},    {"valence", Type::number}, {"score", Type::number}, {"score_scale", Type::text},
            {"events", Type::number}, {"event_ids", Type::text}, {"first", Type::text},   {"last", Type::text}};
}

GraphTable::Node make_node(const GraphVertex& vertex) {
    GraphTable::Node node{vertex.id, vertex.label, {std::string(name(vertex.kind)), fmt::format("{}", vertex.events)}, {}};
    if (const auto* event = vertex.event) {
        node.values.insert(node.values.end(), {std::string(name(event->type)), event->date ? to_edtf(*event->date) : "",
                                               event->place ? event->place->name : "", std::string(name(event->status)),
                                               fmt::format("{}", event->independent_sources), event->reports.empty() ? "" : event->reports.front().quote});
        if (event->date) node.spells = make_spells({*event->date});
    } else {
        node.values.insert(node.values.end(), {"", "", "", "", "0", ""});
    }
    return node;
}

GraphTable::Edge make_edge(const GraphEdge& edge, std::size_t source, std::size_t target) {
    const auto spells = make_spells(edge.spells);
    return {edge.id, edge.kind, source, target, edge.weight,
            {edge.kind, fmt::format("{}", edge.valence), fmt::format("{}", edge.score), std::string(Ontology::score_scale),
             fmt::format("{}", edge.events.size()), join(edge.events, " "), spells.empty() ? "" : spells.front().first,
             spells.empty() ? "" : spells.back().last},
            spells};
}

std::string describe(const ExportInput& input, const EventGraph& graph) {
    const char* rule = graph.form() == GraphForm::bipartite   ? "each event is a vertex, each role an edge"
                       : graph.form() == GraphForm::projected ? "one edge for each event and ordered pair, weight 1/pairs"
                                                              : "one edge for each ordered pair and kind, weight is the number of events";
    return fmt::format("{} graph of {} events; query: {}; {}; {} denied or hypothetical events left out; scores on {}; store revision {}", name(graph.form()),
                       input.events.size(), input.query.empty() ? "all" : input.query, rule, graph.left_out(), Ontology::score_scale,
                       input.revision.empty() ? "none" : input.revision);
}

void check_spells(const std::string& where, const std::vector<GraphTable::Spell>& spells, std::vector<std::string>& faults) {
    for (std::size_t i = 0; i < spells.size(); ++i) {
        if (!spells[i].first.empty() && !spells[i].last.empty() && spells[i].last < spells[i].first) faults.push_back(where + ": a spell ends before it starts");
        if (i > 0 && (spells[i - 1].last.empty() || spells[i].first.empty() || spells[i].first <= spells[i - 1].last)) faults.push_back(where + ": spells overlap");
    }
}

}  // namespace

std::vector<GraphTable::Spell> make_spells(const std::vector<DateRange>& dates) {
    std::vector<DayPair> days;
    for (const auto& date : dates)
        days.emplace_back(date.first ? date.first->number : -open_days, date.past ? date.past->number - 1 : open_days);
    std::sort(days.begin(), days.end());
    std::vector<DayPair> joined;
    for (const auto& day : days) {
        if (!joined.empty() && day.first <= joined.back().second + 1) {
            joined.back().second = std::max(joined.back().second, day.second);
        } else {
            joined.push_back(day);
        }
    }
    join_nearest(joined);
    std::vector<GraphTable::Spell> spells;
    for (const auto& [first, last] : joined) spells.push_back({day_text(first), day_text(last)});
    return spells;
}

GraphTable make_graph_table(const ExportInput& input, const Ontology& ontology, GraphForm form) {
    const EventGraph built(input.events, ontology, form);
    const auto& graph = built.graph();
    GraphTable table;
    table.node_attributes = node_attributes();
    table.edge_attributes = edge_attributes();
    table.parallel_edges = form == GraphForm::projected;
    table.description = describe(input, built);
    for (std::size_t i = 0; i < boost::num_vertices(graph); ++i) table.nodes.push_back(make_node(graph[i]));
    for (auto [edge, end] = boost::edges(graph); edge != end; ++edge)
        table.edges.push_back(make_edge(graph[*edge], boost::source(*edge, graph), boost::target(*edge, graph)));
    std::sort(table.edges.begin(), table.edges.end(), [](const GraphTable::Edge& a, const GraphTable::Edge& b) { return a.id < b.id; });
    return table;
}

std::vector<std::string> check_graph_table(const GraphTable& table) {
    std::vector<std::string> faults;
    std::set<std::string> ids;
    for (const auto& node : table.nodes) {
        if (!ids.insert(node.id).second) faults.push_back(node.id + ": two nodes of one id");
        if (node.values.size() != table.node_attributes.size()) faults.push_back(node.id + ": values do not fit the attributes");
        check_spells(node.id, node.spells, faults);
    }
    std::set<std::string> edges;
    std::set<std::tuple<std::size_t, std::size_t, std::string>> triples;
    for (const auto& edge : table.edges) {
        if (!edges.insert(edge.id).second) faults.push_back(edge.id + ": two edges of one id");
        if (edge.source >= table.nodes.size() || edge.target >= table.nodes.size()) faults.push_back(edge.id + ": an end is missing");
        if (!(edge.weight > 0)) faults.push_back(edge.id + ": the weight is not positive");
        if (edge.values.size() != table.edge_attributes.size()) faults.push_back(edge.id + ": values do not fit the attributes");
        if (!table.parallel_edges && !triples.emplace(edge.source, edge.target, edge.kind).second) faults.push_back(edge.id + ": source, target and kind are there twice");
        check_spells(edge.id, edge.spells, faults);
    }
    return faults;
}

}  // namespace babad
