#include "core/graph/event_paths.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "core/chronicle/relation.hpp"

namespace babad {

namespace {

constexpr std::size_t most_chains = 20'000;

std::set<std::string> codes_of(const Event& event) {
    std::set<std::string> codes;
    for (const auto& actor : event.actors) codes.insert(actor.code);
    for (const auto& actor : event.recipients) codes.insert(actor.code);
    return codes;
}

bool counts(const Event& event) { return event.status != Status::denied && event.status != Status::hypothetical; }

std::int32_t first_day(const Event& event) { return event.date->first->number; }
std::int32_t last_day(const Event& event) { return event.date->past->number - 1; }

/// Events between two actors, by first day, then id.
using Meetings = std::map<std::string, std::map<std::string, std::vector<const Event*>>>;

Meetings find_meetings(const std::vector<Event>& events) {
    Meetings meetings;
    for (const auto& event : events) {
        if (!counts(event) || !event.date || !event.date->first || !event.date->past) continue;
        std::set<std::pair<std::string, std::string>> pairs;
        for (const auto& [a, b] : expand_dyads(event)) pairs.insert({{a, b}, {b, a}});
        for (const auto& [a, b] : pairs) meetings[a][b].push_back(&event);
    }
    for (auto& [a, partners] : meetings)
        for (auto& [b, shared] : partners)
            std::sort(shared.begin(), shared.end(), [](const Event* x, const Event* y) { return comes_before(*x, *y); });
    return meetings;
}

class PathFinder {
public:
    PathFinder(const Meetings& meetings, std::string to, const PathOptions& options) : meetings_(meetings), to_(std::move(to)), options_(options) {
        measure_distances();
    }

    std::vector<EventPath> find(const std::string& from, bool& complete) {
        for (std::size_t length = 1; length <= options_.max_steps && paths_.size() < options_.count; ++length) {
            chain_ = {from};
            extend(length);
            sort();
        }
        complete = chains_ < most_chains;
        if (paths_.size() > options_.count) paths_.resize(options_.count);
        return std::move(paths_);
    }

private:
    void measure_distances() {
        std::vector<std::string> front{to_};
        distance_[to_] = 0;
        for (std::size_t steps = 1; steps <= options_.max_steps && !front.empty(); ++steps) {
            std::vector<std::string> next;
            for (const auto& actor : front)
                if (const auto found = meetings_.find(actor); found != meetings_.end())
                    for (const auto& [partner, shared] : found->second)
                        if (distance_.emplace(partner, steps).second) next.push_back(partner);
            front = std::move(next);
        }
    }

    /// All chains of that length that end at the target, depth first in the order of codes.
    void extend(std::size_t left) {
        if (chains_ >= most_chains) return;
        if (chain_.back() == to_) {
            if (left == 0) ++chains_, add_chain();
            return;
        }
        const auto found = meetings_.find(chain_.back());
        if (left == 0 || found == meetings_.end()) return;
        for (const auto& [partner, shared] : found->second) {
            const auto distance = distance_.find(partner);
            if (distance == distance_.end() || distance->second + 1 > left) continue;
            if (std::find(chain_.begin(), chain_.end(), partner) != chain_.end()) continue;
            chain_.push_back(partner);
            extend(left - 1);
            chain_.pop_back();
        }
    }

    /// The events of a chain of actors that span least time without going back, if there are any.
    void add_chain() {
        EventPath best;
        best.days = std::numeric_limits<std::int32_t>::max();
        const auto& first = meetings_.at(chain_[0]).at(chain_[1]);
        for (auto start = first.rbegin(); start != first.rend(); ++start) {
            EventPath path{{{chain_[0], chain_[1], *start}}, 0};
            for (std::size_t i = 1; i + 1 < chain_.size(); ++i) {
                const auto* next = follow(chain_[i], chain_[i + 1], *path.steps.back().event);
                if (!next) break;
                path.steps.push_back({chain_[i], chain_[i + 1], next});
            }
            if (path.steps.size() + 1 < chain_.size()) continue;
            path.days = first_day(*path.steps.back().event) - first_day(**start);
            if (path.days < best.days) best = std::move(path);
        }
        if (!best.steps.empty()) paths_.push_back(std::move(best));
    }

    /// The earliest meeting that need not be before another event; another event than that.
    const Event* follow(const std::string& a, const std::string& b, const Event& before) const {
        const auto& shared = meetings_.at(a).at(b);
        for (auto at = std::lower_bound(shared.begin(), shared.end(), first_day(before), [](const Event* e, std::int32_t day) { return first_day(*e) < day; });
             at != shared.end(); ++at)
            if (*at != &before && last_day(**at) >= first_day(before)) return *at;
        return nullptr;
    }

    void sort() {
        const auto key = [](const EventPath& path) {
            std::vector<std::string_view> codes;
            for (const auto& step : path.steps) codes.push_back(step.to);
            return std::tuple(path.steps.size(), path.days, std::move(codes));
        };
        std::sort(paths_.begin(), paths_.end(), [&](const EventPath& a, const EventPath& b) { return key(a) < key(b); });
    }

    const Meetings& meetings_;
    std::string to_;
    PathOptions options_;
    std::map<std::string, std::size_t> distance_;
    std::vector<std::string> chain_;
    std::vector<EventPath> paths_;
    std::size_t chains_ = 0;
};

}  // namespace

std::set<std::string> ego_events(const std::vector<Event>& events, const std::string& actor, int hops) {
    std::set<std::string> reached{actor}, found;
    for (int hop = 0; hop < hops; ++hop) {
        std::set<std::string> next = reached;
        for (const auto& event : events) {
            const auto codes = codes_of(event);
            if (std::none_of(codes.begin(), codes.end(), [&](const std::string& code) { return reached.contains(code); })) continue;
            found.insert(event.id);
            next.insert(codes.begin(), codes.end());
        }
        if (next.size() == reached.size()) break;
        reached = std::move(next);
    }
    return found;
}

std::vector<EventPath> find_event_paths(const std::vector<Event>& events, const std::string& from, const std::string& to, const PathOptions& options,
                                        bool& complete) {
    const auto meetings = find_meetings(events);
    return PathFinder(meetings, to, options).find(from, complete);
}

}  // namespace babad
