#include "io/episode_table.hpp"

#include "io/chronicle_schema.hpp"

namespace babad {

namespace {

struct Stored {
    std::vector<EpisodeItem> items;
    std::vector<std::int64_t> rows;
};

/// Events whose days are known, with their parties.
Stored read_items(SqliteDatabase& database, const EpisodeRules& rules) {
    Stored stored;
    SqliteStatement select(database,
                           "SELECT e.n, e.id, e.kind, e.day_from, e.day_to, p.code FROM events e JOIN parties p ON p.event = e.n "
                           "WHERE e.day_from > ? AND e.day_to < ? AND e.status NOT IN ('denied', 'hypothetical') ORDER BY e.n");
    select.bind(1, -chronicle_far_day).bind(2, chronicle_far_day);
    while (select.step()) {
        if (!rules.stage(select.text(2))) continue;
        if (stored.rows.empty() || stored.rows.back() != select.number(0)) {
            stored.rows.push_back(select.number(0));
            stored.items.push_back({std::string(select.text(1)), std::string(select.text(2)), static_cast<std::int32_t>(select.number(3)),
                                    static_cast<std::int32_t>(select.number(4)), {}});
        }
        stored.items.back().parties.emplace_back(select.text(5));
    }
    return stored;
}

}  // namespace

void make_episode_table(SqliteDatabase& database, const EpisodeRules& rules) {
    const auto stored = read_items(database, rules);
    database.run("DROP TABLE IF EXISTS temp.episodes; CREATE TEMP TABLE episodes(event INTEGER NOT NULL, episode TEXT NOT NULL)");
    SqliteStatement insert(database, "INSERT INTO temp.episodes(event, episode) VALUES (?,?)");
    for (const auto& episode : find_episodes(stored.items, rules))
        for (const auto at : episode.events) insert.bind(1, stored.rows[at]).bind(2, episode.id).run();
    database.run("CREATE INDEX temp.episodes_event ON episodes(event); CREATE INDEX temp.episodes_id ON episodes(episode)");
}

}  // namespace babad
