#include "core/time/time_resolver.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace babad {

namespace {

using Field = TimeField;

/// How many resolved mentions back an anchor is looked for: bounds the work in one endless paragraph.
constexpr std::size_t memory = 12;

constexpr std::string_view modifier_names[] = {"START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN"};

bool sets_unit_below_day(TimeUnit unit) { return unit <= TimeUnit::hour; }

Granularity granularity_of(TimeUnit unit) {
    switch (unit) {
        case TimeUnit::second:
        case TimeUnit::minute:
        case TimeUnit::hour:
        case TimeUnit::day: return Granularity::day;
        case TimeUnit::weekend:
        case TimeUnit::week: return Granularity::week;
        case TimeUnit::month: return Granularity::month;
        case TimeUnit::quarter: return Granularity::quarter;
        case TimeUnit::season: return Granularity::season;
        case TimeUnit::half: return Granularity::half;
        case TimeUnit::year: return Granularity::year;
        case TimeUnit::decade: return Granularity::decade;
        case TimeUnit::century: return Granularity::century;
    }
    return Granularity::day;
}

TimeUnit unit_of(const TimeFacts& facts) { return static_cast<TimeUnit>(facts.get(Field::unit, static_cast<std::int32_t>(TimeUnit::day))); }

int floor_div(int a, int b) { return a >= 0 ? a / b : -((-a + b - 1) / b); }

/// "7 malam", "7 p.m.", "12 a.m." on the 24-hour clock.
int clock_hour(const TimeFacts& facts) {
    int hour = facts[Field::hour];
    const int ampm = facts.get(Field::ampm, 0);
    if (ampm == 1) return hour == 12 ? 0 : hour;
    if (ampm == 2) return hour < 12 ? hour + 12 : hour;
    if (!facts.has(Field::part) || hour > 12) return hour;
    switch (static_cast<DayPart>(facts[Field::part])) {
        case DayPart::afternoon: return hour <= 7 ? hour + 12 : hour;
        case DayPart::evening: return hour <= 11 ? hour + 12 : hour;
        case DayPart::night: return hour >= 6 && hour <= 11 ? hour + 12 : hour == 12 ? 0 : hour;
        case DayPart::morning: return hour == 12 ? 0 : hour;
        default: return hour;
    }
}

}  // namespace

TimeResolver::TimeResolver(const TimeLexicon& lexicon, TimeAnchor anchor, AnchorMode mode)
    : lexicon_(lexicon), anchor_(anchor), mode_(mode) {}

// --- anchors

const TimeResolver::Known* TimeResolver::last_known() const {
    for (std::size_t at = known_.size(), left = 4 * memory; at > 0 && left > 0; --at, --left)
        if (!known_[at - 1].aside) return &known_[at - 1];
    return nullptr;
}

/// The last mention that says a month, if it is of that year.
const TimeResolver::Known* TimeResolver::last_month_of(std::int32_t year) const {
    for (std::size_t at = known_.size(), left = 4 * memory; at > 0 && left > 0; --at, --left) {
        const Known& known = known_[at - 1];
        if (known.aside || known.moment.month <= 0) continue;
        return known.moment.year == year ? &known : nullptr;
    }
    return nullptr;
}

const TimeResolver::Known* TimeResolver::text_anchor(const TimeMention& mention, Granularity needed) const {
    const std::size_t oldest = known_.size() > memory ? known_.size() - memory : 0;
    for (std::size_t at = known_.size(); at > oldest; --at) {
        const Known& known = known_[at - 1];
        if (mode_ == AnchorMode::news && mention.sentence > known.sentence + 8 && mention.paragraph != known.paragraph) break;
        if (known.moment.granularity() <= needed && known.moment.year) return &known;
    }
    return nullptr;
}

