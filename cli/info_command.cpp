#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>

#include "cli/chronicle_flags.hpp"
#include "core/base/escape.hpp"
#include "core/calendar/edtf.hpp"

namespace babad {

namespace {

using Counts = std::map<std::string, std::size_t>;

/// "USA 12, PRK 9, …": the most frequent first, then by name.
std::string ranking(const Counts& counts, std::size_t most) {
    std::vector<std::pair<std::string, std::size_t>> rows(counts.begin(), counts.end());
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string line;
    for (std::size_t i = 0; i < rows.size() && i < most; ++i)
        line += fmt::format("{}{} {}", i == 0 ? "" : ", ", escape_terminal(rows[i].first), rows[i].second);
    if (rows.size() > most) line += fmt::format(", and {} more", rows.size() - most);
    return line;
}

std::string span_of(const std::vector<Event>& events) {
    std::optional<Day> first, last;
    for (const auto& event : events) {
        if (!event.date) continue;
        if (event.date->first && (!first || *event.date->first < *first)) first = event.date->first;
        if (const auto end = event.date->last(); end && (!last || *last < *end)) last = end;
    }
    return first && last ? fmt::format("{} to {}", iso_date(*first), iso_date(*last)) : "no dated events";
}

int show(const Session& session, const ChronicleFlags& flags) {
    const OpenChronicle chronicle(session, flags);
    const auto events = chronicle.file.events();
    const auto sources = chronicle.file.sources();
    Counts outlets, actors, types, statuses;
    std::size_t reports = 0, undated = 0;
    for (const auto& source : sources) ++outlets[source.outlet.empty() ? "(no outlet given)" : source.outlet];
    for (const auto& event : events) {
        reports += event.reports.size();
        undated += !event.date;
        ++types[std::string(name(event.type))];
        ++statuses[std::string(name(event.status))];
        for (const auto& code : event.actor_codes()) ++actors[code];
        for (const auto& code : event.recipient_codes()) ++actors[code];
    }
    fmt::print("{}\n", escape_terminal(flags.chronicle.string()));
    fmt::print("articles  {} from {} outlets: {}\n", sources.size(), outlets.size(), ranking(outlets, 8));
    fmt::print("events    {} in {} reports, {} without a date\n", events.size(), reports, undated);
    fmt::print("span      {}\n", span_of(events));
    fmt::print("types     {}\n", ranking(types, 16));
    fmt::print("status    {}\n", ranking(statuses, 5));
    fmt::print("actors    {}\n", ranking(actors, 12));
    fmt::print("edits     {}\n", chronicle.file.edits().size());
    fmt::print("revision  {} (number {})\n", chronicle.file.revision(), chronicle.file.revision_number());
    return 0;
}

}  // namespace

void define_info(CLI::App& app, Session& session) {
    auto flags = std::make_shared<ChronicleFlags>();
    flags->define_chronicle(app);
    app.callback([flags, &session] { session.run = [flags, &session] { return show(session, *flags); }; });
}

}  // namespace babad
