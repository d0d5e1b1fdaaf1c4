#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/chronicle/event.hpp"
#include "core/lexicon/data_files.hpp"

namespace babad {

/// What a kind is a step of (`process`, `step` of data/ontology/kinds.tsv): talks are step 1 of a settlement, ratification step 4.
class EpisodeRules {
public:
    /// Throws `Error` naming the line for a step that is no number from 1 to 9.
    explicit EpisodeRules(const DataFiles& files);

    struct Stage {
        std::string process;
        int step = 0;
    };
    /// Nothing for kinds that are a step of nothing.
    const Stage* stage(std::string_view kind) const;

private:
    std::map<std::string, Stage, std::less<>> stages_;
};

/// What an episode needs to know of an event.
struct EpisodeItem {
    std::string id;
    std::string kind;
    std::int32_t first = 0, last = 0;     ///< days; events without both are of no episode
    std::vector<std::string> parties;     ///< codes of both sides
};
EpisodeItem episode_item(const Event& event);

/// Events of one process between the same two parties, of which each begins at most `episode_gap` days after all before it have ended:
/// talks → agreement → ratification. At least two events of at least two steps, or two deeds of force (one battle of many attacks).
struct Episode {
    std::string id;                       ///< "s…", of the pair, the process and the first event
    std::string process;
    std::string a, b;                     ///< parties without what follows the slash, a < b
    std::vector<std::uint32_t> events;    ///< positions, by first day, then id
};
inline constexpr std::int32_t episode_gap = 60;

/// Sorted by first day of the first event, then id. An event of three parties stands in an episode of each pair.
std::vector<Episode> find_episodes(const std::vector<EpisodeItem>& items, const EpisodeRules& rules);

}  // namespace babad
