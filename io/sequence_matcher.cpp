#include "io/sequence_matcher.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace babad {

namespace {

using Items = std::vector<SequenceItem>;

bool by_key(const SequenceItem& a, const SequenceItem& b) {
    return std::tuple(a.key, a.first, a.last, a.event, a.swapped) < std::tuple(b.key, b.first, b.last, b.event, b.swapped);
}

Items::const_iterator first_of(const Items& items, std::uint64_t key, std::int32_t day) {
    return std::lower_bound(items.begin(), items.end(), std::pair(key, day),
                            [](const SequenceItem& item, const auto& wanted) { return std::pair(item.key, item.first) < wanted; });
}

/// The earliest item of a step that may follow `before`.
const SequenceItem* next_item(const SequenceStep& step, const SequenceItem& before, bool ordered) {
    auto at = first_of(step.items, before.key, before.first - longest_sequence_days);
    for (; at != step.items.end() && at->key == before.key && at->first - before.last <= step.within; ++at) {
        if (at->last < before.first || at->event == before.event) continue;
        if (step.reverse ? at->swapped == before.swapped : ordered && at->swapped != before.swapped) continue;
        if (at->first < before.first) continue;  // listed before it
        return &*at;
    }
    return nullptr;
}

bool broken_by(const Items& until, const SequenceItem& first, const SequenceItem& last) {
    auto at = first_of(until, first.key, first.last + 1);
    for (; at != until.end() && at->key == first.key && at->first < last.first; ++at)
        if (at->last < last.first) return true;
    return false;
}

/// Share of days of the span after which an item of the key follows within the window.
double covered_share(const Items& items, std::uint64_t key, std::int32_t within, std::int32_t begin, std::int32_t end) {
    std::int32_t covered = 0, reached = begin;
    for (auto at = first_of(items, key, begin); at != items.end() && at->key == key; ++at) {
        const auto from = std::max(reached, at->first - within);
        if (at->first >= from) covered += at->first - from + 1, reached = at->first + 1;
    }
    return static_cast<double>(covered) / static_cast<double>(std::max(1, end - begin + 1));
}

double mean_base_rate(const SequenceStep& first, const SequenceStep& second) {
    if (first.items.empty() || second.items.empty()) return 0;
    std::int32_t begin = first.items.front().first, end = begin;
    for (const auto* items : {&first.items, &second.items})
        for (const auto& item : *items) begin = std::min(begin, item.first), end = std::max(end, item.last);
    double sum = 0;
    std::uint64_t key = 0;
    double share = -1;
    for (const auto& item : first.items) {
        if (share < 0 || item.key != key) key = item.key, share = covered_share(second.items, key, second.within, begin, end);
        sum += share;
    }
    return sum / static_cast<double>(first.items.size());
}

}  // namespace

SequenceOutcome match_sequence(std::vector<SequenceStep> steps, Items until, bool ordered, std::optional<std::int32_t> whole) {
    for (auto& step : steps) std::sort(step.items.begin(), step.items.end(), by_key);
    std::sort(until.begin(), until.end(), by_key);
    SequenceOutcome outcome;
    outcome.starts = steps.front().items.size();
    outcome.base_rate = mean_base_rate(steps[0], steps[1]);
    for (const auto& start : steps.front().items) {
        SequenceMatch match{{start}, true};
        for (std::size_t step = 1; step < steps.size(); ++step) {
            const auto* next = next_item(steps[step], match.items.back(), ordered);
            if (!next) break;
            match.certain = match.certain && next->first > match.items.back().last;
            match.items.push_back(*next);
        }
        if (match.items.size() < steps.size()) continue;
        const auto& last = match.items.back();
        if ((whole && last.first - start.last > *whole) || broken_by(until, start, last)) continue;
        outcome.matches.push_back(std::move(match));
    }
    std::sort(outcome.matches.begin(), outcome.matches.end(), [](const SequenceMatch& a, const SequenceMatch& b) {
        return std::tuple(a.items[0].first, a.items[0].event, a.items[0].key) < std::tuple(b.items[0].first, b.items[0].event, b.items[0].key);
    });
    return outcome;
}

}  // namespace babad
