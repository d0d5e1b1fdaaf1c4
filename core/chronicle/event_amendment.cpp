#include <fmt/format.h>

#include <algorithm>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "core/calendar/edtf.hpp"
#include "core/chronicle/event_assembler.hpp"

namespace babad {

namespace {

std::vector<Actor> amend_side(const std::vector<Actor>& before, const std::string& value) {
    std::vector<Actor> actors;
    for (const auto code : split_list(value, ',')) {
        const auto known = std::find_if(before.begin(), before.end(), [&](const Actor& a) { return a.code == code; });
        actors.push_back(known != before.end() ? *known : Actor{std::string(code), {}, {}, {}, std::string(code)});
    }
    std::sort(actors.begin(), actors.end(), [](const Actor& a, const Actor& b) { return a.code < b.code; });
    actors.erase(std::unique(actors.begin(), actors.end(), [](const Actor& a, const Actor& b) { return a.code == b.code; }),
                 actors.end());
    return actors;
}

[[noreturn]] void refuse(const Edit& edit, std::string hint) {
    throw UsageError(fmt::format("{}: not a value for {}", edit.value, edit.field), std::move(hint));
}

/// "Lima, PER", "PER" or a bare name.
std::optional<Place> parse_place(const std::string& value) {
    if (value.empty()) return std::nullopt;
    const auto comma = value.rfind(", ");
    if (comma != std::string::npos) return Place{value.substr(0, comma), value.substr(comma + 2), 0, 0, {}};
    const bool country = value.size() == 3 && ascii_upper(value) == value;
    return Place{value, country ? value : "", 0, 0, {}};
}

void amend_kind(Event& event, const Edit& edit, const Ontology& ontology) {
    if (!ontology.is_kind(edit.value)) {
        const std::vector<std::string_view> kinds(ontology.kinds().begin(), ontology.kinds().end());
        const auto near = nearest(edit.value, kinds);
        refuse(edit, near.empty() ? "" : fmt::format("did you mean {}?", near));
    }
    event.kind = edit.value;
}

}  // namespace

void amend_event(Event& event, const Edit& edit, const Ontology& ontology) {
    if (edit.field == "date") {
        event.date = edit.value.empty() ? std::nullopt : parse_edtf(edit.value);
        if (!edit.value.empty() && !event.date) refuse(edit, "a date is written 2024-11-15, 2024-11, 2024-11-08/2024-11-15");
    } else if (edit.field == "type") {
        const auto type = parse_plover_type(edit.value);
        if (!type) refuse(edit, "one of the sixteen PLOVER types");
        event.type = *type;
        if (!ontology.is_mode(event.type, event.mode)) event.mode.clear();
        event.cameo = ontology.cameo(event.type, event.mode, event.kind);
    } else if (edit.field == "kind") {
        amend_kind(event, edit, ontology);
    } else if (edit.field == "status") {
        const auto status = parse_status(edit.value);
        if (!status) refuse(edit, "asserted, claimed, planned, denied or hypothetical");
        event.status = *status;
    } else if (edit.field == "actors") {
        event.actors = amend_side(event.actors, edit.value);
    } else if (edit.field == "recipients") {
        event.recipients = amend_side(event.recipients, edit.value);
    } else if (edit.field == "place") {
        event.place = parse_place(edit.value);
    } else {
        throw UsageError(fmt::format("{}: no field that can be amended", edit.field),
                         "date, type, kind, status, actors, recipients or place");
    }
}

void amend_event(Event& event, const std::vector<Edit>& edits, const Ontology& ontology) {
    for (const auto& edit : edits) {
        if (edit.action != Edit::Action::amend) continue;
        const bool named = std::any_of(event.reports.begin(), event.reports.end(), [&](const Report& report) {
            return std::find(edit.reports.begin(), edit.reports.end(), report.id) != edit.reports.end();
        });
        if (named) amend_event(event, edit, ontology);
    }
}

std::string_view name(Edit::Action action) {
    switch (action) {
        case Edit::Action::merge: return "merge";
        case Edit::Action::split: return "split";
        case Edit::Action::reject: return "reject";
        case Edit::Action::amend: break;
    }
    return "amend";
}

}  // namespace babad