const TimeResolver::Known* TimeResolver::last_day_in_sentence(const TimeMention& mention) const {
    const std::size_t oldest = known_.size() > memory ? known_.size() - memory : 0;
    for (std::size_t at = known_.size(); at > oldest; --at) {
        const Known& known = known_[at - 1];
        const bool near = known.sentence == mention.sentence || (mode_ == AnchorMode::narrative || known.paragraph == mention.paragraph);
        if (!near) return nullptr;
        if (known.moment.is_day()) return &known;
        if (mode_ == AnchorMode::narrative && known_.size() - at > 2) return nullptr;
    }
    return nullptr;
}

void TimeResolver::remember(const TimeMention& mention, const TimeFacts& facts, const TimeMoment& moment) {
    if ((!moment.year && !moment.decade) || facts.has(Field::dateline)) return;
    // "the previous year" tells of another time and leaves the narrative where it was.
    const bool looks_back = facts.is(TimeReading::offset) && facts.get(Field::text, 0) == 1 && facts.get(Field::dir, 0) < 0 && unit_of(facts) >= TimeUnit::year;
    known_.push_back({moment, mention.sentence, mention.paragraph, facts.has(Field::year), mention.joins_next, mention.aside || looks_back});
}

/// The day that relative words count from.
std::optional<Day> TimeResolver::here(const TimeMention& mention, const TimeFacts& facts) const {
    if (mode_ == AnchorMode::narrative || facts.get(Field::text, 0) == 1) {
        for (std::size_t at = known_.size(), left = 4 * memory; at > 0 && left > 0; --at, --left) {
            const Known& known = known_[at - 1];
            if (known.aside && facts.get(Field::text, 0) != 1) continue;
            if (mode_ == AnchorMode::news && mention.sentence > known.sentence + 3 && mention.paragraph != known.paragraph) break;
            if (const auto day = known.moment.first_day()) return day;
        }
        if (mode_ == AnchorMode::narrative) return std::nullopt;
    }
    return anchor_.day;
}

// --- the calendar

void TimeResolver::complete_year(TimeFacts& facts) const {
    if (facts.has(Field::yy) && !facts.has(Field::year)) {
        const int yy = facts[Field::yy];
        const int century = anchor_.day && mode_ == AnchorMode::narrative && last_known() && last_known()->moment.year ? *last_known()->moment.year / 100
                            : yy <= 30 ? 20 : 19;
        facts.set(Field::year, century * 100 + yy);
    }
    if (facts.get(Field::era, 0) == 1 && facts.has(Field::year)) facts.set(Field::year, 1 - facts[Field::year]);
}

std::int32_t TimeResolver::year_for(const TimeMention& mention, const TimeFacts& facts, int month, int day) const {
    const CivilDay now = civil(*here(mention, facts));
    const auto compare = [&](int m, int d) { return m != now.month ? m - now.month : d == 0 ? 0 : d - now.day; };
    const int side = compare(month, day);
    if (facts.has(Field::dir)) {
        const int dir = facts[Field::dir];
        if (dir < 0) return side < 0 ? now.year : now.year - 1;
        if (dir > 0) return side > 0 ? now.year : now.year + 1;
        return now.year;
    }
    if (mode_ == AnchorMode::narrative) {
        const Known* last = last_month_of(now.year);
        const bool turn = last && last->moment.month >= 11 && month <= 2 && mention.sentence <= last->sentence + 3 && !last->range_start;
        return turn ? now.year + 1 : now.year;
    }
    if (day != 0 && facts.has(Field::weekday)) {  // "Jumat (6/11)": the nearest year in which that day is a Friday
        for (const int offset : {0, -1, 1, -2, 2}) {
            const auto date = make_day(now.year + offset, month, day);
            if (date && weekday(*date) == facts[Field::weekday] && std::abs(*date - *anchor_.day) < 400) return now.year + offset;
        }
    }
    // A full date of the past opens a local anchor for the rest of its paragraph.
    const std::size_t oldest = known_.size() > memory ? known_.size() - memory : 0;
    for (std::size_t at = known_.size(); at > oldest && known_[at - 1].paragraph == mention.paragraph; --at) {
        const Known& known = known_[at - 1];
        if (known.full && known.moment.year && known.moment.month > 0 && *known.moment.year != now.year) return *known.moment.year;
    }
    if (mention.direction == TimeDirection::future) return side >= 0 && !(side == 0 && day != 0) ? now.year : now.year + 1;
    const int months_ahead = month - now.month;
    if (side > 0 && mention.direction == TimeDirection::unsaid && months_ahead <= 2) return now.year;
    return side <= 0 ? now.year : now.year - 1;
}

