#include "core/chronicle/event_links.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>

#include "core/chronicle/relation.hpp"
#include "core/chronicle/said_links.hpp"

namespace babad {

namespace {

constexpr std::int32_t answer_days = 14, plan_days = 90;
constexpr std::int32_t longest_date = 7;  ///< days of a date that still tells an order

bool is_firm(const Event& event) { return event.status != Status::denied && event.status != Status::hypothetical; }

/// Dated well enough to come before or after another.
bool is_placed(const Event& event) { return event.date && event.date->days() && *event.date->days() <= longest_date; }

/// Whole days between the end of one and the beginning of the other; nothing where they may touch or the wrong one is first.
std::optional<std::int32_t> gap_days(const Event& from, const Event& to) {
    const std::int32_t days = *to.date->first - *from.date->past + 1;
    return days > 0 ? std::optional(days) : std::nullopt;
}

std::string parties_key(const Event& event) {
    std::string key;
    for (const Actor& actor : event.actors) key += '|' + actor.code;
    key += '>';
    for (const Actor& actor : event.recipients) key += '|' + actor.code;
    return key;
}

/// Finds, among earlier events of one key, the last one that lies certainly before and not too far.
class Earlier {
public:
    const Event* last_before(const std::string& key, const Event& event, std::int32_t within, auto&& fits) const {
        const auto found = events_.find(key);
        if (found == events_.end()) return nullptr;
        for (auto at = found->second.rbegin(); at != found->second.rend(); ++at) {
            const auto days = gap_days(**at, event);
            if (days && *days > within + longest_date) return nullptr;
            if (days && *days <= within && fits(**at)) return *at;
        }
        return nullptr;
    }
    void add(const std::string& key, const Event& event) { events_[key].push_back(&event); }

private:
    std::map<std::string, std::vector<const Event*>, std::less<>> events_;  ///< by first day
};

/// The links that dates and parties alone suggest, event by event in order of time.
class LikelyLinks {
public:
    explicit LikelyLinks(const Ontology& ontology) : ontology_(ontology) {}

    void add(const Event& event) {
        const auto pairs = expand_dyads(event);
        const bool directed = !event.recipients.empty();
        if (directed) answer(event, pairs);
        const std::string parties = parties_key(event);
        carry_out(event, parties);
        if (!event.actors.empty()) repeat(event, parties);
        for (const auto& [source, target] : pairs) {
            if (directed) by_dyad_.add(source + '>' + target, event);
        }
        by_parties_.add(parties, event);
    }

    std::vector<EventLink> take() { return std::move(links_); }

private:
    bool is_conflict(const Event& event) const {
        const Quad quad = ontology_.quad(event.type);
        return quad == Quad::vconf || quad == Quad::mconf;
    }

    void push(const Event* from, const Event& to, LinkKind kind, EventLink::Basis basis) {
        if (from != nullptr) links_.push_back({from->id, to.id, kind, basis, "", 0});
    }

    void answer(const Event& event, const std::vector<std::pair<std::string, std::string>>& pairs) {
        if (event.status == Status::planned) return;
        const Event* nearest = nullptr;
        for (const auto& [source, target] : pairs) {
            const Event* found = by_dyad_.last_before(target + '>' + source, event, answer_days, [&](const Event& earlier) {
                return earlier.status != Status::planned && (is_conflict(earlier) || is_conflict(event));
            });
            if (found != nullptr && (nearest == nullptr || comes_before(*nearest, *found))) nearest = found;
        }
        push(nearest, event, LinkKind::response, EventLink::Basis::reversed);
    }

    void carry_out(const Event& event, const std::string& parties) {
        if (event.status == Status::planned) return;
        push(by_parties_.last_before(parties, event, plan_days,
                                     [&](const Event& earlier) { return earlier.status == Status::planned && earlier.type == event.type; }),
             event, LinkKind::follow_up, EventLink::Basis::carried_out);
    }

    void repeat(const Event& event, const std::string& parties) {
        const bool alone = event.actors.size() + event.recipients.size() < 2;
        push(by_parties_.last_before(parties, event, answer_days,
                                     [&](const Event& earlier) {
                                         return earlier.status != Status::planned && is_conflict(earlier) == is_conflict(event) &&
                                                (!alone || earlier.type == event.type);
                                     }),
             event, LinkKind::follow_up, EventLink::Basis::repeated);
    }

    const Ontology& ontology_;
    Earlier by_dyad_, by_parties_;
    std::vector<EventLink> links_;
};

std::optional<std::int32_t> first_day(const Event& event) {
    return event.date && event.date->first ? std::optional(event.date->first->number) : std::nullopt;
}

}  // namespace

std::string_view name(EventLink::Basis basis) {
    constexpr std::array<std::string_view, 4> names = {"said", "reversed", "carried_out", "repeated"};
    return names[static_cast<std::size_t>(basis)];
}

std::vector<EventLink> find_links(const std::vector<const Event*>& events, const Ontology& ontology, const LinkWords& words) {
    std::vector<const Event*> sorted = events;
    std::sort(sorted.begin(), sorted.end(), [](const Event* a, const Event* b) { return comes_before(*a, *b); });
    std::map<std::string_view, std::size_t> place;
    for (std::size_t i = 0; i < sorted.size(); ++i) place.emplace(sorted[i]->id, i);

    std::vector<EventLink> links = said_links(sorted, words);
    LikelyLinks likely(ontology);
    for (const Event* event : sorted) {
        if (is_firm(*event) && is_placed(*event)) likely.add(*event);
    }
    for (EventLink& link : likely.take()) links.push_back(std::move(link));

    const auto order = [&](const EventLink& link) { return std::tuple(place.at(link.to), place.at(link.from), link.basis, link.kind, std::string_view(link.report)); };
    std::sort(links.begin(), links.end(), [&](const EventLink& a, const EventLink& b) { return order(a) < order(b); });
    const auto same_pair = [](const EventLink& a, const EventLink& b) { return a.to == b.to && a.from == b.from; };
    links.erase(std::unique(links.begin(), links.end(), same_pair), links.end());
    for (EventLink& link : links) {
        const auto from = first_day(*sorted[place.at(link.from)]), to = first_day(*sorted[place.at(link.to)]);
        if (from && to) link.days = *to - *from;
    }
    return links;
}

}  // namespace babad
