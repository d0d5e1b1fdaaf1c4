#pragma once
#include <boost/graph/adjacency_list.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/chronicle/event.hpp"

namespace babad {

/// How events become a graph.
/// - bipartite: actors, events and places are vertices, roles are edges. Loses nothing; an event of many keeps all its parties.
/// - projected: actors are vertices; one edge for each event and ordered pair (`expand_dyads`), with weight 1/pairs.
/// - aggregated: one edge for each ordered pair and kind of event; weight is the number of events, spells are their dates.
enum class GraphForm : std::uint8_t { bipartite, projected, aggregated };

std::string_view name(GraphForm form);
std::optional<GraphForm> parse_graph_form(std::string_view name);

enum class VertexKind : std::uint8_t { actor, event, place };
std::string_view name(VertexKind kind);

struct GraphVertex {
    std::string id;          ///< actor code, event id, or "place/…": unique in the graph
    std::string label;
    VertexKind kind = VertexKind::actor;
    std::uint32_t events = 0;          ///< of an actor or place: events it stands in; of an event: 1
    const Event* event = nullptr;      ///< of an event vertex; borrowed
};

struct GraphEdge {
    std::string id;          ///< unique in the graph
    std::string kind;        ///< kind of event, or role in a bipartite graph: actor, recipient, place
    double weight = 1;       ///< positive
    double score = 0;        ///< mean of the events' scores (Ontology::score_scale)
    int valence = 0;         ///< 1 cooperation, −1 conflict, 0 both
    std::vector<std::string> events;   ///< ids, by date
    std::vector<DateRange> spells;     ///< dates of the dated ones, same order
};

/// Boost.Graph's adjacency list; the one public header that names it.
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, GraphVertex, GraphEdge>;

/// Actors, events and places with their ties. Vertices and edges in the order of ids, whatever the order of events. Borrows
/// the events, which must outlive it. Denied and hypothetical events are left out and counted.
class EventGraph {
public:
    EventGraph(const std::vector<Event>& events, const Ontology& ontology, GraphForm form);

    const Graph& graph() const { return graph_; }
    GraphForm form() const { return form_; }
    std::size_t left_out() const { return left_out_; }
    /// The vertex with that id.
    std::optional<std::size_t> find(const std::string& id) const;

private:
    void make_vertices(const std::vector<const Event*>& events);
    void add_bipartite(const Event& event, const Ontology& ontology);
    void add_projected(const Event& event, const Ontology& ontology);
    void add_aggregated(const std::vector<const Event*>& events, const Ontology& ontology);

    GraphForm form_;
    Graph graph_;
    std::map<std::string, std::size_t> vertices_;
    std::size_t left_out_ = 0;
};

}  // namespace babad
