#include "core/chronicle/episodes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "core/base/hash.hpp"
#include "core/base/tsv.hpp"

namespace babad {

namespace {

/// A process of one pair, on its way to episodes.
using Key = std::tuple<std::string_view, std::string, std::string>;  // process, a, b

std::set<std::string> states(const EpisodeItem& item) {
    std::set<std::string> found;
    for (const auto& code : item.parties) found.insert(code.substr(0, code.find('/')));
    return found;
}

std::map<Key, std::vector<std::uint32_t>> by_pair(const std::vector<EpisodeItem>& items, const EpisodeRules& rules) {
    std::map<Key, std::vector<std::uint32_t>> pairs;
    for (std::uint32_t at = 0; at < items.size(); ++at) {
        const auto* stage = rules.stage(items[at].kind);
        if (!stage) continue;
        const auto parties = states(items[at]);
        for (auto a = parties.begin(); a != parties.end(); ++a)
            for (auto b = std::next(a); b != parties.end(); ++b) pairs[{stage->process, *a, *b}].push_back(at);
    }
    return pairs;
}

bool goes_on(const std::vector<std::uint32_t>& events, const std::vector<EpisodeItem>& items, const EpisodeRules& rules) {
    std::set<int> steps;
    for (const auto at : events) steps.insert(rules.stage(items[at].kind)->step);
    return events.size() > 1 && (steps.size() > 1 || rules.stage(items[events.front()].kind)->process == "force");
}

}  // namespace

EpisodeRules::EpisodeRules(const DataFiles& files) {
    constexpr const char* name = "ontology/kinds.tsv";
    const Table table(files.display_name(name), files[name]);
    for (const auto& row : table.rows()) {
        if (row["process"].empty()) continue;
        const auto step = row["step"];
        if (step.size() != 1 || step[0] < '1' || step[0] > '9') row.fail(fmt::format("no step from 1 to 9: \"{}\"", step));
        stages_.emplace(row["kind"], Stage{std::string(row["process"]), step[0] - '0'});
    }
}

const EpisodeRules::Stage* EpisodeRules::stage(std::string_view kind) const {
    const auto found = stages_.find(kind);
    return found == stages_.end() ? nullptr : &found->second;
}

EpisodeItem episode_item(const Event& event) {
    EpisodeItem item{event.id, event.kind, 0, 0, event.actor_codes()};
    for (auto& code : event.recipient_codes()) item.parties.push_back(std::move(code));
    if (event.date && event.date->first && event.date->past)
        item.first = event.date->first->number, item.last = event.date->past->number - 1;
    else
        item.kind.clear();
    return item;
}

std::vector<Episode> find_episodes(const std::vector<EpisodeItem>& items, const EpisodeRules& rules) {
    std::vector<Episode> episodes;
    for (auto& [key, events] : by_pair(items, rules)) {
        std::sort(events.begin(), events.end(), [&](std::uint32_t x, std::uint32_t y) {
            return std::tie(items[x].first, items[x].id) < std::tie(items[y].first, items[y].id);
        });
        const auto& [process, a, b] = key;
        for (std::size_t begin = 0, end = 0; begin < events.size(); begin = end) {
            std::int32_t last = items[events[begin]].last;
            for (end = begin + 1; end < events.size() && items[events[end]].first <= last + episode_gap; ++end)
                last = std::max(last, items[events[end]].last);
            std::vector<std::uint32_t> run(events.begin() + static_cast<std::ptrdiff_t>(begin), events.begin() + static_cast<std::ptrdiff_t>(end));
            if (!goes_on(run, items, rules)) continue;
            episodes.push_back({"s" + short_hash({process, a, b, items[run.front()].id}), std::string(process), a, b, std::move(run)});
        }
    }
    std::sort(episodes.begin(), episodes.end(), [&](const Episode& x, const Episode& y) {
        return std::tie(items[x.events.front()].first, x.id) < std::tie(items[y.events.front()].first, y.id);
    });
    return episodes;
}

}  // namespace babad
