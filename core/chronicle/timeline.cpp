#include "core/chronicle/timeline.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "core/chronicle/headline.hpp"
#include "core/text/article.hpp"

namespace babad {

namespace {

/// Where an event stands in time: its first day, or its last where the start is open.
std::int32_t anchor_day(const DateRange& range) {
    return range.first ? range.first->number : range.past->number - 1;
}

std::int32_t last_day(const DateRange& range) {
    return range.past ? range.past->number - 1 : std::numeric_limits<std::int32_t>::max();
}

double precision_rank(const std::optional<DateRange>& date) {
    if (!date || !date->days()) return 0;
    return 1 / (1 + std::log10(static_cast<double>(*date->days())));
}

/// People dead, displaced or arrested, whatever they are counted as.
double largest_number(const Event& event) {
    double largest = 0;
    for (const Quantity& quantity : event.numbers) {
        if (quantity.what == "money") continue;
        largest = std::max(largest, quantity.low.value_or(quantity.high.value_or(0)));
    }
    return largest;
}

double rank_of(const Event& event, const Ontology& ontology) {
    const double support = std::log2(1.0 + event.independent_sources);
    const double severity = std::abs(ontology.score(event.type, event.mode)) / 10;
    const double toll = std::min(1.0, std::log10(1 + largest_number(event)) / 4);
    const double firmness = event.status == Status::denied || event.status == Status::hypothetical ? 0.5 : 1;
    return firmness * (support + severity + toll + 0.5 * precision_rank(event.date) + 0.5 * event.confidence);
}

using StoryPlace = std::tuple<std::string_view, std::string_view, std::uint32_t, std::string_view>;

/// By publication of the first report, then its article and place in it.
StoryPlace story_place(const Event& event) {
    const std::string_view published = event.sources.empty() ? std::string_view() : event.sources.front().published;
    if (event.reports.empty()) return {published, {}, 0, event.id};
    const Report& report = event.reports.front();
    return {published, report.article, report.trigger.start, event.id};
}

bool stands_before(const TimelineEntry& a, const TimelineEntry& b) {
    const DateRange &left = *a.event.date, &right = *b.event.date;
    return std::tuple(anchor_day(left), last_day(left), std::string_view(a.event.id)) <
           std::tuple(anchor_day(right), last_day(right), std::string_view(b.event.id));
}

/// Of events with the same parties and kind within two days, all but the best lose half their rank.
void push_down_repeats(std::vector<TimelineEntry>& entries) {
    std::map<std::string, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        std::string key = entries[i].event.kind;
        for (const Actor& actor : entries[i].event.actors) key += '|' + actor.code;
        key += '>';
        for (const Actor& actor : entries[i].event.recipients) key += '|' + actor.code;
        groups[key].push_back(i);
    }
    std::vector<bool> repeats(entries.size());
    for (const auto& [key, members] : groups) {
        for (std::size_t i = 1, best = members[0]; i < members.size(); ++i) {
            const std::size_t here = members[i];
            const bool close = anchor_day(*entries[here].event.date) - anchor_day(*entries[members[i - 1]].event.date) <= 2;
            if (!close) {
                best = here;
                continue;
            }
            const std::size_t worse = entries[here].rank > entries[best].rank ? best : here;
            best = worse == best ? here : best;
            repeats[worse] = true;
        }
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (repeats[i]) entries[i].rank /= 2;
    }
}

std::vector<TimelineEntry*> by_rank(Timeline& timeline) {
    std::vector<TimelineEntry*> order;
    for (TimelineEntry& entry : timeline.entries) order.push_back(&entry);
    for (TimelineEntry& entry : timeline.undated) order.push_back(&entry);
    std::sort(order.begin(), order.end(), [](const TimelineEntry* a, const TimelineEntry* b) {
        return std::tuple(-a->rank, std::string_view(a->event.id)) < std::tuple(-b->rank, std::string_view(b->event.id));
    });
    return order;
}

void assign_levels(Timeline& timeline, const TimelineOptions& options, std::set<std::string>& dropped) {
    const auto order = by_rank(timeline);
    const std::size_t n = order.size();
    const std::size_t key = std::clamp<std::size_t>((n + 4) / 5, std::min<std::size_t>(n, 5), 15);
    const std::size_t notable = std::clamp<std::size_t>((n * 11 + 19) / 20, key, 60);
    for (std::size_t i = 0; i < n; ++i) {
        TimelineEntry& entry = *order[i];
        entry.level = i < key ? TimelineLevel::key : i < notable ? TimelineLevel::notable : TimelineLevel::all;
        if (entry.level > options.level || (options.limit > 0 && i >= options.limit)) dropped.insert(entry.event.id);
    }
}

void drop(std::vector<TimelineEntry>& entries, const std::set<std::string>& dropped) {
    std::erase_if(entries, [&](const TimelineEntry& entry) { return dropped.contains(entry.event.id); });
}

/// Numbers the sources of what is shown by publication, then article.
void number_sources(Timeline& timeline) {
    std::map<std::tuple<std::string, std::string, std::string>, const Source*> sorted;
    const auto each_entry = [&](auto&& visit) {
        for (TimelineEntry& entry : timeline.entries) visit(entry);
        for (TimelineEntry& entry : timeline.undated) visit(entry);
    };
    const auto place = [](const Source& source) { return std::tuple(source.published, source.article, source.article_key); };
    each_entry([&](TimelineEntry& entry) {
        for (const Source& source : entry.event.sources) sorted.emplace(place(source), &source);
    });
    std::map<std::tuple<std::string, std::string, std::string>, std::uint32_t> numbers;
    for (const auto& [where, source] : sorted) {
        timeline.sources.push_back(*source);
        numbers.emplace(where, static_cast<std::uint32_t>(timeline.sources.size()));
    }
    each_entry([&](TimelineEntry& entry) {
        std::set<std::uint32_t> own;
        for (const Source& source : entry.event.sources) own.insert(numbers.at(place(source)));
        entry.source_numbers.assign(own.begin(), own.end());
    });
}

std::vector<EventLink> links_between(const Timeline& timeline, const Ontology& ontology, const LinkWords& words) {
    std::vector<const Event*> shown;
    for (const auto* list : {&timeline.entries, &timeline.undated}) {
        for (const TimelineEntry& entry : *list) shown.push_back(&entry.event);
    }
    return find_links(shown, ontology, words);
}

std::vector<Day> publication_days(const std::vector<Source>& sources) {
    std::set<Day> days;
    for (const Source& source : sources) {
        if (const auto published = parse_publication_time(source.published)) days.insert(published->day);
    }
    return {days.begin(), days.end()};
}

}  // namespace

