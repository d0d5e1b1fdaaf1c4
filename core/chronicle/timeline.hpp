#pragma once
#include <string>
#include <vector>

#include "core/chronicle/event.hpp"
#include "core/chronicle/event_links.hpp"
#include "core/lexicon/world.hpp"

namespace babad {

enum class TimelineLevel : std::uint8_t { key, notable, all };

/// One line of a timeline.
struct TimelineEntry {
    Event event;
    std::string headline;   ///< in the labels' language
    TimelineLevel level = TimelineLevel::all;
    double rank = 0;        ///< independent sources, severity, precision; higher is more important
    std::string note;       ///< a remark to print under it; mostly empty
    std::vector<std::uint32_t> source_numbers;  ///< 1-based, into Timeline::sources
};

/// What is drawn: entries by date, the undated apart, sources numbered, and how many were left out and why.
struct Timeline {
    std::string title;
    std::string query;           ///< normalised; empty: all
    std::string language;        ///< of the labels: "id" or "en"
    std::string revision;        ///< of the store
    std::vector<TimelineEntry> entries;   ///< dated, by first day, then last, then id
    std::vector<TimelineEntry> undated;   ///< in story order
    std::vector<EventLink> links;         ///< between the events shown (event_links.hpp)
    std::vector<Source> sources;
    std::uint32_t matched = 0;   ///< events of the query
    std::uint32_t left_out = 0;  ///< by level or limit
    std::vector<Day> coverage;   ///< days on which the store has an article, ascending, each once; for gaps without sources
    std::vector<std::string> notes;
};

struct TimelineOptions {
    std::string title;
    std::string query;
    std::string language = "en";
    std::string revision;
    TimelineLevel level = TimelineLevel::all;
    std::uint32_t limit = 0;     ///< 0: none
    std::vector<Source> coverage;   ///< all articles of the store; empty: the events' own sources stand for it
    const World* world = nullptr;   ///< names actors in the labels' language
    const LinkWords* link_words = nullptr;  ///< absent: no links
};

/// Selects and ranks; adjacent repeats (same parties and kind within two days) are pushed down. Of the events, the best fifth
/// (5 to 15) is key, the best 55 % (at most 60) notable. `limit` keeps the best by rank.
Timeline make_timeline(std::vector<Event> events, const Ontology& ontology, const TimelineOptions& options);

}  // namespace babad
