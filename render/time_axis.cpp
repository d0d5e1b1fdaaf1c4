#include "render/time_axis.hpp"

#include <algorithm>
#include <functional>

#include "render/date_label.hpp"

namespace babad {

namespace {

constexpr double cut_share = 0.35;     // a gap that takes more of the true scale is cut
constexpr std::int32_t least_cut = 45;  // days
constexpr double cut_room = 0.035;     // of the rest, on the drawing

struct DayRoom {
    std::int32_t day;
    double room;
};

std::vector<DayRoom> room_by_day(const std::vector<TimeAxis::Item>& items) {
    std::vector<DayRoom> days;
    for (const TimeAxis::Item& item : items) {
        if (days.empty() || days.back().day != item.day) days.push_back({item.day, 0});
        days.back().room += item.room;
    }
    return days;
}

/// Gaps that dwarf the rest, longest first, until none does.
std::vector<TimeAxis::Cut> find_cuts(const std::vector<DayRoom>& days, std::int32_t end) {
    std::vector<TimeAxis::Cut> gaps;
    for (std::size_t i = 1; i < days.size(); ++i) gaps.push_back({days[i - 1].day + 1, days[i].day});
    std::stable_sort(gaps.begin(), gaps.end(), [](const auto& a, const auto& b) { return a.to - a.from > b.to - b.from; });
    std::vector<TimeAxis::Cut> cuts;
    double rest = end - days.front().day;
    for (const TimeAxis::Cut& gap : gaps) {
        const std::int32_t days_long = gap.to - gap.from;
        if (days_long < least_cut || days_long < cut_share * rest) break;
        cuts.push_back(gap);
        rest -= days_long;
    }
    std::sort(cuts.begin(), cuts.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    return cuts;
}

}  // namespace

TimeAxis::TimeAxis(const std::vector<Item>& items, std::int32_t end, double begin, double length, double stretch)
    : first_(items.front().day), end_(std::max(end, items.back().day + 1)), begin_(begin), length_(length) {
    const std::vector<DayRoom> days = room_by_day(items);
    cuts_ = find_cuts(days, end_);
    double kept = end_ - first_, room = 0;
    for (const Cut& cut : cuts_) kept -= cut.to - cut.from;
    for (const DayRoom& day : days) room += day.room;
    const double cut_length = cut_room * kept;
    const double total = kept + cut_length * static_cast<double>(cuts_.size());

    double linear = 0, equal = 0;
    const auto add_knot = [&](double day) {
        knots_.push_back({day, begin_ + length_ * ((1 - stretch) * linear / total + stretch * equal / room)});
    };
    auto cut = cuts_.begin();
    double now = first_;
    const auto advance = [&](std::int32_t to) {
        if (cut != cuts_.end() && cut->to == to) {
            linear += cut_length;
            ++cut;
        } else {
            linear += to - now;
        }
        now = to;
    };
    for (const DayRoom& day : days) {
        if (day.day > now) advance(day.day);
        add_knot(now);
        advance(day.day + 1);
        equal += day.room;
        add_knot(now);
    }
    if (end_ > now) {
        advance(end_);
        add_knot(now);
    }
}

double TimeAxis::position(double day) const {
    if (day <= knots_.front().day) return knots_.front().position;
    if (day >= knots_.back().day) return knots_.back().position;
    const auto after = std::upper_bound(knots_.begin(), knots_.end(), day, [](double d, const Knot& k) { return d < k.day; });
    const Knot &right = *after, &left = *(after - 1);
    return left.position + (right.position - left.position) * (day - left.day) / (right.day - left.day);
}

double TimeAxis::true_position(double day) const {
    const double share = (day - first_) / static_cast<double>(end_ - first_);
    return begin_ + length_ * std::clamp(share, 0.0, 1.0);
}

namespace {

/// A calendar unit: the start of the cell that holds a day, the start of the next cell, and what the cell is called.
struct Unit {
    double days;
    std::function<Day(Day)> start;
    std::function<Day(Day)> next;
    std::function<std::string(CivilDay)> label;
    std::function<std::string(CivilDay)> context;
};

Day start_of_year(std::int32_t year) { return make_day(std::clamp(year, min_year, max_year), 1, 1).value_or(Day{}); }

std::int32_t floor_to(std::int32_t year, std::int32_t step) {
    return year - ((year % step) + step) % step;
}

Unit years_unit(std::int32_t step, const Labels& labels) {
    return {365.25 * step,
            [step](Day day) { return start_of_year(floor_to(civil(day).year, step)); },
            [step](Day day) { return start_of_year(civil(day).year + step); },
            [&labels](CivilDay day) { return year_name(day.year, labels); },
            [](CivilDay) { return std::string(); }};
}

Unit months_unit(int step, const Labels& labels) {
    return {30.44 * step,
            [step](Day day) {
                const CivilDay date = civil(day);
                return make_day(date.year, date.month - (date.month - 1) % step, 1).value_or(day);
            },
            [step](Day day) { return add_months(day, step); },
            [&labels](CivilDay day) { return month_name(day.month, labels); },
            [&labels](CivilDay day) { return year_name(day.year, labels); }};
}

Unit days_unit(int step, const Labels& labels) {
    return {static_cast<double>(step),
            [step](Day day) { return step == 1 ? day : day - (weekday(day) - 1); },
            [step](Day day) { return day + step; },
            [](CivilDay day) { return std::to_string(day.day); },
            [&labels](CivilDay day) { return month_name(day.month, labels) + ' ' + year_name(day.year, labels); }};
}

std::vector<Unit> all_units(const Labels& labels) {
    return {days_unit(1, labels),     days_unit(7, labels),    months_unit(1, labels),   months_unit(3, labels),
            years_unit(1, labels),    years_unit(5, labels),   years_unit(10, labels),   years_unit(50, labels),
            years_unit(100, labels),  years_unit(500, labels), years_unit(1000, labels)};
}

}  // namespace

std::vector<AxisCell> axis_cells(const TimeAxis& axis, const Labels& labels, double least) {
    double kept = axis.end() - axis.first();
    for (const TimeAxis::Cut& cut : axis.cuts()) kept -= cut.to - cut.from;
    const std::vector<Unit> units = all_units(labels);
    const auto fits = [&](const Unit& unit) { return kept / unit.days <= axis.length() / least; };
    const auto chosen = std::find_if(units.begin(), units.end(), fits);
    const Unit& unit = chosen == units.end() ? units.back() : *chosen;

    std::vector<AxisCell> cells;
    bool odd = false;
    for (Day start = unit.start(Day{axis.first()}); start.number < axis.end();) {
        const Day next = unit.next(start);
        if (next <= start) break;
        const std::int32_t from = std::max(start.number, axis.first()), to = std::min(next.number, axis.end());
        const auto covers = [&](const TimeAxis::Cut& cut) { return cut.from <= from && to <= cut.to; };
        const auto cut = std::find_if(axis.cuts().begin(), axis.cuts().end(), covers);
        if (cut != axis.cuts().end()) {
            start = std::max(next, unit.start(Day{cut->to}));
            continue;
        }
        const CivilDay date = civil(Day{std::max(start.number, from)});
        cells.push_back({from, to, unit.label(unit.days < 8 ? date : civil(start)), unit.context(date), odd});
        odd = !odd;
        start = next;
    }
    return cells;
}

}  // namespace babad
