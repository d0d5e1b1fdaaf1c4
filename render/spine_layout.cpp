#include "render/spine_layout.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "render/label_placement.hpp"

namespace babad {

namespace {

constexpr double label_gap = 4.2;
constexpr double full = 0.92;  // of the axis
constexpr std::size_t label_lines = 6;
constexpr double near_enough = 7.4;  // points (2.6 mm): mean shift of labels that needs no more stretching

std::int32_t anchor(const DateRange& range) { return range.first ? range.first->number : range.past->number - 1; }

std::vector<bool> left_sides(const std::vector<LabelBox>& labels, std::size_t begin, std::size_t end) {
    std::vector<bool> sides;
    double left = 0, right = 0;
    for (std::size_t i = begin; i < end; ++i) {
        const bool is_left = left < right;
        sides.push_back(is_left);
        (is_left ? left : right) += labels[i].height + label_gap;
    }
    return sides;
}

/// Past the last entry that the page beginning at `begin` can hold.
std::size_t fill_page(const std::vector<LabelBox>& labels, std::size_t begin, double room) {
    double left = 0, right = 0;
    std::size_t end = begin;
    for (; end < labels.size(); ++end) {
        (left < right ? left : right) += labels[end].height + label_gap;
        if (std::max(left, right) > room && end > begin) break;
    }
    return end;
}

/// The quietest place to break between `least` and `most` entries.
std::size_t quiet_break(const std::vector<TimelineEntry>& entries, std::size_t least, std::size_t most) {
    std::size_t best = most;
    std::int32_t longest = -1;
    for (std::size_t i = most; i > least; --i) {
        const std::int32_t gap = anchor(*entries[i].event.date) - anchor(*entries[i - 1].event.date);
        if (gap > longest) {
            longest = gap;
            best = i;
        }
    }
    return best;
}

/// Where the page's axis ends: behind its last day, and behind bars that reach a little further.
std::int32_t axis_end(const std::vector<TimelineEntry>& entries, std::size_t begin, std::size_t end) {
    const std::int32_t first = anchor(*entries[begin].event.date), last = anchor(*entries[end - 1].event.date) + 1;
    const std::int32_t furthest = last + std::max(1, (last - first) / 5);
    std::int32_t stop = last;
    for (std::size_t i = begin; i < end; ++i) {
        const DateRange range = tolerant(*entries[i].event.date);
        if (range.past) stop = std::max(stop, std::min(range.past->number, furthest));
    }
    return stop;
}

void set_extent(SpineItem& item, const TimeAxis& axis) {
    const DateRange& date = *item.entry->event.date;
    if (date.is_single_day() && date.qualifier == Qualifier::exact) return;
    const DateRange range = tolerant(date);
    const std::int32_t from = range.first ? range.first->number : axis.first();
    const std::int32_t to = range.past ? range.past->number : axis.end();
    item.has_extent = true;
    item.clipped_start = !range.first || from < axis.first();
    item.clipped_end = !range.past || to > axis.end();
    item.extent_from = axis.position(from);
    item.extent_to = axis.position(to);
}

void set_disputed(SpineItem& item, const TimeAxis& axis) {
    const auto days = disputed_days(item.entry->event);
    if (days.size() < 2) return;
    for (const std::int32_t day : days) item.disputed.push_back(axis.position(day + 0.5));
}

/// What an item's bar and joined ticks take of its column.
std::pair<double, double> reach(const SpineItem& item) {
    std::pair<double, double> span{item.mark, item.mark};
    if (item.has_extent) span = {item.extent_from, std::max(item.extent_to, item.extent_from + 1.5)};
    for (const double y : item.disputed) span = {std::min(span.first, y), std::max(span.second, y)};
    return span;
}

/// Bars and joined ticks of one side into columns: sorted by start, each into the first column that is free.
void colour_extents(std::vector<SpineItem>& items, bool left) {
    std::vector<SpineItem*> bars;
    for (SpineItem& item : items) {
        if (item.left == left && (item.has_extent || !item.disputed.empty())) bars.push_back(&item);
    }
    std::stable_sort(bars.begin(), bars.end(), [](const SpineItem* a, const SpineItem* b) { return reach(*a).first < reach(*b).first; });
    std::vector<double> free_from;
    for (SpineItem* bar : bars) {
        const auto [from, to] = reach(*bar);
        const auto column = std::find_if(free_from.begin(), free_from.end(), [&, from = from](double y) { return y + 2 <= from; });
        bar->column = static_cast<std::size_t>(column - free_from.begin());
        if (column == free_from.end()) free_from.push_back(0);
        free_from[bar->column] = to;
    }
    for (SpineItem* bar : bars) bar->columns = free_from.size();
}

/// Marks and labels of a page on an axis of one stretch.
struct Setting {
    TimeAxis axis;
    std::vector<double> marks, tops;
    double mean_shift = 0;
};

struct PageInput {
    const std::vector<TimeAxis::Item>& days;
    const LabelBox* labels;
    const std::vector<bool>& sides;  ///< true: left
    std::int32_t end;
    double top, bottom;
};

void place_side(Setting& setting, const PageInput& page, bool left) {
    std::vector<PlacedLabel> placed;
    for (std::size_t i = 0; i < page.days.size(); ++i) {
        if (page.sides[i] == left) placed.push_back({setting.marks[i] - page.labels[i].port, page.labels[i].height, 0});
    }
    place_labels(placed, page.top, page.bottom, label_gap);
    std::size_t at = 0;
    for (std::size_t i = 0; i < page.days.size(); ++i) {
        if (page.sides[i] == left) setting.tops[i] = placed[at++].top;
    }
}

Setting set_page(const PageInput& page, double stretch) {
    constexpr double inset = 5;
    const std::size_t n = page.days.size();
    Setting setting{TimeAxis(page.days, page.end, page.top + inset, page.bottom - page.top - 2 * inset, stretch), {}, std::vector<double>(n), 0};
    std::map<std::int32_t, double> room_of_day, used_of_day;
    for (const TimeAxis::Item& day : page.days) room_of_day[day.day] += day.room;
    for (const TimeAxis::Item& day : page.days) {  // events of one day share the day's stretch of the ruler
        double& used = used_of_day[day.day];
        setting.marks.push_back(setting.axis.position(day.day + (used + day.room / 2) / room_of_day[day.day]));
        used += day.room;
    }
    for (const bool left : {true, false}) place_side(setting, page, left);
    for (std::size_t i = 0; i < n; ++i) {
        setting.mean_shift += std::abs(setting.tops[i] + page.labels[i].port - setting.marks[i]) / static_cast<double>(n);
    }
    return setting;
}

/// Half equalised, and more only where labels would stand too far from their marks.
Setting best_setting(const PageInput& page) {
    Setting best = set_page(page, 0.5);
    for (const double stretch : {0.6, 0.7, 0.8, 0.9, 1.0}) {
        if (best.mean_shift <= near_enough) break;
        Setting next = set_page(page, stretch);
        if (next.mean_shift < best.mean_shift) best = std::move(next);
    }
    return best;
}

SpinePage make_page(const Timeline& timeline, std::vector<LabelBox>& labels, std::size_t begin, std::size_t end, double top,
                    double bottom) {
    std::vector<TimeAxis::Item> days;
    for (std::size_t i = begin; i < end; ++i) {
        days.push_back({anchor(*timeline.entries[i].event.date), labels[i].height + label_gap});
    }
    const std::vector<bool> sides = left_sides(labels, begin, end);
    Setting setting = best_setting({days, labels.data() + begin, sides, axis_end(timeline.entries, begin, end), top, bottom});
    SpinePage page{std::move(setting.axis), {}};
    for (std::size_t i = begin; i < end; ++i) {
        SpineItem item;
        item.entry = &timeline.entries[i];
        item.label = std::move(labels[i]);
        item.left = sides[i - begin];
        item.mark = setting.marks[i - begin];
        item.label_top = setting.tops[i - begin];
        set_extent(item, page.axis);
        set_disputed(item, page.axis);
        page.items.push_back(std::move(item));
    }
    for (const bool left : {true, false}) colour_extents(page.items, left);
    return page;
}

}  // namespace

SpineColumns SpineColumns::for_paper(double width, double margin) {
    constexpr double leader = 19, bars = 12, marks = 9, ruler = 33, link = 15, strip = 5;
    SpineColumns columns;
    const double middle = 2 * (leader + bars + marks) + ruler + link + strip - marks;
    columns.label_width = (width - 2 * margin - middle) / 2;
    columns.left_label_right = margin + columns.label_width;
    columns.left_zone = columns.left_label_right + leader;
    columns.left_mark = columns.left_zone + bars + marks / 2;
    columns.ruler_left = columns.left_zone + bars + marks;
    columns.ruler_right = columns.ruler_left + ruler;
    columns.right_mark = columns.ruler_right + marks / 2;
    columns.strip = columns.ruler_right + link + strip / 2;
    columns.right_zone = columns.ruler_right + link + strip + bars;
    columns.right_label_left = columns.right_zone + leader;
    return columns;
}

double spine_need(const std::vector<LabelBox>& labels) {
    double left = 0, right = 0;
    for (const LabelBox& label : labels) (left < right ? left : right) += label.height + label_gap;
    return std::max(left, right) / full;
}

std::vector<SpinePage> lay_out_spine(const Timeline& timeline, const Ontology& ontology, const Labels& labels,
                                     TextMeasure& measure, const SpineColumns& columns, double first_top, double top,
                                     double bottom) {
    std::vector<LabelBox> boxes;
    for (const TimelineEntry& entry : timeline.entries) {
        boxes.push_back(make_label(entry, ontology, labels, measure, columns.label_width, label_lines));
    }
    std::vector<SpinePage> pages;
    for (std::size_t begin = 0; begin < boxes.size();) {
        const double here = pages.empty() ? first_top : top;
        std::size_t end = fill_page(boxes, begin, full * (bottom - here));
        if (end < boxes.size()) end = quiet_break(timeline.entries, begin + (end - begin) * 2 / 3, end);
        pages.push_back(make_page(timeline, boxes, begin, end, here, bottom));
        begin = end;
    }
    return pages;
}

}  // namespace babad
