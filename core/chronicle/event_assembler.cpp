#include "core/chronicle/event_assembler.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/calendar/edtf.hpp"
#include "core/chronicle/event_dates.hpp"
#include "core/chronicle/event_disputes.hpp"
#include "core/chronicle/event_sources.hpp"

namespace babad {

namespace {

using Inputs = std::vector<const MergeInput*>;

/// A code stands where at least this share of the reports that name that side have it.
constexpr double code_share = 0.34;

double weight(const Report& report) { return 0.2 + report.confidence.total; }

void sort_inputs(Inputs& inputs) {
    const auto key = [](const MergeInput& input) {
        const auto& report = input.report;
        return std::tuple(input.source.published.empty(), std::string_view(input.source.published),
                          std::string_view(report.article), report.trigger.field, report.trigger.start,
                          std::string_view(report.id));
    };
    std::sort(inputs.begin(), inputs.end(), [&](const auto* a, const auto* b) { return key(*a) < key(*b); });
}

/// The value with most weight; of equals the least.
template <typename Value, typename Each>
std::optional<Value> vote(const Inputs& inputs, Each value_of) {
    std::map<Value, double> votes;
    for (const auto* input : inputs)
        if (const std::optional<Value> value = value_of(input->report)) votes[*value] += weight(input->report);
    std::optional<Value> best;
    double most = 0;
    for (const auto& [value, sum] : votes)
        if (sum > most + 1e-9) best = value, most = sum;
    return best;
}

std::optional<std::string> if_any(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

void decide_type(Event& event, const Inputs& inputs, const Ontology& ontology) {
    event.type = vote<PloverType>(inputs, [](const Report& r) { return std::optional(r.type); }).value_or(event.type);
    Inputs same;
    for (const auto* input : inputs)
        if (input->report.type == event.type) same.push_back(input);
    event.kind = vote<std::string>(same, [](const Report& r) { return if_any(r.kind); }).value_or("");
    event.mode = vote<std::string>(same, [&](const Report& r) {
                     return r.kind == event.kind ? if_any(r.mode) : std::nullopt;
                 }).value_or("");
    event.cameo = vote<std::string>(same, [&](const Report& r) {
                      return r.kind == event.kind && r.mode == event.mode ? if_any(r.cameo) : std::nullopt;
                  }).value_or(std::string(ontology.cameo(event.type, event.mode, event.kind)));
}

/// Actors of a side, by code; the name, role and id of the first report that has them.
std::vector<Actor> decide_side(const Inputs& inputs, Party::Side side) {
    std::map<std::string, Actor> actors;
    std::map<std::string, double> votes;
    double all = 0;
    for (const auto* input : inputs) {
        const auto codes = input->report.codes(side);
        if (codes.empty()) continue;
        all += weight(input->report);
        for (const auto& code : codes) votes[code] += weight(input->report);
        for (const auto& party : input->report.parties) {
            if (party.side != side) continue;
            Actor& actor = actors.emplace(party.actor.code, party.actor).first->second;
            if (actor.actor_id.empty() && !party.actor.actor_id.empty()) actor = party.actor;
        }
    }
    std::vector<Actor> kept;
    for (const auto& [code, actor] : actors)
        if (votes[code] >= code_share * all) kept.push_back(actor);
    return kept;
}

int exactness(const Place& place) {
    if (place.precision == "city") return 3;
    if (place.precision == "province") return 2;
    if (place.precision == "country") return 1;
    return place.country.empty() ? 0 : 2;
}

/// The most exact place; of equally exact ones the one with most weight.
std::optional<Place> decide_place(const Inputs& inputs) {
    std::map<std::string, std::pair<Place, double>> places;
    for (const auto* input : inputs) {
        if (!input->report.place) continue;
        const auto& place = *input->report.place;
        auto& [first, votes] = places.emplace(place.name + '\x1F' + place.country, std::pair(place, 0.0)).first->second;
        votes += weight(input->report);
    }
    const std::pair<Place, double>* best = nullptr;
    for (const auto& [key, candidate] : places)
        if (!best || std::tuple(exactness(candidate.first), candidate.second) >
                         std::tuple(exactness(best->first), best->second))
            best = &candidate;
    return best ? std::optional(best->first) : std::nullopt;
}

/// Told as a fact by anyone: asserted, unless another denies it; then it is a claim.
Status decide_status(const Inputs& inputs) {
    std::set<Status> told;
    for (const auto* input : inputs) told.insert(input->report.status);
    if (told.contains(Status::denied) && told.size() > 1) return Status::claimed;
    for (const auto status : {Status::asserted, Status::claimed, Status::planned, Status::hypothetical})
        if (told.contains(status)) return status;
    return Status::denied;
}

/// Of each thing counted, the figure of the latest report.
std::vector<Quantity> decide_numbers(const Inputs& inputs) {
    std::map<std::string, Quantity> latest;
    for (const auto* input : inputs)
        for (const auto& number : input->report.numbers) latest.insert_or_assign(number.what, number);
    std::vector<Quantity> numbers;
    for (auto& [what, number] : latest) numbers.push_back(std::move(number));
    return numbers;
}

/// The mean certainty of the reports, raised by each independent source.
double decide_confidence(const Inputs& inputs, std::uint32_t sources) {
    double doubt = 1;
    double sum = 0;
    for (const auto* input : inputs) sum += input->report.confidence.total;
    const double mean = sum / static_cast<double>(inputs.size());
    for (std::uint32_t source = 0; source < std::max(1U, std::min(sources, 8U)); ++source) doubt *= source == 0 ? 1 - mean : 1 - mean / 2;
    return 1 - doubt;
}

void take_ids(Event& event, const Inputs& inputs) {
    std::vector<std::string> ids;
    for (const auto* input : inputs) ids.push_back(event_id(input->report.id));
    std::sort(ids.begin(), ids.end());
    event.id = ids.front();
    event.aliases.assign(ids.begin() + 1, ids.end());
}

void take_sources(Event& event, const Inputs& inputs) {
    std::set<std::string> seen;
    for (const auto* input : inputs)
        if (seen.insert(input->source.article_key).second) event.sources.push_back(input->source);
    event.independent_sources = count_independent(event.sources);
}

}  // namespace

std::string event_id(const std::string& report_id) { return report_id.empty() ? "e" : "e" + report_id.substr(1); }

Event assemble_event(std::vector<const MergeInput*> inputs, std::vector<MergeReason> merges, const Ontology& ontology) {
    sort_inputs(inputs);
    Event event;
    take_ids(event, inputs);
    decide_type(event, inputs, ontology);
    event.actors = decide_side(inputs, Party::Side::actor);
    event.recipients = decide_side(inputs, Party::Side::recipient);
    // Reports that put one actor on different sides of an act leave it with those who did it.
    std::erase_if(event.recipients, [&](const Actor& recipient) {
        return std::any_of(event.actors.begin(), event.actors.end(), [&](const Actor& actor) { return actor.code == recipient.code; });
    });
    event.place = decide_place(inputs);
    event.status = decide_status(inputs);
    event.numbers = decide_numbers(inputs);
    for (const auto* input : inputs) event.reports.push_back(input->report);
    event.date = tightest_date(event.reports);
    take_sources(event, inputs);
    event.merges = std::move(merges);
    event.disputes = find_disputes(event);
    event.confidence = decide_confidence(inputs, event.independent_sources);
    return event;
}

}  // namespace babad
