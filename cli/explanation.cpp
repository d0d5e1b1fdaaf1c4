#include "cli/explanation.hpp"

#include <fmt/format.h>

#include "core/base/escape.hpp"
#include "core/base/strings.hpp"
#include "core/calendar/edtf.hpp"

namespace babad {

namespace {

std::string safe(std::string_view text) { return escape_terminal(text); }

std::string or_dash(std::string text) { return text.empty() ? "–" : text; }

std::string slashed(PloverType type, std::string_view mode, std::string_view kind) {
    std::string line(name(type));
    if (!mode.empty()) line += fmt::format("/{}", mode);
    return kind.empty() ? line : line + fmt::format(" ({})", kind);
}

std::string place_words(const std::optional<Place>& place) {
    if (!place) return "–";
    return place->name.empty() || place->country.empty() ? place->name + place->country : place->name + ", " + place->country;
}

std::string date_words(const std::optional<DateRange>& date) { return date ? to_edtf(*date) : "undated"; }

std::string date_reason(const Report& report) {
    std::string line = fmt::format("{} from {}", date_words(report.date), name(report.date_choice.basis));
    if (report.date_choice.evidence) line += fmt::format(" \"{}\"", report.date_choice.evidence->quote);
    if (!report.date_choice.reason.empty()) line += fmt::format(" ({})", report.date_choice.reason);
    return line;
}

void print_numbers(const std::vector<Quantity>& numbers) {
    for (const auto& number : numbers) {
        std::string value = number.low ? fmt::format("{}", *number.low) : "?";
        if (number.low != number.high) value = number.high ? fmt::format("{} to {}", value, *number.high) : value + " or more";
        fmt::print("    number      {} {} {}  \"{}\"\n", number.what, value, number.unit, safe(number.evidence.quote));
    }
}

void print_report(const Report& report) {
    fmt::print("  {}  {} {}:{}–{}\n", report.id, safe(report.article), name(report.trigger.field), report.trigger.start, report.trigger.end);
    fmt::print("    \"{}\"\n", safe(report.quote));
    fmt::print("    trigger     \"{}\" → {}, {}, CAMEO {}\n", safe(report.trigger.quote), slashed(report.type, report.mode, report.kind),
               name(report.status), or_dash(report.cameo));
    for (const auto& party : report.parties)
        fmt::print("    {:<11} {}  \"{}\"\n", party.side == Party::Side::actor ? "actor" : "recipient", party.actor.code,
                   safe(party.evidence.quote));
    fmt::print("    date        {}\n", safe(date_reason(report)));
    if (report.place) fmt::print("    place       {}\n", safe(place_words(report.place)));
    if (report.attribution)
        fmt::print("    says        {} {}\n", safe(report.attribution->code), safe(report.attribution->name));
    print_numbers(report.numbers);
    if (!report.contexts.empty()) fmt::print("    contexts    {}\n", join(report.contexts, ", "));
    const auto& sure = report.confidence;
    fmt::print("    confidence  {:.2f} = trigger {:.2f}, arguments {:.2f}, status {:.2f}, date {:.2f}\n", sure.total, sure.trigger,
               sure.arguments, sure.status, sure.date);
}

void print_merge(const MergeReason& merge) {
    if (!merge.edit.empty()) {
        fmt::print("  {} = {}  by hand: {}\n", merge.a, merge.b, safe(merge.edit));
        return;
    }
    std::string parts;
    for (const auto& part : merge.parts) parts += fmt::format("  {} {:.2f}×{:.2f}", part.name, part.value, part.weight);
    fmt::print("  {} = {}  {:.2f}{}\n", merge.a, merge.b, merge.score, parts);
}

}  // namespace

void print_event(const Event& event, const Ontology& ontology, std::string_view labels) {
    fmt::print("{}  {}\n", event.id, safe(headline(event, ontology, labels)));
    fmt::print("what        {}, {}, CAMEO {}, {} {:+.1f}\n", slashed(event.type, event.mode, event.kind), name(event.status),
               or_dash(event.cameo), Ontology::score_scale, ontology.score(event.type, event.mode));
    fmt::print("actors      {}\n", or_dash(join(event.actor_codes(), ", ")));
    fmt::print("recipients  {}\n", or_dash(join(event.recipient_codes(), ", ")));
    fmt::print("when        {}\n", date_words(event.date));
    fmt::print("where       {}\n", safe(place_words(event.place)));
    fmt::print("sources     {} independent\n", event.independent_sources);
    for (const auto& source : event.sources)
        fmt::print("  {}  {}  {}  {}\n", safe(source.article), safe(source.outlet), safe(source.published), safe(source.url));
    fmt::print("reports     {}\n", event.reports.size());
    for (const auto& report : event.reports) print_report(report);
    if (!event.merges.empty()) fmt::print("one event because\n");
    for (const auto& merge : event.merges) print_merge(merge);
    if (!event.disputes.empty()) fmt::print("sources differ\n");
    for (const auto& dispute : event.disputes) fmt::print("  {}: {}\n", dispute.field, safe(join(dispute.values, " | ")));
}

void print_reading(const Reading& reading, const Ontology&) {
    const Document& document = reading.document;
    fmt::print("language    {}\n", code(document.language()));
    fmt::print("anchor      {} ({})\n", reading.times.anchor == AnchorMode::news ? "news" : "narrative", safe(reading.times.anchor_reason));
    for (const auto& time : reading.times.expressions)
        fmt::print("  time      \"{}\" {} {} {}\n", safe(document.text(time.span)), name(time.type), or_dash(time.value),
                   date_words(time.range));
    for (const auto& mention : reading.mentions.actors)
        for (const auto& actor : mention.actors)
            fmt::print("  actor     \"{}\" {} by {}{}\n", safe(document.text(mention.span)), actor.code, name(mention.basis),
                       mention.place_reading ? ", or a place" : "");
    for (const auto& mention : reading.mentions.places)
        fmt::print("  place     \"{}\" {}\n", safe(document.text(mention.span)), safe(place_words(mention.place)));
    fmt::print("reports     {}\n", reading.reports.size());
    for (const auto& report : reading.reports) print_report(report);
    for (const auto& [trigger, type, reason] : reading.rejections)
        fmt::print("  rejected  \"{}\" {}: {}\n", safe(trigger.quote), type ? name(*type) : "-", safe(reason));
}

}  // namespace babad