Timeline make_timeline(std::vector<Event> events, const Ontology& ontology, const TimelineOptions& options) {
    Timeline timeline;
    timeline.title = options.title;
    timeline.query = options.query;
    timeline.language = options.language;
    timeline.revision = options.revision;
    timeline.matched = static_cast<std::uint32_t>(events.size());
    for (Event& event : events) {
        TimelineEntry entry;
        entry.rank = rank_of(event, ontology);
        entry.event = std::move(event);
        name_actors(entry.event, options.language, options.world);
        const bool dated = entry.event.date.has_value();
        (dated ? timeline.entries : timeline.undated).push_back(std::move(entry));
    }
    std::sort(timeline.entries.begin(), timeline.entries.end(), stands_before);
    std::sort(timeline.undated.begin(), timeline.undated.end(),
              [](const TimelineEntry& a, const TimelineEntry& b) { return story_place(a.event) < story_place(b.event); });
    push_down_repeats(timeline.entries);
    std::set<std::string> dropped;
    assign_levels(timeline, options, dropped);
    drop(timeline.entries, dropped);
    drop(timeline.undated, dropped);
    timeline.left_out = timeline.matched - static_cast<std::uint32_t>(timeline.entries.size() + timeline.undated.size());
    for (TimelineEntry& entry : timeline.entries) entry.headline = plain_headline(entry.event, ontology, options.language);
    for (TimelineEntry& entry : timeline.undated) entry.headline = plain_headline(entry.event, ontology, options.language);
    number_sources(timeline);
    if (options.link_words != nullptr) timeline.links = links_between(timeline, ontology, *options.link_words);
    timeline.coverage = publication_days(options.coverage.empty() ? timeline.sources : options.coverage);
    return timeline;
}

}  // namespace babad
