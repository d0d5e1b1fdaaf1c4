#include "core/graph/communities.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace babad {

namespace {

constexpr double least_gain = 1e-12;

/// A weighted graph whose vertices are blocs of the level below.
struct Level {
    std::vector<std::map<std::uint32_t, double>> weights;  ///< both directions
    std::vector<double> loops;                             ///< weight inside a vertex, once
    double total = 0;                                      ///< all edges, once

    explicit Level(std::size_t size) : weights(size), loops(size) {}
    void add(std::uint32_t a, std::uint32_t b, double weight) {
        total += weight;
        if (a == b) {
            loops[a] += weight;
        } else {
            weights[a][b] += weight;
            weights[b][a] += weight;
        }
    }
    double strength(std::size_t vertex) const {
        double sum = 2 * loops[vertex];
        for (const auto& [other, weight] : weights[vertex]) sum += weight;
        return sum;
    }
};

/// Moves vertices between blocs as long as modularity grows.
std::vector<std::uint32_t> move_vertices(const Level& level) {
    const auto size = level.weights.size();
    std::vector<std::uint32_t> bloc(size);
    std::iota(bloc.begin(), bloc.end(), 0U);
    std::vector<double> strength(size), sum(size);
    for (std::size_t i = 0; i < size; ++i) sum[i] = strength[i] = level.strength(i);
    for (bool moved = true; moved;) {
        moved = false;
        for (std::uint32_t vertex = 0; vertex < size; ++vertex) {
            std::map<std::uint32_t, double> towards{{bloc[vertex], 0}};
            for (const auto& [other, weight] : level.weights[vertex]) towards[bloc[other]] += weight;
            sum[bloc[vertex]] -= strength[vertex];
            const auto gain = [&](std::uint32_t to) { return towards[to] - strength[vertex] * sum[to] / (2 * level.total); };
            std::uint32_t best = bloc[vertex];
            for (const auto& [to, weight] : towards)
                if (gain(to) > gain(best) + least_gain) best = to;
            sum[best] += strength[vertex];
            moved = moved || best != bloc[vertex];
            bloc[vertex] = best;
        }
    }
    return bloc;
}

/// Numbers 0, 1, … in the order met.
std::uint32_t renumber(std::vector<std::uint32_t>& bloc) {
    std::map<std::uint32_t, std::uint32_t> numbers;
    for (auto& number : bloc) number = numbers.emplace(number, static_cast<std::uint32_t>(numbers.size())).first->second;
    return static_cast<std::uint32_t>(numbers.size());
}

double measure_modularity(const Level& level, const std::vector<std::uint32_t>& bloc, std::uint32_t count) {
    std::vector<double> inside(count), all(count);
    for (std::uint32_t i = 0; i < bloc.size(); ++i) {
        all[bloc[i]] += level.strength(i);
        inside[bloc[i]] += level.loops[i];
        for (const auto& [other, weight] : level.weights[i])
            if (i < other && bloc[other] == bloc[i]) inside[bloc[i]] += weight;
    }
    double sum = 0;
    for (std::uint32_t i = 0; i < count; ++i) sum += inside[i] / level.total - all[i] * all[i] / (4 * level.total * level.total);
    return sum;
}

void number_by_size(Communities& found) {
    std::vector<std::uint32_t> sizes(found.count), order(found.count), number(found.count);
    for (const auto bloc : found.bloc) ++sizes[bloc];
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return sizes[a] > sizes[b]; });
    for (std::uint32_t i = 0; i < order.size(); ++i) number[order[i]] = i + 1;
    for (auto& bloc : found.bloc) bloc = number[bloc];
}

}  // namespace

Communities find_communities(const TieGraph& graph) {
    Level ground(graph.actors.size());
    for (const auto& [pair, tie] : graph.ties)
        if (tie.cooperation > 0) ground.add(pair.first, pair.second, tie.cooperation);
    Communities found;
    found.bloc.resize(graph.actors.size());
    std::iota(found.bloc.begin(), found.bloc.end(), 0U);
    found.count = static_cast<std::uint32_t>(graph.actors.size());
    Level level = ground;
    while (level.total > 0) {
        auto moved = move_vertices(level);
        const auto count = renumber(moved);
        for (auto& bloc : found.bloc) bloc = moved[bloc];
        if (count == level.weights.size()) break;
        Level next(count);
        for (std::uint32_t i = 0; i < moved.size(); ++i) {
            if (level.loops[i] > 0) next.add(moved[i], moved[i], level.loops[i]);
            for (const auto& [other, weight] : level.weights[i])
                if (i < other) next.add(moved[i], moved[other], weight);
        }
        level = std::move(next);
    }
    found.count = renumber(found.bloc);
    if (ground.total > 0) found.modularity = measure_modularity(ground, found.bloc, found.count);
    number_by_size(found);
    return found;
}

}  // namespace babad
