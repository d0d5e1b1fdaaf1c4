#pragma once
#include "core/chronicle/episodes.hpp"
#include "io/sqlite_database.hpp"

namespace babad {

/// Makes the temporary table `episodes(event, episode)` of a store's events, for queries that ask for them: `episode:`, `count by
/// episode`, `sequence by episode`. The file itself is not written.
void make_episode_table(SqliteDatabase& database, const EpisodeRules& rules);

}  // namespace babad
