#include "core/time/time_resolver.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/time/time_units.hpp"

namespace babad {

namespace {
using Field = TimeField;

constexpr std::string_view modifier_names[] = {"START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN"};
}  // namespace

TimeResolver::TimeResolver(const TimeLexicon& lexicon, TimeAnchor anchor, AnchorMode mode)
    : lexicon_(lexicon), anchor_(anchor), mode_(mode) {}

const TimeResolver::Known* TimeResolver::last_known() const {
    for (std::size_t at = known_.size(), left = 4 * anchor_memory; at > 0 && left > 0; --at, --left)
        if (!known_[at - 1].aside) return &known_[at - 1];
    return nullptr;
}

/// The last mention that says a month, if it is of that year.
const TimeResolver::Known* TimeResolver::last_month_of(std::int32_t year) const {
    for (std::size_t at = known_.size(), left = 4 * anchor_memory; at > 0 && left > 0; --at, --left) {
        const Known& known = known_[at - 1];
        if (known.aside || known.moment.month <= 0) continue;
        return known.moment.year == year ? &known : nullptr;
    }
    return nullptr;
}

const TimeResolver::Known* TimeResolver::text_anchor(const TimeMention& mention, Granularity needed) const {
    const Known* back = nullptr;
    const std::size_t oldest = known_.size() > anchor_memory ? known_.size() - anchor_memory : 0;
    for (std::size_t at = known_.size(); at > oldest; --at) {
        const Known& known = known_[at - 1];
        if (mode_ == AnchorMode::news && mention.sentence > known.sentence + 8 && mention.paragraph != known.paragraph) break;
        if (known.moment.granularity() > needed || !known.moment.year) continue;
        if (!known.back || known.sentence == mention.sentence) return &known;
        if (!back) back = &known;
    }
    return back;
}

const TimeResolver::Known* TimeResolver::last_day_in_sentence(const TimeMention& mention) const {
    const std::size_t oldest = known_.size() > anchor_memory ? known_.size() - anchor_memory : 0;
    for (std::size_t at = known_.size(); at > oldest; --at) {
        const Known& known = known_[at - 1];
        const bool near = known.sentence == mention.sentence || (mode_ == AnchorMode::narrative || known.paragraph == mention.paragraph);
        if (!near) return nullptr;
        if (known.moment.is_day() && !known.bound) return &known;
        if (mode_ == AnchorMode::narrative && known_.size() - at > 2) return nullptr;
    }
    return nullptr;
}

void TimeResolver::remember(const TimeMention& mention, const TimeFacts& facts, const TimeMoment& moment) {
    if ((!moment.year && !moment.decade) || facts.has(Field::dateline)) return;
    // "the previous year" tells of another time and leaves the narrative where it was.
    const bool back = facts.is(TimeReading::offset) && facts.get(Field::text, 0) == 1 && facts.get(Field::dir, 0) < 0;
    const bool looks_back = back && unit_of(facts) >= TimeUnit::year;
    known_.push_back({moment, mention.sentence, mention.paragraph, facts.has(Field::year), mention.joins_next, mention.aside || looks_back,
                      mention.bound == TimeBound::since && !mention.joins_next, back});
}

/// The day that relative words count from.
std::optional<Day> TimeResolver::here(const TimeMention& mention, const TimeFacts& facts) const {
    if (mode_ == AnchorMode::narrative || facts.get(Field::text, 0) == 1) {
        for (std::size_t at = known_.size(), left = 4 * anchor_memory; at > 0 && left > 0; --at, --left) {
            const Known& known = known_[at - 1];
            if (known.aside && facts.get(Field::text, 0) != 1) continue;
            if (mode_ == AnchorMode::news && mention.sentence > known.sentence + 3 && mention.paragraph != known.paragraph) break;
            if (const auto day = known.moment.first_day()) return day;
        }
        if (mode_ == AnchorMode::narrative) return std::nullopt;
    }
    return anchor_.day;
}

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
        // "recently": the calendar month before
        const CivilDay before = civil(add_months(*anchor_.day, -1));
        range = month_range(before.year, before.month);
        range.qualifier = Qualifier::approximate;
        range.basis = DateBasis::vague;
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
    if (dir == 0 || !n || !anchor_.day || mode_ == AnchorMode::narrative || is_below_day(unit)) return answer;
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
    const bool clock = facts.has(Field::hour) || facts.has(Field::part) || (counted && is_below_day(unit));
    expression.type = clock ? TimexType::time : TimexType::date;
    if (counted && facts.has(Field::few)) {
        expression.value = facts.get(Field::dir, 0) < 0 ? "PAST_REF" : "FUTURE_REF";
        if (facts.get(Field::text, 0) == 1) expression.offset = TimeOffset{unit, facts.get(Field::dir, 0) < 0 ? -1 : 1, std::nullopt};
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
    if (counted && is_below_day(unit) && !moment->has_clock()) {
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
        const int direction = facts.get(Field::dir, 1);
        TimeOffset offset{unit, direction, std::nullopt};
        if (facts.has(Field::few)) {
            answer.expression.value = duration_value(unit, std::nullopt);  // "within days of …": all that the words say
        } else {
            answer.expression.offset_days = static_cast<int>(std::int64_t{facts.get(Field::n, 1000)} * days / 1000) * direction;
            offset.count = facts.get(Field::n, 1000) / 1000;
        }
        answer.expression.offset = offset;
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
