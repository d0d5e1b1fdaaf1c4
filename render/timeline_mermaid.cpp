#include "render/date_label.hpp"
#include "render/svg_writer.hpp"
#include "render/timeline_exchange.hpp"

namespace babad {

namespace {

/// Words without what Mermaid reads as its own: colons part events, semicolons and # are entities, % comments, <> HTML.
std::string mermaid_words(std::string_view text) {
    std::string out;
    for (const char c : visible_text(text)) {
        switch (c) {
            case ':': out += " –"; break;
            case ';': out += ','; break;
            case '#': case '%': case '<': case '>': case '{': case '}': case '`': out += ' '; break;
            default: out += c;
        }
    }
    return out;
}

}  // namespace

std::string timeline_mermaid(const Timeline& timeline, const Labels& labels) {
    std::string text = "timeline\n    title " + mermaid_words(timeline.title.empty() ? labels["all_events"] : timeline.title) + "\n";
    std::string section, date;
    for (const TimelineEntry& entry : timeline.entries) {
        const DateRange& range = *entry.event.date;
        const std::string year = year_name(civil(range.first ? *range.first : *range.past - 1).year, labels);
        if (year != section) text += "    section " + year + "\n";
        const std::string when = mermaid_words(short_date(range, labels));
        text += (year == section && when == date ? "             : " : "        " + when + " : ") + mermaid_words(entry.headline) + "\n";
        section = year;
        date = when;
    }
    if (!timeline.undated.empty()) text += "    section " + mermaid_words(labels["undated"]) + "\n";
    for (const TimelineEntry& entry : timeline.undated) {
        text += "        " + mermaid_words(labels["no_date"]) + " : " + mermaid_words(entry.headline) + "\n";
    }
    return text;
}

}  // namespace babad
