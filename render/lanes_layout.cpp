#include "render/lanes_layout.hpp"

#include <algorithm>
#include <map>

#include "core/chronicle/headline.hpp"
#include "render/label_box.hpp"

namespace babad {

namespace {

std::int32_t anchor(const DateRange& range) { return range.first ? range.first->number : range.past->number - 1; }

std::string words_of(const TimelineEntry& entry, const Ontology& ontology, const Labels& labels, TextMeasure& measure) {
    std::string words = visible_text(kind_words(entry.event, ontology, labels));
    if (!entry.event.recipients.empty()) words = with_arrow(words, "→", visible_text(actor_list(entry.event.recipients, 2)));
    if (entry.event.status != Status::asserted) words += " (" + labels["status." + std::string(name(entry.event.status))] + ")";
    const std::string keys = (is_right_to_left(words) ? "\u200E " : " ") + source_keys(entry, 3);  // else the keys join the name
    const double room = LaneFrame::label_limit - measure.width(keys, LaneFrame::text_size);
    return measure.fit(words, LaneFrame::text_size, room) + keys;
}

void set_extent(LaneItem& item, const DateRange& date, const TimeAxis& axis) {
    if (date.is_single_day() && date.qualifier == Qualifier::exact) return;
    const DateRange range = tolerant(date);
    const std::int32_t from = range.first ? range.first->number : axis.first(), to = range.past ? range.past->number : axis.end();
    item.has_extent = true;
    item.clipped_start = !range.first || from < axis.first();
    item.clipped_end = !range.past || to > axis.end();
    item.extent_from = axis.position(from);
    item.extent_to = axis.position(to);
}

/// What an item takes of its row, from left to right.
std::pair<double, double> box_of(const LaneItem& item, const LaneFrame& frame) {
    double left = item.x - 5, right = item.x + 6 + item.words_width + 6;
    if (right > frame.right + 4) {  // its label stands to the left of the mark
        left = item.x - 6 - item.words_width - 6;
        right = item.x + 5;
    }
    if (item.has_extent) {
        left = std::min(left, item.extent_from - 3);
        right = std::max(right, item.extent_to + 5);
    }
    return {left, right};
}

struct Rows {
    std::vector<std::vector<std::pair<double, double>>> taken;  ///< by row
    /// The first row where [left, right] is free; opened where there is none and `cap` allows.
    std::optional<std::size_t> place(double left, double right, std::size_t cap) {
        for (std::size_t row = 0; row < taken.size(); ++row) {
            const auto hits = [&](const auto& other) { return left < other.second && other.first < right; };
            if (std::none_of(taken[row].begin(), taken[row].end(), hits)) {
                taken[row].emplace_back(left, right);
                return row;
            }
        }
        if (taken.size() >= cap) return std::nullopt;
        taken.push_back({{left, right}});
        return taken.size() - 1;
    }
};

/// Rows for all labels with at most `caps` rows by lane; returns the rows used.
std::vector<std::size_t> place_rows(LanePage& page, const std::vector<LaneEvent>& events, const LaneFrame& frame,
                                    const Timeline& timeline, const std::vector<std::size_t>& caps) {
    std::vector<Rows> rows(caps.size());
    page.hidden.assign(caps.size(), 0);
    // More important events choose first, then all are in date order.
    std::vector<std::size_t> order(page.items.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return timeline.entries[page.items[a].entry].level < timeline.entries[page.items[b].entry].level;
    });
    for (const std::size_t i : order) {
        LaneItem& item = page.items[i];
        const std::size_t home = events[item.entry].home;
        const auto [left, right] = box_of(item, frame);
        item.row = rows[home].place(left, right, caps[home]);
        page.hidden[home] += item.row ? 0 : 1;
    }
    std::vector<std::size_t> counts;
    for (const Rows& lane : rows) counts.push_back(lane.taken.size());
    return counts;
}

double lane_height(std::size_t rows) { return std::max(22.0, LaneFrame::strip + LaneFrame::row * static_cast<double>(rows) + 3); }

double height_of(const std::vector<std::size_t>& rows) {
    double height = 0;
    for (const std::size_t count : rows) height += lane_height(count);
    return height;
}

/// Gives rows, one at a time, to the lane with the most labels that lack one, while the page has room.
std::vector<std::size_t> share_rows(LanePage& page, const std::vector<LaneEvent>& events, std::size_t lanes, const LaneFrame& frame,
                                    const Timeline& timeline) {
    std::vector<std::size_t> caps(lanes, 0);
    std::vector<std::size_t> rows = place_rows(page, events, frame, timeline, caps);
    while (height_of(caps) + LaneFrame::row <= frame.bottom - frame.top) {
        const auto neediest = std::max_element(page.hidden.begin(), page.hidden.end());
        if (*neediest == 0) break;
        ++caps[static_cast<std::size_t>(neediest - page.hidden.begin())];
        rows = place_rows(page, events, frame, timeline, caps);
    }
    return rows;
}

LanePage make_page(const Timeline& timeline, const std::vector<LaneEvent>& events, std::size_t lanes, const Ontology& ontology,
                   const Labels& labels, TextMeasure& measure, const LaneFrame& frame, std::size_t begin, std::size_t end) {
    std::vector<TimeAxis::Item> days;
    std::int32_t stop = 0;
    const std::int32_t first = anchor(*timeline.entries[begin].event.date), last = anchor(*timeline.entries[end - 1].event.date) + 1;
    stop = last;
    for (std::size_t i = begin; i < end; ++i) {
        const DateRange range = tolerant(*timeline.entries[i].event.date);
        days.push_back({anchor(*timeline.entries[i].event.date), 1});
        if (range.past) stop = std::max(stop, std::min(range.past->number, last + std::max(1, (last - first) / 6)));
    }
    LanePage page{TimeAxis(days, stop, frame.left, frame.right - frame.left), {}, {}, {}};
    std::map<std::int32_t, double> room_of_day, used_of_day;
    for (const TimeAxis::Item& day : days) room_of_day[day.day] += day.room;
    for (std::size_t i = begin; i < end; ++i) {
        LaneItem item;
        item.entry = i;
        const std::int32_t day = days[i - begin].day;
        item.x = page.axis.position(day + (used_of_day[day] + 0.5) / room_of_day[day]);
        used_of_day[day] += 1;
        item.words = words_of(timeline.entries[i], ontology, labels, measure);
        item.words_width = measure.width(item.words, LaneFrame::text_size);
        set_extent(item, *timeline.entries[i].event.date, page.axis);
        page.items.push_back(std::move(item));
    }
    const std::vector<std::size_t> rows = share_rows(page, events, lanes, frame, timeline);
    const double spare = std::max(0.0, frame.bottom - frame.top - height_of(rows)) / static_cast<double>(lanes);
    double y = frame.top;
    for (const std::size_t count : rows) {
        page.lane_tops.push_back(y);
        y += lane_height(count) + std::min(spare, 14.0);
    }
    page.lane_tops.push_back(y);
    return page;
}

/// `pages` stretches of about equally many entries, each ended at the quietest place near its ideal end.
std::vector<std::size_t> page_ends(const std::vector<TimelineEntry>& entries, std::size_t pages) {
    std::vector<std::size_t> ends;
    const std::size_t n = entries.size(), slack = n / pages / 4;
    for (std::size_t page = 1; page < pages; ++page) {
        const std::size_t ideal = n * page / pages;
        const std::size_t low = std::max(ideal - slack, ends.empty() ? std::size_t{1} : ends.back() + 1), high = std::min(ideal + slack, n - 1);
        std::size_t best = std::max(low, std::min(ideal, high));
        std::int32_t longest = -1;
        for (std::size_t i = low; i <= high; ++i) {
            const std::int32_t gap = anchor(*entries[i].event.date) - anchor(*entries[i - 1].event.date);
            if (gap > longest) {
                longest = gap;
                best = i;
            }
        }
        ends.push_back(best);
    }
    ends.push_back(n);
    return ends;
}

}  // namespace

std::vector<LanePage> lay_out_lanes(const Timeline& timeline, const std::vector<LaneEvent>& events, std::size_t lanes,
                                    const Ontology& ontology, const Labels& labels, TextMeasure& measure, const LaneFrame& frame) {
    const std::size_t n = timeline.entries.size(), most_pages = std::max<std::size_t>(1, n / 12);
    std::vector<LanePage> pages;
    for (std::size_t count = std::max<std::size_t>(1, n / 90); count <= most_pages; ++count) {
        pages.clear();
        std::size_t begin = 0, hidden = 0;
        for (const std::size_t end : page_ends(timeline.entries, count)) {
            pages.push_back(make_page(timeline, events, lanes, ontology, labels, measure, frame, begin, end));
            for (const std::size_t labels_hidden : pages.back().hidden) hidden += labels_hidden;
            begin = end;
        }
        if (hidden * (count * 30 <= n ? 20 : 7) <= n) break;  // rather a seventh in the table than a stack of pages
    }
    return pages;
}

}  // namespace babad
