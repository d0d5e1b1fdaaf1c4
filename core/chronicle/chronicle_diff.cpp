#include "core/chronicle/chronicle_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/base/strings.hpp"
#include "core/calendar/edtf.hpp"

namespace babad {

namespace {

using Indices = std::set<std::size_t>;

/// Positions in both lists of events that hang together by reports.
struct Group {
    Indices before, after;
};

class Grouping {
public:
    Grouping(const std::vector<Event>& before, const std::vector<Event>& after) : before_(before), after_(after) {
        index(before, before_of_);
        index(after, after_of_);
    }

    std::vector<Group> run() {
        std::vector<Group> groups;
        Indices seen;
        for (std::size_t at = 0; at < before_.size(); ++at) {
            if (seen.contains(at)) continue;
            groups.push_back(spread_from(at));
            seen.insert(groups.back().before.begin(), groups.back().before.end());
        }
        for (std::size_t at = 0; at < after_.size(); ++at)
            if (partners(after_[at], before_of_).empty()) groups.push_back({{}, {at}});
        return groups;
    }

private:
    using ByReport = std::map<std::string_view, std::size_t>;

    static void index(const std::vector<Event>& events, ByReport& by_report) {
        for (std::size_t at = 0; at < events.size(); ++at)
            for (const auto& report : events[at].reports) by_report.emplace(report.id, at);
    }

    static Indices partners(const Event& event, const ByReport& others) {
        Indices found;
        for (const auto& report : event.reports)
            if (const auto other = others.find(report.id); other != others.end()) found.insert(other->second);
        return found;
    }

    Group spread_from(std::size_t first) const {
        Group group{{first}, {}};
        for (bool grown = true; grown;) {
            grown = false;
            for (const auto at : Indices(group.before))
                for (const auto other : partners(before_[at], after_of_)) grown |= group.after.insert(other).second;
            for (const auto at : Indices(group.after))
                for (const auto other : partners(after_[at], before_of_)) grown |= group.before.insert(other).second;
        }
        return group;
    }

    const std::vector<Event>& before_;
    const std::vector<Event>& after_;
    ByReport before_of_, after_of_;
};

std::string or_dash(std::string text) { return text.empty() ? "–" : text; }

/// What an analyst sees of an event, by field.
std::vector<std::pair<std::string, std::string>> fields(const Event& event) {
    std::string place = event.place ? event.place->name : "";
    if (event.place && !event.place->country.empty()) place += (place.empty() ? "" : ", ") + event.place->country;
    return {{"type", std::string(name(event.type))},
            {"mode", event.mode},
            {"kind", event.kind},
            {"actors", join(event.actor_codes(), " ")},
            {"recipients", join(event.recipient_codes(), " ")},
            {"date", event.date ? to_edtf(*event.date) : ""},
            {"place", place},
            {"status", std::string(name(event.status))},
            {"sources", fmt::format("{}", event.independent_sources)}};
}

std::vector<std::string> differences(const Event& before, const Event& after) {
    std::vector<std::string> details;
    const auto old_fields = fields(before), new_fields = fields(after);
    for (std::size_t i = 0; i < old_fields.size(); ++i)
        if (old_fields[i].second != new_fields[i].second)
            details.push_back(fmt::format("{}: {} → {}", old_fields[i].first, or_dash(old_fields[i].second), or_dash(new_fields[i].second)));
    std::set<std::string_view> old_reports, new_reports;
    for (const auto& report : before.reports) old_reports.insert(report.id);
    for (const auto& report : after.reports) new_reports.insert(report.id);
    const auto only_in = [](const auto& these, const auto& others) {
        return std::count_if(these.begin(), these.end(), [&](std::string_view id) { return !others.contains(id); });
    };
    if (const auto gained = only_in(new_reports, old_reports); gained > 0) details.push_back(fmt::format("reports: +{}", gained));
    if (const auto lost = only_in(old_reports, new_reports); lost > 0) details.push_back(fmt::format("reports: -{}", lost));
    return details;
}

EventChange::Kind kind_of(const Group& group) {
    using enum EventChange::Kind;
    if (group.before.empty()) return added;
    if (group.after.empty()) return removed;
    if (group.before.size() == 1) return group.after.size() == 1 ? changed : split;
    return group.after.size() == 1 ? merged : regrouped;
}

std::vector<std::string> ids(const Indices& indices, const std::vector<Event>& events) {
    std::vector<std::string> found;
    for (const auto at : indices) found.push_back(events[at].id);
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

std::string_view name(EventChange::Kind kind) {
    switch (kind) {
        case EventChange::Kind::added: return "added";
        case EventChange::Kind::removed: return "removed";
        case EventChange::Kind::changed: return "changed";
        case EventChange::Kind::merged: return "merged";
        case EventChange::Kind::split: return "split";
        case EventChange::Kind::regrouped: break;
    }
    return "regrouped";
}

std::vector<EventChange> compare_events(const std::vector<Event>& before, const std::vector<Event>& after) {
    std::vector<EventChange> changes;
    for (const auto& group : Grouping(before, after).run()) {
        EventChange change{kind_of(group), ids(group.before, before), ids(group.after, after), {}};
        if (change.kind == EventChange::Kind::changed) {
            change.details = differences(before[*group.before.begin()], after[*group.after.begin()]);
            if (change.details.empty() && change.before == change.after) continue;
        }
        changes.push_back(std::move(change));
    }
    const auto least = [](const EventChange& change) { return change.before.empty() ? change.after.front() : change.before.front(); };
    std::sort(changes.begin(), changes.end(), [&](const EventChange& a, const EventChange& b) { return least(a) < least(b); });
    return changes;
}

}  // namespace babad
