#include "core/chronicle/relation.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/chronicle/event_sources.hpp"

namespace babad {

namespace {

struct Gathered {
    Relation relation;
    std::map<std::string, Source> sources;  ///< by article key
};

void widen(DateRange& period, const DateRange& date) {
    if (!period.first || !date.first) {
        period.first = std::nullopt;
    } else {
        period.first = std::min(*period.first, *date.first);
    }
    if (!period.past || !date.past) {
        period.past = std::nullopt;
    } else {
        period.past = std::max(*period.past, *date.past);
    }
    period.granularity = Granularity::interval;
}

void add(Gathered& gathered, const Event& event, const Ontology& ontology, double share) {
    auto& relation = gathered.relation;
    if (relation.events.empty() || (event.date && !relation.period.first && !relation.period.past)) {
        if (event.date) relation.period = *event.date;
    } else if (event.date) {
        widen(relation.period, *event.date);
    }
    ++relation.counts[static_cast<std::size_t>(ontology.quad(event.type))];
    relation.weight += share;
    relation.score_sum += ontology.score(event.type, event.mode);
    relation.events.push_back(event.id);
    for (const auto& source : event.sources) gathered.sources.emplace(source.article_key, source);
}

}  // namespace

std::vector<std::pair<std::string, std::string>> expand_dyads(const Event& event) {
    std::vector<std::pair<std::string, std::string>> dyads;
    const auto& targets = event.recipients.empty() ? event.actors : event.recipients;
    for (const auto& source : event.actors)
        for (const auto& target : targets)
            if (source.code != target.code) dyads.emplace_back(source.code, target.code);
    return dyads;
}

std::vector<Relation> aggregate_relations(const std::vector<Event>& events, const Ontology& ontology) {
    std::vector<const Event*> ordered;
    for (const auto& event : events)
        if (event.status != Status::denied && event.status != Status::hypothetical) ordered.push_back(&event);
    std::sort(ordered.begin(), ordered.end(), [](const Event* a, const Event* b) { return comes_before(*a, *b); });

    std::map<std::pair<std::string, std::string>, Gathered> dyads;
    for (const auto* event : ordered) {
        const auto pairs = expand_dyads(*event);
        for (const auto& pair : pairs) add(dyads[pair], *event, ontology, 1.0 / static_cast<double>(pairs.size()));
    }
    std::vector<Relation> relations;
    for (auto& [pair, gathered] : dyads) {
        auto& relation = gathered.relation;
        relation.source = pair.first;
        relation.target = pair.second;
        std::vector<Source> sources;
        for (auto& [key, source] : gathered.sources) sources.push_back(std::move(source));
        relation.independent_sources = count_independent(sources);
        relations.push_back(std::move(relation));
    }
    return relations;
}

}  // namespace babad
