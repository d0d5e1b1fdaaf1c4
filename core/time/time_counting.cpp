// Counting in units from an anchor: "two weeks ago", "the following month", "Rabu pekan lalu".
#include "core/time/time_resolver.hpp"

#include <algorithm>

#include "core/time/time_units.hpp"

namespace babad {

namespace {
using Field = TimeField;
}  // namespace

TimeMoment TimeResolver::count_unit(const TimeMoment& base, TimeUnit unit, int steps, bool counted, bool from_text) const {
    const std::int32_t year = base.year.value_or(0);
    const int month = base.month > 0 ? base.month : base.quarter > 0 ? base.quarter * 3 - 2 : base.half > 0 ? base.half * 6 - 5 : base.season > 0 ? base.season * 3 : 1;
    TimeMoment moment;
    switch (unit) {
        case TimeUnit::month: {
            if (counted && base.is_day() && base.first_day()) return TimeMoment::of_day(add_months(*base.first_day(), steps));
            const int months = year * 12 + month - 1 + steps;
            const int target = floor_div(months, 12);
            return TimeMoment::of_month(target, months - target * 12 + 1);
        }
        case TimeUnit::quarter:
        case TimeUnit::half:
        case TimeUnit::season: {
            const int size = unit == TimeUnit::half ? 6 : 3;
            const int spans = (year * 12 + month - 1) / size + steps;
            moment = TimeMoment::of_year(floor_div(spans * size, 12));
            const int within = spans - *moment.year * (12 / size);
            if (unit == TimeUnit::quarter) moment.quarter = within + 1;
            else if (unit == TimeUnit::half) moment.half = within + 1;
            else moment.season = within == 0 ? 4 : within;
            return moment;
        }
        case TimeUnit::decade:
        case TimeUnit::century: {
            const int size = unit == TimeUnit::decade ? 10 : 100;
            if (from_text && counted) return TimeMoment::of_year(year + size * steps);
            moment.before_christ = year <= 0;
            const int number = (moment.before_christ ? (1 - year) / size - steps : year / size + steps);
            (unit == TimeUnit::decade ? moment.decade : moment.century) = number;
            return moment;
        }
        default: return TimeMoment::of_year(year + steps);
    }
}

std::optional<TimeMoment> TimeResolver::count_days(const TimeMoment& base, TimeUnit unit, int steps, bool from_text) const {
    const auto day = base.first_day();
    if (unit == TimeUnit::day) {
        if (!base.is_day() && from_text) {
            TimeMoment moment = base;  // a day somewhere in that month or year
            moment.week = moment.quarter = moment.half = moment.season = 0;
            moment.weekend = false;
            if (moment.month == 0) moment.month = TimeMoment::unknown;
            moment.day = TimeMoment::unknown;
            moment.part = 0;
            moment.hour = moment.minute = moment.second = -1;
            return moment;
        }
        return day ? std::optional(TimeMoment::of_day(*day + steps)) : std::nullopt;
    }
    if (!day) return std::nullopt;
    if (!base.is_day() && base.week == 0 && from_text) {
        TimeMoment moment = TimeMoment::of_year(*base.year);
        moment.week = TimeMoment::unknown;
        return moment;
    }
    return TimeMoment::of_week(*day + 7 * steps);
}

std::optional<TimeMoment> TimeResolver::count_clock(const TimeMoment& base, TimeUnit unit, const TimeFacts& facts) const {
    const auto day = base.first_day();
    if (!day) return std::nullopt;
    TimeMoment moment = TimeMoment::of_day(*day);
    if (!base.has_clock() || facts.has(Field::few)) {
        moment.hour = moment.minute = -1;
        return moment;
    }
    const std::int64_t size = unit == TimeUnit::hour ? 3600 : unit == TimeUnit::minute ? 60 : 1;
    const std::int64_t seconds = base.hour * 3600 + std::max(base.minute, 0) * 60 +
                                 std::int64_t{facts.get(Field::n, 1000)} * facts.get(Field::dir, 0) * size / 1000;
    const std::int64_t days = seconds >= 0 ? seconds / 86400 : -((-seconds + 86399) / 86400);
    const std::int64_t rest = seconds - days * 86400;
    if (days < -3'000'000 || days > 3'000'000) return std::nullopt;
    moment = TimeMoment::of_day(*day + static_cast<std::int32_t>(days));
    moment.hour = static_cast<int>(rest / 3600);
    moment.minute = static_cast<int>(rest / 60 % 60);
    if (facts.get(Field::text, 0) != 1) moment.second = static_cast<int>(rest % 60);
    return moment;
}

std::optional<TimeMoment> TimeResolver::count(const TimeMention& mention, const TimeFacts& facts) {
    const TimeUnit unit = unit_of(facts);
    const int text = facts.get(Field::text, 0);
    TimeMoment base;
    bool from_text = text == 1;
    if (text == 3) {
        TimeFacts own = facts;
        own.clear(Field::ordinal);
        const auto placed = place(mention, own);
        if (!placed) return std::nullopt;
        base = *placed;
        from_text = true;
    } else {
        const Known* known = nullptr;
        const bool deictic_day = unit == TimeUnit::day && text == 0;
        if (text == 1) known = text_anchor(mention, facts.has(Field::n) ? std::max(granularity_of(unit), Granularity::day) : granularity_of(unit));
        else if (mode_ == AnchorMode::narrative && !deictic_day) known = last_known();
        if (known) base = known->moment;
        else if (mode_ == AnchorMode::narrative && deictic_day) base = TimeMoment::unknown_day();
        else if (anchor_.day && (mode_ == AnchorMode::news || known_.empty())) {
            base = TimeMoment::of_day(*anchor_.day);
            if (is_below_day(unit)) base.hour = anchor_.hour, base.minute = anchor_.minute;
            from_text = false;
        } else if (last_known()) base = last_known()->moment;
        else return std::nullopt;
    }
    if (text == 2) from_text = false;
    if (!base.year && !base.decade) return std::nullopt;
    const std::int32_t n = facts.get(Field::n, 1000);
    const int steps = static_cast<int>(static_cast<std::int64_t>(n) / 1000 * facts.get(Field::dir, 0));
    if (steps > 1'000'000 || steps < -1'000'000) return std::nullopt;
    if (is_below_day(unit)) return count_clock(base, unit, facts);
    if (unit == TimeUnit::weekend) {
        const auto day = base.first_day();
        if (!day) return std::nullopt;
        const bool near = weekday(*day) >= 6 || (weekday(*day) >= 4 && mention.direction == TimeDirection::unsaid);
        const bool past = !facts.has(Field::dir) && mention.direction != TimeDirection::future && !near;
        TimeMoment moment = TimeMoment::of_week(*day + 7 * (facts.has(Field::dir) ? steps : past ? -1 : 0));
        moment.weekend = true;
        return moment;
    }
    std::optional<TimeMoment> moment;
    if (unit == TimeUnit::day || unit == TimeUnit::week) {
        const bool keeps_day = unit == TimeUnit::week && base.is_day() && facts.has(Field::ordinal) && facts[Field::ordinal] == 7;
        moment = keeps_day ? count_days(base, TimeUnit::day, steps * 7, from_text) : count_days(base, unit, steps, from_text);
    } else {
        if (!base.year && base.decade) base.year = *base.decade * 10;
        moment = count_unit(base, unit, steps, facts.has(Field::ordinal), from_text);
    }
    return moment ? std::optional(refine(*moment, facts, unit)) : std::nullopt;
}

/// "Rabu pekan lalu", "Desember tahun lalu", "last Christmas": finer facts within the unit that was counted.
TimeMoment TimeResolver::refine(TimeMoment moment, const TimeFacts& facts, TimeUnit unit) const {
    if (unit == TimeUnit::week && facts.has(Field::weekday)) {
        if (const auto monday = moment.first_day()) moment = TimeMoment::of_day(*monday + facts[Field::weekday] - 1);
    } else if (unit == TimeUnit::week && facts.has(Field::weekend)) {
        moment.weekend = true;
    } else if (unit == TimeUnit::day && facts.has(Field::weekday)) {
        if (const auto day = moment.first_day()) moment = TimeMoment::of_day(*day - (weekday(*day) - facts[Field::weekday] + 7) % 7);
    } else if (unit == TimeUnit::month && facts.has(Field::day)) {
        moment.day = facts[Field::day];
    } else if (unit == TimeUnit::year && facts.get(Field::text, 0) != 3) {
        moment.month = facts.get(Field::month, 0);
        moment.day = facts.get(Field::day, 0);
        moment.quarter = facts.get(Field::quarter, 0);
        moment.half = facts.get(Field::half, 0);
        moment.season = facts.get(Field::season, 0);
        moment.week = facts.get(Field::week, 0);
        if (facts.has(Field::holiday) && moment.year)
            if (const auto date = lexicon_.holiday(facts[Field::holiday], *moment.year)) moment.month = date->month, moment.day = date->day;
    }
    if (unit == TimeUnit::day || facts.has(Field::weekday) || facts.has(Field::day)) add_clock(moment, facts);
    return moment;
}

}  // namespace babad
