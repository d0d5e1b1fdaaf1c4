#include "cli/command.hpp"

namespace babad {

const std::vector<Command>& commands() {
    static const std::vector<Command> list{
        {"add", "read articles into a chronicle (made where there is none)", define_add},
        {"query", "ask a chronicle: events, counts, sequences, paths", define_query},
        {"timeline", "draw a timeline: .svg .pdf .png .html .txt .json", define_timeline},
        {"diagram", "draw who did what to whom: .svg .pdf .png .dot .html", define_diagram},
        {"export", "write events for other tools: .jsonl .csv .graphml .gexf DIR/ …", define_export},
        {"explain", "say why: this event, this date, this merge, with quotes", define_explain},
        {"diff", "say what has changed since a revision: added, changed, merged, split", define_diff},
        {"info", "count what a chronicle holds", define_info},
        {"rebuild", "read the stored articles again with today's tables; edits are kept", define_rebuild},
        {"merge", "correct: these events are one", define_merge},
        {"split", "correct: these reports are an event of their own", define_split},
        {"reject", "correct: this is no event", define_reject},
        {"amend", "correct one field of an event", define_amend},
        {"read", "print the reports of articles as JSON lines, without a chronicle", define_read},
        {"articles", "print what was read of each article, and why", define_articles},
        {"actors", "look a name up: who is it, on which day, and why", define_actors},
        {"dates", "print the time expressions of articles as JSON lines", define_dates},
    };
    return list;
}

}  // namespace babad
