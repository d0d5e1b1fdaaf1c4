#include <algorithm>

#include "core/calendar/edtf.hpp"
#include "render/label_box.hpp"
#include "render/timeline_exchange.hpp"

namespace babad {

namespace {

std::string calendar_text(std::string_view text) {
    std::string out;
    for (const char c : visible_text(text)) {
        if (c == '\\' || c == ',' || c == ';') out += '\\';
        out += c;
    }
    return out;
}

/// Lines of at most 75 bytes, continued with a blank, never inside a character.
void add_line(std::string& calendar, std::string_view line) {
    std::size_t room = 75;
    while (line.size() > room) {
        std::size_t cut = room;
        while ((static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;
        calendar.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = 74;
    }
    calendar.append(line).append("\r\n");
}

std::string compact_day(Day day) {
    std::string text = iso_date(day);
    std::erase(text, '-');
    return text;
}

bool fits_calendar(const DateRange& date) {
    return date.days().has_value() && civil(*date.first).year >= 1 && civil(*date.past).year <= 9999;
}

std::string stamp_of(const Timeline& timeline) {
    const Day newest = timeline.coverage.empty() ? Day{} : timeline.coverage.back();
    return compact_day(newest) + "T000000Z";
}

void add_entry(std::string& calendar, const TimelineEntry& entry, const std::string& stamp, const Timeline& timeline,
               const Labels& labels) {
    const Event& event = entry.event;
    const bool dated = event.date && fits_calendar(*event.date);
    add_line(calendar, dated ? "BEGIN:VEVENT" : "BEGIN:VJOURNAL");
    add_line(calendar, "UID:" + calendar_text(event.id) + "@babad");
    add_line(calendar, "DTSTAMP:" + stamp);
    if (dated) {
        add_line(calendar, "DTSTART;VALUE=DATE:" + compact_day(*event.date->first));
        add_line(calendar, "DTEND;VALUE=DATE:" + compact_day(*event.date->past));
        add_line(calendar, "TRANSP:TRANSPARENT");
    }
    add_line(calendar, "SUMMARY:" + calendar_text(entry.headline));
    std::string description = spoken_label(entry, labels);
    if (!event.reports.empty()) description += " — " + event.reports.front().quote;
    add_line(calendar, "DESCRIPTION:" + calendar_text(description));
    if (event.place && dated) add_line(calendar, "LOCATION:" + calendar_text(event.place->name));
    if (event.status == Status::planned && dated) add_line(calendar, "STATUS:TENTATIVE");
    if (!entry.source_numbers.empty()) {
        const std::string url = safe_url(visible_text(timeline.sources[entry.source_numbers.front() - 1].url));
        if (!url.empty()) add_line(calendar, "URL:" + url);
    }
    add_line(calendar, dated ? "END:VEVENT" : "END:VJOURNAL");
}

}  // namespace

std::string timeline_calendar(const Timeline& timeline, const Labels& labels) {
    std::string calendar;
    add_line(calendar, "BEGIN:VCALENDAR");
    add_line(calendar, "VERSION:2.0");
    add_line(calendar, "PRODID:-//babad//timeline//" + std::string(labels.language() == "id" ? "ID" : "EN"));
    add_line(calendar, "X-WR-CALNAME:" + calendar_text(timeline.title.empty() ? labels["all_events"] : timeline.title));
    const std::string stamp = stamp_of(timeline);
    for (const TimelineEntry& entry : timeline.entries) add_entry(calendar, entry, stamp, timeline, labels);
    for (const TimelineEntry& entry : timeline.undated) add_entry(calendar, entry, stamp, timeline, labels);
    add_line(calendar, "END:VCALENDAR");
    return calendar;
}

}  // namespace babad
