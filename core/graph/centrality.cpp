#include "core/graph/centrality.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/connected_components.hpp>
#include <cmath>
#include <numeric>

namespace babad {

namespace {

constexpr double damping = 0.85;
constexpr double tolerance = 1e-12;
constexpr int most_rounds = 1000;

using SimpleGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

SimpleGraph make_simple_graph(const TieGraph& graph) {
    SimpleGraph simple(graph.actors.size());
    for (const auto& [pair, tie] : graph.ties) boost::add_edge(pair.first, pair.second, simple);
    return simple;
}

std::vector<double> measure_betweenness(const SimpleGraph& graph) {
    std::vector<double> values(boost::num_vertices(graph));
    const auto map = boost::make_iterator_property_map(values.begin(), boost::get(boost::vertex_index, graph));
    boost::brandes_betweenness_centrality(graph, map);
    const auto n = static_cast<double>(values.size());
    for (auto& value : values) value = n > 2 ? value * 2 / ((n - 1) * (n - 2)) : 0;
    return values;
}

/// Dangling actors, who do nothing to anybody, spread their weight evenly, as in networkx.
std::vector<double> measure_pagerank(const TieGraph& graph) {
    const auto n = static_cast<double>(graph.actors.size());
    std::vector<double> rank(graph.actors.size(), 1 / n), out(graph.actors.size());
    for (const auto& [arc, weight] : graph.arcs) out[arc.first] += weight;
    for (int round = 0; round < most_rounds; ++round) {
        double dangling = 0;
        for (std::size_t i = 0; i < rank.size(); ++i)
            if (out[i] == 0) dangling += rank[i];
        std::vector<double> next(rank.size(), (1 - damping) / n + damping * dangling / n);
        for (const auto& [arc, weight] : graph.arcs) next[arc.second] += damping * rank[arc.first] * weight / out[arc.first];
        double change = 0;
        for (std::size_t i = 0; i < rank.size(); ++i) change += std::abs(next[i] - rank[i]);
        rank = std::move(next);
        if (change < tolerance) break;
    }
    return rank;
}

/// Numbers of components, the largest first.
std::vector<std::uint32_t> number_components(const SimpleGraph& graph) {
    std::vector<std::uint32_t> found(boost::num_vertices(graph));
    const auto map = boost::make_iterator_property_map(found.begin(), boost::get(boost::vertex_index, graph));
    const auto count = boost::connected_components(graph, map);
    std::vector<std::uint32_t> sizes(count), order(count), number(count);
    for (const auto component : found) ++sizes[component];
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return sizes[a] > sizes[b]; });  // found in order of codes
    for (std::uint32_t i = 0; i < order.size(); ++i) number[order[i]] = i + 1;
    for (auto& component : found) component = number[component];
    return found;
}

}  // namespace

std::vector<Centrality> measure_centrality(const TieGraph& graph) {
    std::vector<Centrality> result(graph.actors.size());
    if (result.empty()) return result;
    const auto simple = make_simple_graph(graph);
    const auto betweenness = measure_betweenness(simple);
    const auto pagerank = measure_pagerank(graph);
    const auto components = number_components(simple);
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i].actor = graph.actors[i];
        result[i].betweenness = betweenness[i];
        result[i].pagerank = pagerank[i];
        result[i].component = components[i];
    }
    for (const auto& [pair, tie] : graph.ties)
        for (const auto actor : {pair.first, pair.second}) {
            ++result[actor].degree;
            result[actor].strength += tie.total();
        }
    return result;
}

}  // namespace babad