std::optional<TimeMoment> TimeResolver::place_month(const TimeMention& mention, const TimeFacts& facts) const {
    TimeMoment moment;
    moment.month = facts[Field::month];
    moment.day = facts.get(Field::day, 0);
    if (facts.has(Field::year)) moment.year = facts[Field::year];
    else if (here(mention, facts)) moment.year = year_for(mention, facts, moment.month, moment.day);
    return moment;
}

std::optional<TimeMoment> TimeResolver::place_day(const TimeMention& mention, const TimeFacts& facts) const {
    const auto now = here(mention, facts);
    if (!now) {
        TimeMoment moment = TimeMoment::unknown_day();
        moment.day = facts[Field::day];
        return moment;
    }
    const CivilDay today = civil(*now);
    const int day = facts[Field::day];
    for (const int step : {0, mention.direction == TimeDirection::future ? 1 : -1, 1, -1}) {  // "Tuesday the 11th": the month in which it is one
        if (!facts.has(Field::weekday)) break;
        const CivilDay month = civil(add_months(*make_day(today.year, today.month, 1), step));
        const auto date = make_day(month.year, month.month, day);
        if (date && weekday(*date) == facts[Field::weekday]) return TimeMoment::of_day(*date);
    }
    TimeMoment moment = TimeMoment::of_month(today.year, today.month);
    if (mode_ == AnchorMode::news) {
        const int step = mention.direction == TimeDirection::future && day < today.day ? 1
                         : mention.direction != TimeDirection::future && day > today.day ? -1 : 0;
        const CivilDay shifted = civil(add_months(*make_day(today.year, today.month, 1), step));
        moment = TimeMoment::of_month(shifted.year, shifted.month);
    }
    moment.day = day;
    return moment;
}

std::optional<TimeMoment> TimeResolver::place_weekday(const TimeMention& mention, const TimeFacts& facts) const {
    const int wanted = facts[Field::weekday];
    const auto now = here(mention, facts);
    if (!now) {
        TimeMoment moment;
        moment.weekday = wanted;
        return moment;
    }
    const int ahead = (wanted - weekday(*now) + 7) % 7;  // 0: today
    const int back = (7 - ahead) % 7;
    const auto day = [&](int offset) { return TimeMoment::of_day(*now + offset); };
    if (facts.has(Field::dir)) {
        const int dir = facts[Field::dir];
        if (dir < 0) return day(back == 0 ? -7 : -back);
        if (dir > 0) return day(ahead == 0 ? 7 : ahead);
        return day(wanted - weekday(*now));
    }
    if (mode_ == AnchorMode::narrative) return day(ahead);
    return day(mention.direction == TimeDirection::future ? ahead : -back);
}

