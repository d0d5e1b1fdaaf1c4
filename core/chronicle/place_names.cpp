#include "core/chronicle/place_names.hpp"

#include <algorithm>

#include "core/chronicle/headline.hpp"

namespace babad {

namespace {

std::string state_label(const std::string& country, std::string_view language, const World* world) {
    return actor_label({country, "", "", "", ""}, language, world);
}

/// The label of a place that the event's reports name so.
std::string label_of(const std::string& name, const Event& event, std::string_view language, const World* world) {
    for (const Report& report : event.reports) {
        if (report.place && report.place->name == name) return place_label(*report.place, language, world);
    }
    return name;
}

void name_dispute(Dispute& dispute, const Event& event, std::string_view language, const World* world) {
    Dispute named{dispute.field, {}, {}};
    for (std::size_t i = 0; i < dispute.values.size(); ++i) {
        const std::string label = label_of(dispute.values[i], event, language, world);
        const auto at = static_cast<std::size_t>(std::find(named.values.begin(), named.values.end(), label) - named.values.begin());
        if (at == named.values.size()) {
            named.values.push_back(label);
            named.reports.emplace_back();
        }
        auto& reports = named.reports[at];
        if (i < dispute.reports.size()) reports.insert(reports.end(), dispute.reports[i].begin(), dispute.reports[i].end());
    }
    dispute = std::move(named);
}

}  // namespace

std::string place_label(const Place& place, std::string_view language, const World* world) {
    if (place.country.empty()) return place.name;
    if (place.precision == "country") {
        for (const std::string_view spoken : {"en", "id"}) {
            if (state_label(place.country, spoken, world) == place.name) return state_label(place.country, language, world);
        }
    }
    const auto known = world != nullptr ? world->find_place(place.name, place.country) : std::nullopt;
    if (!known) return place.name;
    return std::string(language == "id" ? world->place(*known).name_id : world->place(*known).name_en);
}

void name_places(Event& event, std::string_view language, const World* world) {
    if (event.place) event.place->name = place_label(*event.place, language, world);
    for (Dispute& dispute : event.disputes) {
        if (dispute.field == "place") name_dispute(dispute, event, language, world);
    }
    std::erase_if(event.disputes, [](const Dispute& dispute) { return dispute.field == "place" && dispute.values.size() < 2; });
}

}  // namespace babad
