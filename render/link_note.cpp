#include "render/link_note.hpp"

#include <algorithm>
#include <map>

#include "render/date_label.hpp"
#include "render/label_box.hpp"

namespace babad {

namespace {

std::string note_words(const EventLink& link, const Event& from, const Ontology& ontology, const Labels& labels) {
    const std::string when = from.date ? short_date(*from.date, labels) : labels["no_date"];
    const std::string key = link.basis == EventLink::Basis::carried_out ? "carried_out" : std::string(name(link.kind));
    return "← " + labels.fill("link_note." + key, {when, kind_words(from, ontology, labels)}) + (link.basis == EventLink::Basis::said ? "" : " (?)");
}

}  // namespace

std::vector<EventLink> paper_links(const Timeline& timeline) {
    std::vector<EventLink> links;
    for (const EventLink& link : timeline.links) {
        if (link.basis != EventLink::Basis::repeated) links.push_back(link);
    }
    return links;
}

Timeline with_link_notes(Timeline timeline, const Ontology& ontology, const Labels& labels) {
    std::map<std::string_view, const Event*> events;
    for (const auto* list : {&timeline.entries, &timeline.undated}) {
        for (const TimelineEntry& entry : *list) events.emplace(entry.event.id, &entry.event);
    }
    std::map<std::string, std::vector<EventLink>, std::less<>> back;
    for (const EventLink& link : paper_links(timeline)) back[link.to].push_back(link);
    for (auto* list : {&timeline.entries, &timeline.undated}) {
        for (TimelineEntry& entry : *list) {
            const auto found = back.find(entry.event.id);
            if (found == back.end()) continue;
            const auto& links = found->second;
            const auto best = std::min_element(links.begin(), links.end(), [](const EventLink& a, const EventLink& b) { return a.basis < b.basis; });
            entry.note = note_words(*best, *events.at(best->from), ontology, labels);
            if (links.size() > 1) entry.note += " " + labels.fill("more", {std::to_string(links.size() - 1)});
        }
    }
    return timeline;
}

}  // namespace babad