std::optional<TimeMoment> TimeResolver::place_holiday(const TimeMention& mention, const TimeFacts& facts) const {
    const std::int32_t holiday = facts[Field::holiday];
    const auto in_year = [&](std::int32_t year) -> std::optional<TimeMoment> {
        const auto date = lexicon_.holiday(holiday, year);
        if (!date) return std::nullopt;
        TimeMoment moment = TimeMoment::of_month(year, date->month);
        moment.day = date->day;
        return moment;
    };
    std::optional<TimeMoment> moment;
    if (facts.has(Field::year)) {
        moment = in_year(facts[Field::year]);
        if (!moment) return TimeMoment::of_year(facts[Field::year]);
    } else if (const auto now = here(mention, facts)) {
        const std::int32_t year = civil(*now).year;
        moment = in_year(year);
        if (!moment) return std::nullopt;
        const auto date = moment->first_day();
        const int dir = facts.has(Field::dir) ? facts[Field::dir] : mode_ == AnchorMode::narrative ? 0 : mention.direction == TimeDirection::future ? 1 : -1;
        const bool strict = facts.has(Field::dir);
        if (date && dir < 0 && (strict ? *date >= *now : *date > *now)) moment = in_year(year - 1);
        if (date && dir > 0 && *date <= *now) moment = in_year(year + 1);
    } else if (const auto date = lexicon_.holiday(holiday, 2001); date && date->month == lexicon_.holiday(holiday, 2003)->month && date->day == lexicon_.holiday(holiday, 2003)->day) {
        moment = TimeMoment{};
        moment->month = date->month;
        moment->day = date->day;
    }
    return moment;
}

/// Quarters, halves, seasons and numbered weeks.
std::optional<TimeMoment> TimeResolver::place_span(const TimeMention& mention, const TimeFacts& facts) const {
    TimeMoment moment;
    moment.quarter = facts.get(Field::quarter, 0);
    moment.half = facts.get(Field::half, 0);
    moment.season = facts.get(Field::season, 0);
    moment.week = facts.get(Field::week, 0);
    if (facts.has(Field::ordinal) && facts.has(Field::month)) {  // "the second week of May": the week that holds its days
        const auto month = place_month(mention, facts);
        const auto first = month ? month->first_day() : std::nullopt;
        if (!first) return std::nullopt;
        const int nth = facts[Field::ordinal];
        const Day last = *month->range()->past - 1;
        return TimeMoment::of_week(nth == 0 ? last : *first + 7 * (nth - 1));
    }
    if (facts.has(Field::ordinal)) moment.week = facts[Field::ordinal];
    const auto now = here(mention, facts);
    if (facts.has(Field::year)) {
        moment.year = facts[Field::year];
    } else if (now && facts.has(Field::week)) {
        moment.year = iso_week(*now).year;
    } else if (now) {
        moment.year = civil(*now).year;
        const bool narrative = mode_ == AnchorMode::narrative;
        const int dir = facts.has(Field::dir) ? facts[Field::dir] : narrative ? 0 : mention.direction == TimeDirection::future ? 1 : -1;
        const auto days = moment.range();
        if (days && dir < 0 && (facts.has(Field::dir) ? *days->past > *now : *days->first > *now)) moment.year = *moment.year - 1;
        if (days && dir > 0 && (facts.has(Field::dir) ? *days->first <= *now : *days->past <= *now)) moment.year = *moment.year + 1;
    }
    if (facts.has(Field::ordinal) && facts[Field::ordinal] == 0 && moment.year) moment.week = weeks_in_year(*moment.year);
    return moment;
}

std::optional<TimeMoment> TimeResolver::place_clock(const TimeMention& mention, const TimeFacts& facts) const {
    TimeMoment moment = TimeMoment::unknown_day();
    const Known* day = last_day_in_sentence(mention);
    if (facts.get(Field::text, 0) != 0 && !day) day = text_anchor(mention, Granularity::day);
    if (day && day->moment.is_day()) {
        moment = day->moment;
        moment.part = 0;
        moment.hour = moment.minute = moment.second = -1;
    } else if (mode_ == AnchorMode::news && anchor_.day) {
        moment = TimeMoment::of_day(*anchor_.day);
    }
    add_clock(moment, facts);
    return moment;
}

