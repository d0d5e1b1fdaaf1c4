#include "core/graph/event_graph.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/chronicle/relation.hpp"

namespace babad {

namespace {

int valence(Quad quad) { return quad == Quad::vcoop || quad == Quad::mcoop ? 1 : -1; }

std::string place_id(const Place& place) { return fmt::format("place/{}{}{}", place.name, place.country.empty() ? "" : ", ", place.country); }

/// Each code once, on whichever side.
std::map<std::string, const Actor*> actors_of(const Event& event) {
    std::map<std::string, const Actor*> actors;
    for (const auto* side : {&event.actors, &event.recipients})
        for (const auto& actor : *side) actors.emplace(actor.code, &actor);
    return actors;
}

GraphEdge make_edge(std::string id, std::string kind, const Event& event, const Ontology& ontology) {
    GraphEdge edge{std::move(id), std::move(kind), 1, ontology.score(event.type, event.mode), valence(ontology.quad(event.type)), {event.id}, {}};
    if (event.date) edge.spells.push_back(*event.date);
    return edge;
}

}  // namespace

std::string_view name(GraphForm form) {
    switch (form) {
        case GraphForm::bipartite: return "bipartite";
        case GraphForm::projected: return "projected";
        case GraphForm::aggregated: break;
    }
    return "aggregated";
}

std::optional<GraphForm> parse_graph_form(std::string_view text) {
    for (const auto form : {GraphForm::bipartite, GraphForm::projected, GraphForm::aggregated})
        if (name(form) == text) return form;
    return std::nullopt;
}

std::string_view name(VertexKind kind) {
    switch (kind) {
        case VertexKind::actor: return "actor";
        case VertexKind::event: return "event";
        case VertexKind::place: break;
    }
    return "place";
}

EventGraph::EventGraph(const std::vector<Event>& events, const Ontology& ontology, GraphForm form) : form_(form) {
    std::vector<const Event*> used;
    for (const auto& event : events) {
        if (event.status == Status::denied || event.status == Status::hypothetical) {
            ++left_out_;
        } else {
            used.push_back(&event);
        }
    }
    std::sort(used.begin(), used.end(), [](const Event* a, const Event* b) { return comes_before(*a, *b); });
    make_vertices(used);
    if (form == GraphForm::aggregated) {
        add_aggregated(used, ontology);
        return;
    }
    for (const auto* event : used) form == GraphForm::bipartite ? add_bipartite(*event, ontology) : add_projected(*event, ontology);
}

std::optional<std::size_t> EventGraph::find(const std::string& id) const {
    const auto found = vertices_.find(id);
    return found == vertices_.end() ? std::nullopt : std::optional(found->second);
}

void EventGraph::make_vertices(const std::vector<const Event*>& events) {
    std::map<std::string, GraphVertex> made;
    for (const auto* event : events) {
        for (const auto& [code, actor] : actors_of(*event)) {
            auto& vertex = made.emplace(code, GraphVertex{code, actor->name.empty() ? code : actor->name, VertexKind::actor, 0, nullptr}).first->second;
            ++vertex.events;
        }
        if (form_ != GraphForm::bipartite) continue;
        made.emplace(event->id, GraphVertex{event->id, event->kind.empty() ? std::string(name(event->type)) : event->kind, VertexKind::event, 1, event});
        if (!event->place) continue;
        const auto id = place_id(*event->place);
        ++made.emplace(id, GraphVertex{id, id.substr(6), VertexKind::place, 0, nullptr}).first->second.events;
    }
    for (auto& [id, vertex] : made) vertices_.emplace(id, boost::add_vertex(std::move(vertex), graph_));
}

void EventGraph::add_bipartite(const Event& event, const Ontology& ontology) {
    const auto own = vertices_.at(event.id);
    for (const auto& actor : event.actors)
        boost::add_edge(vertices_.at(actor.code), own, make_edge(event.id + "/actor/" + actor.code, "actor", event, ontology), graph_);
    for (const auto& actor : event.recipients)
        boost::add_edge(own, vertices_.at(actor.code), make_edge(event.id + "/recipient/" + actor.code, "recipient", event, ontology), graph_);
    if (event.place)
        boost::add_edge(own, vertices_.at(place_id(*event.place)), make_edge(event.id + "/place", "place", event, ontology), graph_);
}

void EventGraph::add_projected(const Event& event, const Ontology& ontology) {
    const auto dyads = expand_dyads(event);
    for (const auto& [source, target] : dyads) {
        auto edge = make_edge(fmt::format("{}/{}>{}", event.id, source, target), event.kind, event, ontology);
        edge.weight = 1.0 / static_cast<double>(dyads.size());
        boost::add_edge(vertices_.at(source), vertices_.at(target), std::move(edge), graph_);
    }
}

void EventGraph::add_aggregated(const std::vector<const Event*>& events, const Ontology& ontology) {
    std::map<std::tuple<std::string, std::string, std::string>, GraphEdge> edges;
    for (const auto* event : events)
        for (const auto& [source, target] : expand_dyads(*event)) {
            auto& edge = edges[{source, target, event->kind}];
            const auto one = make_edge(fmt::format("{}>{}/{}", source, target, event->kind), event->kind, *event, ontology);
            if (edge.events.empty()) {
                edge = one;
                continue;
            }
            edge.score += (one.score - edge.score) / (edge.weight + 1);
            edge.weight += 1;
            edge.valence = edge.valence == one.valence ? edge.valence : 0;
            edge.events.push_back(event->id);
            edge.spells.insert(edge.spells.end(), one.spells.begin(), one.spells.end());
        }
    for (auto& [key, edge] : edges) boost::add_edge(vertices_.at(std::get<0>(key)), vertices_.at(std::get<1>(key)), std::move(edge), graph_);
}

}  // namespace babad
