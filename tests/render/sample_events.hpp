#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/chronicle/event.hpp"

namespace babad {

/// Events of an annotated storyline (`articles.jsonl`, `events.jsonl`), as the chronicle would hold them.
std::vector<Event> storyline_events(const std::filesystem::path& folder);
/// The storylines of tests/accuracy, by name.
std::vector<std::filesystem::path> storyline_folders();

struct SampleShape {
    std::uint32_t events = 40;
    std::uint32_t seed = 1;
    std::int32_t days = 400;         ///< span of the story
    double burst = 0.5;              ///< share of events that fall on few days
    double undated = 0.05;
    double coarse = 0.2;             ///< share known only by month, year or an open end
    std::uint32_t actors = 9;
    std::string script;              ///< "ko", "ar", "ru": names in that script; empty: Latin
    std::uint32_t place_length = 0;  ///< letters of a place's name, to make labels long
};
/// Events from small tables and a fixed seed: the same on every machine.
std::vector<Event> sample_events(const SampleShape& shape);

/// Timelines that are hard to draw, by name: bursts, gaps, many on one day, long and short labels, other scripts, hostile words.
std::vector<std::pair<std::string, std::vector<Event>>> hard_cases();

}  // namespace babad