void TimeResolver::add_clock(TimeMoment& moment, const TimeFacts& facts) const {
    if (facts.has(Field::hour)) {
        moment.hour = clock_hour(facts);
        moment.minute = facts.get(Field::minute, 0);
        if (facts.has(Field::second)) moment.second = facts[Field::second];
    } else if (facts.has(Field::part)) {
        moment.part = facts[Field::part];
    }
}

std::optional<TimeMoment> TimeResolver::place_year(const TimeFacts& facts) const {
    TimeMoment moment;
    moment.before_christ = facts.get(Field::era, 0) == 1;
    if (facts.has(Field::year)) moment.year = facts[Field::year];
    else if (facts.has(Field::decade)) moment.decade = facts[Field::decade];
    else if (facts.has(Field::century)) moment.century = facts[Field::century];
    return moment;
}

std::optional<TimeMoment> TimeResolver::place(const TimeMention& mention, const TimeFacts& facts) {
    std::optional<TimeMoment> moment;
    if (facts.has(Field::holiday)) moment = place_holiday(mention, facts);
    else if (facts.has(Field::shift)) {
        if (const auto now = here(mention, facts)) moment = TimeMoment::of_day(*now + facts[Field::shift]);
    } else if (facts.has(Field::month) && !facts.has(Field::ordinal)) moment = place_month(mention, facts);
    else if (facts.has(Field::quarter) || facts.has(Field::half) || facts.has(Field::season) || facts.has(Field::week) || facts.has(Field::ordinal))
        return place_span(mention, facts);
    else if (facts.has(Field::year) || facts.has(Field::decade) || facts.has(Field::century)) moment = place_year(facts);
    else if (facts.has(Field::day)) moment = place_day(mention, facts);
    else if (facts.has(Field::weekday)) moment = place_weekday(mention, facts);
    else return place_clock(mention, facts);
    if (moment) {
        if (facts.has(Field::holiday) && facts.get(Field::part, 0) == static_cast<std::int32_t>(DayPart::night) && facts.get(Field::ordinal, 0) == -1)
            if (const auto day = moment->first_day()) *moment = TimeMoment::of_day(*day - 1);  // the eve
        add_clock(*moment, facts);
    }
    return moment;
}

// --- counting

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
            if (sets_unit_below_day(unit)) base.hour = anchor_.hour, base.minute = anchor_.minute;
            from_text = false;
        } else if (last_known()) base = last_known()->moment;
        else return std::nullopt;
    }
    if (text == 2) from_text = false;
    if (!base.year && !base.decade) return std::nullopt;
    const std::int32_t n = facts.get(Field::n, 1000);
    const int steps = static_cast<int>(static_cast<std::int64_t>(n) / 1000 * facts.get(Field::dir, 0));
    if (steps > 1'000'000 || steps < -1'000'000) return std::nullopt;
    if (sets_unit_below_day(unit)) return count_clock(base, unit, facts);
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

// --- answers

void TimeResolver::attributes(const TimeFacts& facts, TimeExpression& expression) const {
    if (facts.has(Field::mod)) expression.mod = modifier_names[facts[Field::mod] - 1];
    if (facts.has(Field::quant)) expression.quant = facts[Field::quant] == 1 ? "EVERY" : "EACH";
    if (facts.has(Field::freq)) expression.freq = fmt::format("{}X", facts[Field::freq]);
    if (facts.has(Field::zone)) {
        const int minutes = facts[Field::zone];
        const int size = std::abs(minutes);
        expression.zone = minutes == 0 ? "Z" : fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', size / 60, size % 60);
    }
    expression.dateline = facts.has(Field::dateline);
}

