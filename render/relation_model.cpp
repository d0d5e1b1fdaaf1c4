#include "render/relation_model.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "core/chronicle/headline.hpp"
#include "render/svg_writer.hpp"

namespace babad {

namespace {

using Code = std::string;
using EventSet = std::vector<const Event*>;

bool counts(const Event& event) { return event.status != Status::denied && event.status != Status::hypothetical; }

std::int32_t day_of(const Event& event) {
    if (!event.date) return std::numeric_limits<std::int32_t>::max();
    return event.date->first ? event.date->first->number : event.date->past->number - 1;
}

void sort_by_date(EventSet& events) {
    std::sort(events.begin(), events.end(), [](const Event* a, const Event* b) {
        return std::pair(day_of(*a), std::string_view(a->id)) < std::pair(day_of(*b), std::string_view(b->id));
    });
    events.erase(std::unique(events.begin(), events.end()), events.end());
}

RelationLine line_of(EventSet events, const Ontology& ontology) {
    sort_by_date(events);
    RelationLine line;
    std::set<std::string_view> outlets;
    for (const Event* event : events) {
        const Quad quad = ontology.quad(event->type);
        ++(quad == Quad::vcoop || quad == Quad::mcoop ? line.cooperation : line.conflict);
        for (const Source& source : event->sources) outlets.insert(source.outlet);
    }
    line.sources = static_cast<std::uint32_t>(outlets.size());
    line.events = std::move(events);
    return line;
}

/// Directions that tell the same story are drawn as one line.
bool alike(const RelationLine& a, const RelationLine& b) {
    const std::uint32_t more = std::max(a.total(), b.total()), fewer = std::min(a.total(), b.total());
    return std::abs(a.tone() - b.tone()) <= 0.34 && more <= 2 * fewer + 1;
}

std::map<std::pair<Code, Code>, EventSet> events_of_pairs(const std::vector<Event>& events, RelationModel& model) {
    std::map<std::pair<Code, Code>, EventSet> pairs;
    for (const Event& event : events) {
        if (!counts(event)) {
            ++model.uncounted;
            continue;
        }
        const auto dyads = expand_dyads(event);
        model.isolated_events += dyads.empty() ? 1 : 0;
        for (const auto& dyad : dyads) pairs[dyad].push_back(&event);
    }
    return pairs;
}

struct CodedLine {
    Code source, target;
    RelationLine line;
};

std::vector<CodedLine> join_directions(std::map<std::pair<Code, Code>, EventSet>& pairs, const Ontology& ontology) {
    std::vector<CodedLine> lines;
    for (const auto& [codes, events] : pairs) {
        const auto reverse = pairs.find({codes.second, codes.first});
        if (reverse == pairs.end()) {
            lines.push_back({codes.first, codes.second, line_of(events, ontology)});
            continue;
        }
        const RelationLine here = line_of(events, ontology), back = line_of(reverse->second, ontology);
        if (!alike(here, back)) {
            lines.push_back({codes.first, codes.second, here});
        } else if (codes.first < codes.second) {
            EventSet both = events;
            both.insert(both.end(), reverse->second.begin(), reverse->second.end());
            lines.push_back({codes.first, codes.second, line_of(std::move(both), ontology)});
            lines.back().line.mutual = true;
        }
    }
    return lines;
}

void keep_ego(std::vector<CodedLine>& lines, const std::string& focus) {
    std::set<Code> near{focus};
    for (const CodedLine& line : lines) {
        if (line.source == focus) near.insert(line.target);
        if (line.target == focus) near.insert(line.source);
    }
    std::erase_if(lines, [&](const CodedLine& line) { return !near.contains(line.source) || !near.contains(line.target); });
}

std::map<Code, const Actor*> known_actors(const std::vector<Event>& events) {
    std::map<Code, const Actor*> actors;
    for (const Event& event : events) {
        for (const auto* side : {&event.actors, &event.recipients}) {
            for (const Actor& actor : *side) {
                const Actor*& known = actors[actor.code];
                if (known == nullptr || known->name.empty()) known = &actor;
            }
        }
    }
    return actors;
}

void check_focus(const std::string& focus, const std::map<Code, const Actor*>& known) {
    if (focus.empty() || known.contains(focus)) return;
    std::vector<std::string_view> codes;
    for (const auto& [code, actor] : known) codes.push_back(code);
    const std::string_view near = nearest(focus, codes);
    throw UsageError("no event has the actor '" + focus + "'", near.empty() ? "" : "did you mean " + std::string(near) + "?");
}

}  // namespace

RelationModel relation_model(const std::vector<Event>& events, const Ontology& ontology, const std::string& focus,
                             std::uint32_t minimum) {
    RelationModel model;
    const auto known = known_actors(events);
    check_focus(focus, known);
    auto pairs = events_of_pairs(events, model);
    std::vector<CodedLine> lines = join_directions(pairs, ontology);
    if (!focus.empty()) keep_ego(lines, focus);
    const std::size_t before = lines.size();
    std::erase_if(lines, [&](const CodedLine& line) { return line.line.total() < minimum; });
    model.below_minimum = static_cast<std::uint32_t>(before - lines.size());

    std::map<Code, std::set<const Event*>> events_of;
    for (const CodedLine& line : lines) {
        for (const Code& code : {line.source, line.target}) events_of[code].insert(line.line.events.begin(), line.line.events.end());
    }
    std::map<Code, std::size_t> index;
    for (const auto& [code, own] : events_of) {
        index.emplace(code, model.actors.size());
        model.actors.push_back({code, visible_text(shown_name(*known.at(code))), static_cast<std::uint32_t>(own.size()), code == focus});
    }
    for (CodedLine& line : lines) {
        line.line.source = index.at(line.source);
        line.line.target = index.at(line.target);
        model.lines.push_back(std::move(line.line));
    }
    return model;
}

}  // namespace babad
