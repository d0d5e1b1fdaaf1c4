#include <algorithm>
#include <map>
#include <set>

#include "core/chronicle/headline.hpp"
#include "render/lanes_layout.hpp"
#include "render/svg_writer.hpp"

namespace babad {

namespace {

struct Weight {
    std::size_t a, b;
    double events;
};

double total_length(const std::vector<Weight>& ties, const std::vector<std::size_t>& place) {
    double length = 0;
    for (const Weight& tie : ties) {
        const double a = static_cast<double>(place[tie.a]), b = static_cast<double>(place[tie.b]);
        length += tie.events * std::abs(a - b);
    }
    return length;
}

/// Lanes towards the mean of their partners, then neighbours swapped while that shortens what joins them.
std::vector<std::size_t> short_order(std::size_t n, const std::vector<Weight>& ties) {
    std::vector<std::size_t> order(n), place(n);
    for (std::size_t i = 0; i < n; ++i) order[i] = place[i] = i;
    std::vector<std::size_t> best = order;
    double shortest = total_length(ties, place);
    for (int round = 0; round < 8; ++round) {
        std::vector<double> sum(n, 0), weight(n, 0);
        for (const Weight& tie : ties) {
            sum[tie.a] += tie.events * static_cast<double>(place[tie.b]);
            sum[tie.b] += tie.events * static_cast<double>(place[tie.a]);
            weight[tie.a] += tie.events;
            weight[tie.b] += tie.events;
        }
        const auto middle = [&](std::size_t i) { return weight[i] > 0 ? sum[i] / weight[i] : static_cast<double>(place[i]); };
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return middle(a) < middle(b); });
        for (std::size_t i = 0; i < n; ++i) place[order[i]] = i;
        if (total_length(ties, place) < shortest) {
            shortest = total_length(ties, place);
            best = order;
        }
    }
    order = best;
    for (std::size_t i = 0; i < n; ++i) place[order[i]] = i;
    for (bool moved = true; moved;) {
        moved = false;
        for (std::size_t i = 0; i + 1 < n; ++i) {
            std::swap(place[order[i]], place[order[i + 1]]);
            const double length = total_length(ties, place);
            if (length < shortest - 1e-9) {
                shortest = length;
                std::swap(order[i], order[i + 1]);
                moved = true;
            } else {
                std::swap(place[order[i]], place[order[i + 1]]);
            }
        }
    }
    return order;
}

std::set<std::string_view> codes_of(const Event& event) {
    std::set<std::string_view> codes;
    for (const auto* side : {&event.actors, &event.recipients}) {
        for (const Actor& actor : *side) codes.insert(actor.code);
    }
    return codes;
}

std::vector<Weight> ties_between(const std::vector<TimelineEntry>& entries, const std::map<std::string_view, std::size_t>& index) {
    std::map<std::pair<std::size_t, std::size_t>, double> counts;
    for (const TimelineEntry& entry : entries) {
        std::vector<std::size_t> here;
        for (const std::string_view code : codes_of(entry.event)) {
            if (const auto found = index.find(code); found != index.end()) here.push_back(found->second);
        }
        for (std::size_t i = 0; i < here.size() && i < 12; ++i) {
            for (std::size_t j = i + 1; j < here.size() && j < 12; ++j) counts[std::minmax(here[i], here[j])] += 1;
        }
    }
    std::vector<Weight> ties;
    for (const auto& [pair, events] : counts) ties.push_back({pair.first, pair.second, events});
    return ties;
}

}  // namespace

std::vector<Lane> choose_lanes(const std::vector<TimelineEntry>& entries, const Labels& labels, std::size_t most) {
    std::map<std::string_view, Lane> by_code;
    for (const TimelineEntry& entry : entries) {
        for (const auto* side : {&entry.event.actors, &entry.event.recipients}) {
            for (const Actor& actor : *side) {
                Lane& lane = by_code[actor.code];
                if (lane.label.empty()) lane = {actor.code, visible_text(shown_name(actor)), 0};
            }
        }
        for (const std::string_view code : codes_of(entry.event)) ++by_code[code].events;
    }
    std::vector<Lane> lanes;
    for (const auto& [code, lane] : by_code) lanes.push_back(lane);
    std::stable_sort(lanes.begin(), lanes.end(), [](const Lane& a, const Lane& b) { return a.events > b.events; });
    const bool others = lanes.size() > most;
    if (others) lanes.resize(most - 1);

    std::map<std::string_view, std::size_t> index;
    for (std::size_t i = 0; i < lanes.size(); ++i) index.emplace(lanes[i].code, i);
    std::vector<Lane> ordered;
    for (const std::size_t i : short_order(lanes.size(), ties_between(entries, index))) ordered.push_back(lanes[i]);
    const auto nobody = [](const TimelineEntry& entry) { return codes_of(entry.event).empty(); };
    if (others || std::any_of(entries.begin(), entries.end(), nobody)) ordered.push_back({"", labels["others"], 0});
    return ordered;
}

std::vector<LaneEvent> lanes_of_events(const std::vector<TimelineEntry>& entries, const std::vector<Lane>& lanes) {
    std::map<std::string_view, std::size_t> index;
    for (std::size_t i = 0; i < lanes.size(); ++i) index.emplace(lanes[i].code, i);
    const auto lanes_for = [&](const std::vector<Actor>& side, const std::vector<std::size_t>& taken) {
        std::vector<std::size_t> found;
        for (const Actor& actor : side) {
            const auto lane = index.find(actor.code);
            const std::size_t at = lane == index.end() ? lanes.size() - 1 : lane->second;
            if (std::find(taken.begin(), taken.end(), at) == taken.end()) found.push_back(at);
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    };
    std::vector<LaneEvent> events;
    for (const TimelineEntry& entry : entries) {
        LaneEvent event;
        event.actors = lanes_for(entry.event.actors, {});
        event.recipients = lanes_for(entry.event.recipients, event.actors);
        if (event.actors.empty() && event.recipients.empty()) event.actors.push_back(lanes.size() - 1);
        event.home = event.actors.empty() ? event.recipients.front() : event.actors.front();
        events.push_back(std::move(event));
    }
    return events;
}

}  // namespace babad
