#include "core/graph/balance.hpp"

#include <bit>
#include <map>

namespace babad {

namespace {

constexpr std::size_t most_exact = 20;
constexpr std::uint64_t starts = 16;

struct Signed {
    std::uint32_t a = 0, b = 0;
    bool positive = true;
};

using Camps = std::vector<std::uint8_t>;

std::uint32_t count_wrong(const std::vector<Signed>& ties, const Camps& camp) {
    std::uint32_t wrong = 0;
    for (const auto& tie : ties) wrong += (camp[tie.a] == camp[tie.b]) != tie.positive;
    return wrong;
}

/// All divisions, by Gray code: one actor changes camp at a time.
void search_all(const std::vector<Signed>& ties, const std::vector<std::uint32_t>& actors, Balance& best) {
    std::vector<std::vector<Signed>> of(best.camp.size());
    for (const auto& tie : ties) of[tie.a].push_back(tie), of[tie.b].push_back(tie);
    Camps camp = best.camp;
    std::uint32_t wrong = count_wrong(ties, camp);
    best.frustration = wrong;
    for (std::uint64_t step = 1; step < (std::uint64_t{1} << (actors.size() - 1)); ++step) {
        const auto actor = actors[static_cast<std::size_t>(std::countr_zero(step)) + 1];  // the first never moves
        for (const auto& tie : of[actor]) (camp[tie.a] == camp[tie.b]) != tie.positive ? --wrong : ++wrong;
        camp[actor] ^= 1U;
        if (wrong < best.frustration) best.frustration = wrong, best.camp = camp;
    }
}

/// Moves actors one at a time while that helps.
void descend(const std::vector<std::vector<Signed>>& of, Camps& camp) {
    for (bool moved = true; moved;) {
        moved = false;
        for (std::uint32_t actor = 0; actor < of.size(); ++actor) {
            std::uint32_t wrong = 0;
            for (const auto& tie : of[actor]) wrong += (camp[tie.a] == camp[tie.b]) != tie.positive;
            if (2 * wrong <= of[actor].size()) continue;
            camp[actor] ^= 1U;
            moved = true;
        }
    }
}

void search_some(const std::vector<Signed>& ties, Balance& best) {
    std::vector<std::vector<Signed>> of(best.camp.size());
    for (const auto& tie : ties) of[tie.a].push_back(tie), of[tie.b].push_back(tie);
    best.exact = false;
    best.frustration = static_cast<std::uint32_t>(ties.size()) + 1;
    std::uint64_t random = 0x9E3779B97F4A7C15ULL;  // a fixed sequence: the same camps every time
    for (std::uint64_t start = 0; start < starts; ++start) {
        Camps camp(of.size());
        for (auto& side : camp) {
            random ^= random << 13U, random ^= random >> 7U, random ^= random << 17U;
            side = start == 0 ? 0 : static_cast<std::uint8_t>(random & 1U);
        }
        descend(of, camp);
        const auto wrong = count_wrong(ties, camp);
        if (wrong < best.frustration) best.frustration = wrong, best.camp = camp;
    }
}

void count_triads(const TieGraph& graph, Balance& balance) {
    const auto sign = [&](std::uint32_t a, std::uint32_t b) {
        const auto found = graph.ties.find(std::minmax(a, b));
        return found == graph.ties.end() ? 0 : found->second.sign();
    };
    const auto neighbours = graph.neighbours();
    for (const auto& [pair, tie] : graph.ties) {
        if (tie.sign() == 0) continue;
        for (const auto third : neighbours[pair.second]) {
            if (third <= pair.second) continue;
            const int product = tie.sign() * sign(pair.first, third) * sign(pair.second, third);
            if (product > 0) ++balance.balanced;
            if (product < 0) ++balance.unbalanced;
        }
    }
}

}  // namespace

Balance measure_balance(const TieGraph& graph) {
    Balance balance;
    balance.camp.resize(graph.actors.size());
    std::vector<Signed> ties;
    std::vector<bool> involved(graph.actors.size());
    for (const auto& [pair, tie] : graph.ties) {
        ++(tie.sign() > 0 ? balance.positive : tie.sign() < 0 ? balance.negative : balance.even);
        if (tie.sign() == 0) continue;
        ties.push_back({pair.first, pair.second, tie.sign() > 0});
        involved[pair.first] = involved[pair.second] = true;
    }
    count_triads(graph, balance);
    std::vector<std::uint32_t> actors;
    for (std::uint32_t i = 0; i < involved.size(); ++i)
        if (involved[i]) actors.push_back(i);
    if (actors.size() > most_exact) {
        search_some(ties, balance);
    } else if (!actors.empty()) {
        search_all(ties, actors, balance);
    }
    if (!actors.empty() && balance.camp[actors.front()] != 0)
        for (auto& side : balance.camp) side ^= 1U;
    return balance;
}

}  // namespace babad
