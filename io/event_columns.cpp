#include "io/event_columns.hpp"

#include <fmt/format.h>

#include "core/base/escape.hpp"
#include "core/base/strings.hpp"
#include "core/calendar/edtf.hpp"
#include "io/event_json.hpp"

namespace babad {

std::string csv_line(const std::vector<std::string>& fields) {
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) line += ',';
        line += escape_csv(fields[i]);
    }
    return line + '\n';
}

const std::vector<std::string>& event_columns() {
    static const std::vector<std::string> columns{
        "id",        "date",      "date_from", "date_to",  "precision",     "date_basis", "type",    "mode",       "kind",      "code",
        "quad",      "score",     "score_scale", "actors", "recipients",    "place",      "country", "latitude",   "longitude", "status",
        "numbers",   "sources",   "articles",  "reports",  "confidence",    "headline",   "quote",   "url",        "disputed"};
    return columns;
}

std::vector<std::string> event_row(const Event& event, const Ontology& ontology) {
    const auto& date = event.date;
    const bool located = event.place && !event.place->precision.empty();
    std::vector<std::string> numbers, disputed;
    for (const auto& number : event.numbers)
        numbers.push_back(fmt::format("{} {}", number.what, number.low ? fmt::format("{}", *number.low) : number.high ? fmt::format("<={}", *number.high) : "?"));
    for (const auto& dispute : event.disputes) disputed.push_back(dispute.field);
    return {event.id,
            date ? to_edtf(*date) : "",
            date && date->first ? iso_date(*date->first) : "",
            date && date->past ? iso_date(*date->last()) : "",
            date ? std::string(name(date->granularity)) : "",
            date ? std::string(name(date->basis)) : "none",
            std::string(name(event.type)),
            event.mode,
            event.kind,
            event.cameo,
            std::string(name(ontology.quad(event.type))),
            fmt::format("{}", ontology.score(event.type, event.mode)),
            std::string(Ontology::score_scale),
            join(event.actor_codes(), "; "),
            join(event.recipient_codes(), "; "),
            place_text(event.place),
            event.place ? event.place->country : "",
            located ? fmt::format("{}", event.place->latitude) : "",
            located ? fmt::format("{}", event.place->longitude) : "",
            std::string(name(event.status)),
            join(numbers, "; "),
            fmt::format("{}", event.independent_sources),
            fmt::format("{}", event.sources.size()),
            fmt::format("{}", event.reports.size()),
            fmt::format("{}", event.confidence),
            headline(event, ontology, "en"),
            event.reports.empty() ? "" : event.reports.front().quote,
            event.sources.empty() ? "" : event.sources.front().url,
            join(disputed, "; ")};
}

}  // namespace babad