TimeResolver::Answer TimeResolver::reference(const TimeFacts& facts) const {
    Answer answer;
    const auto reference = static_cast<TimeReference>(facts[Field::ref]);
    answer.expression.value = reference == TimeReference::present ? "PRESENT_REF" : reference == TimeReference::past ? "PAST_REF" : "FUTURE_REF";
    if (!anchor_.day || mode_ == AnchorMode::narrative) return answer;
    DateRange range = day_range(*anchor_.day);
    range.basis = DateBasis::vague;
    if (reference == TimeReference::future) range.past.reset();
    if (reference == TimeReference::past) {
        if (!facts.has(Field::unit)) return answer;  // long ago, or "that time": no telling when
        range.first = add_months(*anchor_.day, -1);
        range.granularity = Granularity::interval;
        range.qualifier = Qualifier::approximate;
    }
    answer.expression.range = range;
    return answer;
}

TimeResolver::Answer TimeResolver::duration(const TimeFacts& facts) const {
    Answer answer;
    answer.expression.type = TimexType::duration;
    const TimeUnit unit = unit_of(facts);
    const auto n = facts.has(Field::few) ? std::nullopt : std::optional(facts.get(Field::n, 1000));
    answer.expression.value = duration_value(unit, n);
    if (n && unit == TimeUnit::hour && facts.has(Field::minute)) answer.expression.value += fmt::format("{}M", facts[Field::minute]);
    if (n && unit == TimeUnit::year && facts.has(Field::month)) answer.expression.value += fmt::format("{}M", facts[Field::month]);
    const int dir = facts.get(Field::dir, 0);
    if (dir == 0 || !n || !anchor_.day || mode_ == AnchorMode::narrative || sets_unit_below_day(unit)) return answer;
    const int steps = *n / 1000 * dir;
    if (steps < -100'000 || steps > 100'000) return answer;
    Day other = *anchor_.day;
    if (unit == TimeUnit::day || unit == TimeUnit::week) other = other + steps * (unit == TimeUnit::week ? 7 : 1);
    else other = add_months(other, steps * (unit == TimeUnit::month ? 1 : unit == TimeUnit::quarter ? 3 : unit == TimeUnit::half ? 6 : unit == TimeUnit::year ? 12 : unit == TimeUnit::decade ? 120 : 1200));
    DateRange range;
    range.first = std::min(other, *anchor_.day);
    range.past = std::max(other, *anchor_.day) + 1;
    range.granularity = Granularity::interval;
    range.basis = DateBasis::relative;
    answer.expression.range = range;
    return answer;
}

TimeResolver::Answer TimeResolver::repeated(const TimeFacts& facts) const {
    Answer answer;
    answer.expression.type = TimexType::set;
    constexpr std::string_view parts[] = {"MO", "MI", "AF", "EV", "NI", "DT"};
    constexpr std::string_view seasons[] = {"SP", "SU", "FA", "WI"};
    std::string& value = answer.expression.value;
    if (facts.has(Field::weekday)) value = fmt::format("XXXX-WXX-{}", facts[Field::weekday]);
    else if (facts.has(Field::month)) value = facts.has(Field::day) ? fmt::format("XXXX-{:02}-{:02}", facts[Field::month], facts[Field::day]) : fmt::format("XXXX-{:02}", facts[Field::month]);
    else if (facts.has(Field::season)) value = fmt::format("XXXX-{}", seasons[facts[Field::season] - 1]);
    else if (facts.has(Field::unit) && unit_of(facts) == TimeUnit::weekend) value = "XXXX-WXX-WE";
    else if (facts.has(Field::unit)) value = duration_value(unit_of(facts), facts.has(Field::few) ? std::nullopt : std::optional(facts.get(Field::n, 1000)));
    if (facts.has(Field::part)) value = fmt::format("{}T{}", facts.has(Field::weekday) ? value : "XXXX-XX-XX", parts[facts[Field::part] - 1]);
    else if (facts.has(Field::hour)) value = fmt::format("{}T{:02}:{:02}", facts.has(Field::weekday) ? value : "XXXX-XX-XX", clock_hour(facts), facts.get(Field::minute, 0));
    return answer;
}

