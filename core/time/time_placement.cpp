// Places on the calendar: what a mention leaves unsaid, found from its anchor and direction.
#include "core/time/time_resolver.hpp"

#include <cstdlib>

#include "core/time/time_units.hpp"

namespace babad {

namespace {
using Field = TimeField;

/// A day of last year so soon ahead in this one would be written with its year.
constexpr std::int32_t near_days = 10;
}  // namespace

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
    if (day != 0 && anchor_.day && facts.has(Field::weekday)) {  // "Jumat (6/11)": the nearest year in which that day is a Friday
        for (const int offset : {0, -1, 1, -2, 2}) {
            const auto date = make_day(now.year + offset, month, day);
            if (date && weekday(*date) == facts[Field::weekday] && std::abs(*date - *anchor_.day) < 400) return now.year + offset;
        }
    }
    // A full date of the past opens a local anchor for the rest of its paragraph, until the text is back in the year of publication.
    const std::size_t oldest = known_.size() > anchor_memory ? known_.size() - anchor_memory : 0;
    for (std::size_t at = known_.size(); at > oldest && known_[at - 1].paragraph == mention.paragraph && mention.direction != TimeDirection::future; --at) {
        const Known& known = known_[at - 1];
        if (known.moment.year == now.year && known.moment.is_day()) break;
        if (known.full && known.moment.year && known.moment.month > 0 && *known.moment.year != now.year) return *known.moment.year;
    }
    if (mention.direction == TimeDirection::future) return side >= 0 && !(side == 0 && day != 0) ? now.year : now.year + 1;
    const auto this_year = day != 0 ? make_day(now.year, month, day) : std::nullopt;
    if (this_year && anchor_.day && *anchor_.day < *this_year && *this_year - *anchor_.day <= near_days) return now.year;  // "has been suspended as of 1 September"
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
        if (moment.minute < 0) {  // "setengah enam", "quarter to six": before the hour
            moment.minute += 60;
            moment.hour = (moment.hour + 23) % 24;
        }
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

}  // namespace babad
