#include "io/query_plan.hpp"

namespace babad {

namespace {

constexpr std::string_view parties = " JOIN parties p ON p.event = e.n";
constexpr std::string_view sources = " JOIN parties p ON p.event = e.n AND p.side = 'actor'";
constexpr std::string_view targets = " JOIN parties p ON p.event = e.n AND p.side = 'recipient'";
constexpr std::string_view dyads = " JOIN dyads d ON d.event = e.n";
constexpr std::string_view articles = " JOIN reports r ON r.event = e.n JOIN articles a ON a.key = r.article";

constexpr std::string_view episodes = " JOIN temp.episodes s ON s.event = e.n";

constexpr std::string_view first_day = "an event counts in the period of its first day";
constexpr std::string_view each_actor = "an event counts once for each of its actors";
constexpr std::string_view each_dyad = "an event counts once for each of its ordered pairs";
constexpr std::string_view each_episode = "an event counts once for each episode that it is in; events of no episode do not count";
constexpr std::string_view each_outlet = "an event counts once for each outlet or language that reports it";

}  // namespace

const std::vector<QueryDimension>& query_dimensions() {
    static const std::vector<QueryDimension> dimensions{
        {"day", "iif(e.day_from IS NULL, 'undated', coalesce(strftime('%Y-%m-%d', e.day_from * 86400, 'unixepoch'), 'open'))", "", first_day},
        {"week", "iif(e.day_from IS NULL, 'undated', coalesce(date(e.day_from * 86400, 'unixepoch', 'weekday 0', '-6 days'), 'open'))", "", first_day},
        {"month", "iif(e.day_from IS NULL, 'undated', coalesce(strftime('%Y-%m', e.day_from * 86400, 'unixepoch'), 'open'))", "", first_day},
        {"quarter",
         "iif(e.day_from IS NULL, 'undated', coalesce(strftime('%Y', e.day_from * 86400, 'unixepoch') || '-Q' || "
         "((strftime('%m', e.day_from * 86400, 'unixepoch') + 2) / 3), 'open'))",
         "", first_day},
        {"year", "iif(e.day_from IS NULL, 'undated', coalesce(strftime('%Y', e.day_from * 86400, 'unixepoch'), 'open'))", "", first_day},
        {"type", "e.type", "", ""},
        {"kind", "e.kind", "", ""},
        {"mode", "e.mode", "", ""},
        {"quad", "e.quad", "", ""},
        {"status", "e.status", "", ""},
        {"code", "e.code", "", ""},
        {"precision", "iif(e.precision = '', 'undated', e.precision)", "", ""},
        {"datebasis", "e.date_basis", "", ""},
        {"place", "e.place", "", ""},
        {"country", "e.country", "", ""},
        {"actor", "p.code", parties, each_actor},
        {"source", "p.code", sources, each_actor},
        {"target", "p.code", targets, each_actor},
        {"sector", "p.sector", parties, each_actor},
        {"role", "p.role", parties, each_actor},
        {"dyad", "d.source || '>' || d.target", dyads, each_dyad},
        {"episode", "s.episode", episodes, each_episode},
        {"outlet", "a.outlet", articles, each_outlet},
        {"lang", "a.language", articles, each_outlet},
    };
    return dimensions;
}

}  // namespace babad
