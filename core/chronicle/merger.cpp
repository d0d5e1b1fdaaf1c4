#include "core/chronicle/merger.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "core/chronicle/clustering.hpp"
#include "core/chronicle/event_assembler.hpp"
#include "core/chronicle/similarity.hpp"

namespace babad {

namespace {

using Positions = std::map<std::string, std::uint32_t, std::less<>>;

/// Union–find over positions; the root of a set is its least member.
class Sets {
public:
    explicit Sets(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }
    std::uint32_t root(std::uint32_t item) {
        while (parent_[item] != item) item = parent_[item] = parent_[parent_[item]];
        return item;
    }
    void join(std::uint32_t a, std::uint32_t b) {
        a = root(a), b = root(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> parent_;
};

std::vector<std::uint32_t> positions_of(const Edit& edit, const Positions& positions) {
    std::vector<std::uint32_t> found;
    for (const auto& id : edit.reports)
        if (const auto at = positions.find(id); at != positions.end()) found.push_back(at->second);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

/// A cluster on its way to an event.
struct Draft {
    Cluster cluster;
    std::vector<MergeReason> by_hand;
    bool rejected = false;
};

class Component {
public:
    Component(const std::vector<MergeItem>& items, std::vector<Cluster> clusters) : items_(items) {
        for (auto& made : clusters) drafts_.push_back({std::move(made), {}, false});
    }

    void apply(const Edit& edit, const Positions& positions) {
        const auto named = positions_of(edit, positions);
        if (named.empty()) return;
        switch (edit.action) {
            case Edit::Action::merge: merge(edit, named); break;
            case Edit::Action::split: split(named); break;
            case Edit::Action::reject:
                for (const auto at : named) draft_of(at).rejected = true;
                break;
            case Edit::Action::amend: amendments_.push_back(edit); break;
        }
    }

    std::vector<Event> events(const Ontology& ontology) const {
        std::vector<Event> events;
        for (const auto& draft : drafts_)
            if (!draft.rejected && !draft.cluster.members.empty()) events.push_back(make_event(draft, ontology));
        std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.id < b.id; });
        return events;
    }

private:
    Draft& draft_of(std::uint32_t item) {
        return *std::find_if(drafts_.begin(), drafts_.end(), [&](const Draft& draft) {
            return std::binary_search(draft.cluster.members.begin(), draft.cluster.members.end(), item);
        });
    }

    void merge(const Edit& edit, const std::vector<std::uint32_t>& named) {
        for (const auto at : named) {
            Draft& into = draft_of(named.front());
            Draft& from = draft_of(at);
            if (&into == &from) continue;
            auto& members = into.cluster.members;
            members.insert(members.end(), from.cluster.members.begin(), from.cluster.members.end());
            std::sort(members.begin(), members.end());
            into.cluster.links.insert(into.cluster.links.end(), from.cluster.links.begin(), from.cluster.links.end());
            into.by_hand.insert(into.by_hand.end(), from.by_hand.begin(), from.by_hand.end());
            into.by_hand.push_back({items_[named.front()].report().id, items_[at].report().id, 1, {}, edit.reason});
            from = {};
        }
    }

    void split(const std::vector<std::uint32_t>& named) {
        Draft fresh;
        for (const auto at : named) {
            auto& members = draft_of(at).cluster.members;
            members.erase(std::find(members.begin(), members.end(), at));
            fresh.cluster.members.push_back(at);
        }
        drafts_.push_back(std::move(fresh));
    }

    Event make_event(const Draft& draft, const Ontology& ontology) const {
        const auto& members = draft.cluster.members;
        const auto has = [&](std::uint32_t item) { return std::binary_search(members.begin(), members.end(), item); };
        std::vector<MergeReason> reasons = draft.by_hand;
        for (const auto& link : draft.cluster.links) {
            if (!has(link.a) || !has(link.b)) continue;  // split apart since
            const auto alike = explain_similarity(items_[link.a], items_[link.b]);
            reasons.push_back(
                {items_[link.a].report().id, items_[link.b].report().id, probability(alike.points), alike.parts, {}});
        }
        std::vector<const MergeInput*> inputs;
        for (const auto member : members) inputs.push_back(items_[member].input);
        Event event = assemble_event(std::move(inputs), std::move(reasons), ontology);
        amend_event(event, amendments_, ontology);
        return event;
    }

    const std::vector<MergeItem>& items_;
    std::vector<Draft> drafts_;
    std::vector<Edit> amendments_;
};

/// Splits links by component and makes positions local to it.
struct Part {
    std::vector<std::uint32_t> members;
    std::vector<MergeLink> links;
    std::vector<const Edit*> edits;
};

std::vector<Part> split_into_parts(std::size_t size, const std::vector<MergeLink>& links, const std::vector<Edit>& edits,
                                   const Positions& positions) {
    Sets sets(size);
    for (const auto& link : links) sets.join(link.a, link.b);
    for (const auto& edit : edits)
        for (const auto at : positions_of(edit, positions)) sets.join(positions_of(edit, positions).front(), at);
    std::vector<Part> parts;
    std::vector<std::uint32_t> part_of(size), place_in(size);
    for (std::uint32_t item = 0; item < size; ++item) {
        const auto root = sets.root(item);
        if (root == item) {
            part_of[item] = static_cast<std::uint32_t>(parts.size());
            parts.emplace_back();
        }
        part_of[item] = part_of[root];
        place_in[item] = static_cast<std::uint32_t>(parts[part_of[item]].members.size());
        parts[part_of[item]].members.push_back(item);
    }
    for (const auto& link : links) parts[part_of[link.a]].links.push_back({place_in[link.a], place_in[link.b], link.points});
    for (const auto& edit : edits)
        if (const auto named = positions_of(edit, positions); !named.empty()) parts[part_of[named.front()]].edits.push_back(&edit);
    return parts;
}

MergedComponent merge_part(const std::vector<MergeItem>& all, const Part& part, const Ontology& ontology) {
    std::vector<MergeItem> items;
    MergedComponent merged;
    Positions positions;
    for (const auto member : part.members) {
        positions.emplace(all[member].report().id, static_cast<std::uint32_t>(items.size()));
        merged.reports.push_back(all[member].report().id);
        items.push_back(all[member]);
    }
    Component component(items, cluster(items, part.links));
    for (const auto* edit : part.edits) component.apply(*edit, positions);
    merged.events = component.events(ontology);
    return merged;
}

}  // namespace

std::vector<MergedComponent> merge_components(std::vector<MergeInput> inputs, const Ontology& ontology,
                                              const std::vector<Edit>& edits) {
    const auto by_id = [](const MergeInput& a, const MergeInput& b) { return a.report.id < b.report.id; };
    const auto same_id = [](const MergeInput& a, const MergeInput& b) { return a.report.id == b.report.id; };
    std::stable_sort(inputs.begin(), inputs.end(), by_id);
    inputs.erase(std::unique(inputs.begin(), inputs.end(), same_id), inputs.end());
    std::vector<MergeItem> items;
    Positions positions;
    for (const auto& input : inputs) {
        positions.emplace(input.report.id, static_cast<std::uint32_t>(items.size()));
        items.emplace_back(input, ontology);
    }
    std::vector<MergedComponent> components;
    for (const auto& part : split_into_parts(items.size(), find_links(items), edits, positions))
        components.push_back(merge_part(items, part, ontology));
    return components;
}

std::vector<Event> merge_reports(std::vector<MergeInput> inputs, const Ontology& ontology, const std::vector<Edit>& edits) {
    std::vector<Event> events;
    for (auto& component : merge_components(std::move(inputs), ontology, edits))
        std::move(component.events.begin(), component.events.end(), std::back_inserter(events));
    std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.id < b.id; });
    return events;
}

}  // namespace babad