TimeResolver::Answer TimeResolver::calendar(const TimeMention& mention, const TimeFacts& facts) {
    Answer answer;
    TimeExpression& expression = answer.expression;
    const bool counted = facts.is(TimeReading::offset);
    const TimeUnit unit = unit_of(facts);
    const bool clock = facts.has(Field::hour) || facts.has(Field::part) || (counted && sets_unit_below_day(unit));
    expression.type = clock ? TimexType::time : TimexType::date;
    if (counted && facts.has(Field::few)) {
        expression.value = facts.get(Field::dir, 0) < 0 ? "PAST_REF" : "FUTURE_REF";
        return answer;
    }
    if (mode_ == AnchorMode::narrative && counted && unit == TimeUnit::day && facts.get(Field::dir, 1) == 0 && !facts.has(Field::text) && !clock) {
        expression.value = "PRESENT_REF";
        return answer;
    }
    const auto moment = counted ? count(mention, facts) : place(mention, facts);
    if (!moment) {
        if (counted && unit == TimeUnit::day) {
            TimeMoment unknown = TimeMoment::unknown_day();
            add_clock(unknown, facts);
            expression.value = unknown.value();
        }
        return answer;
    }
    if (counted && sets_unit_below_day(unit) && !moment->has_clock()) {
        expression.value = moment->value() + "TXX";
    } else if (moment->year && moment->month > 0 && moment->day > 0 && !make_day(*moment->year, moment->month, moment->day)) {
        answer.impossible = true;
        return answer;
    } else {
        expression.value = moment->value();
    }
    remember(mention, facts, *moment);
    auto range = moment->range();
    if (!range || moment->month == TimeMoment::unknown || moment->day == TimeMoment::unknown || moment->week == TimeMoment::unknown) return answer;
    const bool absolute = facts.has(Field::year) || facts.has(Field::decade) || facts.has(Field::century);
    range->basis = absolute ? DateBasis::explicit_date : mode_ == AnchorMode::narrative ? DateBasis::narrative : DateBasis::relative;
    if (facts.has(Field::mod)) {
        const auto modifier = static_cast<TimeModifier>(facts[Field::mod]);
        if (modifier <= TimeModifier::end) range = third_of(*range, modifier);
        else if (modifier == TimeModifier::approx && !clock) range->qualifier = Qualifier::approximate;
    }
    expression.range = range;
    return answer;
}

TimeResolver::Answer TimeResolver::resolve(const TimeMention& mention) {
    TimeFacts facts = mention.facts;
    complete_year(facts);
    if (facts.is(TimeReading::offset) && facts.get(Field::text, 0) == 2 &&
        (mention.direction == TimeDirection::past || mode_ == AnchorMode::narrative)) {
        facts.set(Field::kind, static_cast<std::int32_t>(TimeReading::duration));
        facts.clear(Field::dir);
    }
    Answer answer;
    if (facts.has(Field::ref)) {
        answer = reference(facts);
    } else if (facts.is(TimeReading::duration)) {
        answer = duration(facts);
    } else if (facts.is(TimeReading::set)) {
        answer = repeated(facts);
    } else if (facts.is(TimeReading::event)) {
        answer.expression.type = TimexType::duration;
        const TimeUnit unit = unit_of(facts);
        const int days = unit == TimeUnit::day ? 1 : unit == TimeUnit::week ? 7 : unit == TimeUnit::month ? 30 : unit == TimeUnit::year ? 365 : unit == TimeUnit::decade ? 3652 : 0;
        if (!facts.has(Field::few)) answer.expression.offset_days = static_cast<int>(std::int64_t{facts.get(Field::n, 1000)} * days / 1000) * facts.get(Field::dir, 1);
    } else {
        answer = calendar(mention, facts);
    }
    attributes(facts, answer.expression);
    answer.expression.span = mention.span;
    answer.expression.tokens = mention.tokens;
    answer.expression.sentence = mention.sentence;
    return answer;
}

}  // namespace babad
