#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/lexicon/time_lexicon.hpp"
#include "core/time/time_expression.hpp"
#include "core/time/time_mention.hpp"
#include "core/time/time_moment.hpp"

namespace babad {

/// The publication time that news counts from; the clock only where the publisher gave one.
struct TimeAnchor {
    std::optional<Day> day;
    int hour = 0, minute = 0;
};

/// Counts mentions from the publication day and from each other, in text order. What needs an anchor that is not there stays
/// partly unspecified: "XXXX-11-18", "XXXX-WXX-5".
class TimeResolver {
public:
    TimeResolver(const TimeLexicon& lexicon, TimeAnchor anchor, AnchorMode mode);

    struct Answer {
        TimeExpression expression;  ///< type, value, range and attributes; span and tokens are the mention's
        bool impossible = false;    ///< reads like a date that the calendar lacks
    };
    Answer resolve(const TimeMention& mention);

private:
    /// A resolved mention that later ones may count from.
    struct Known {
        TimeMoment moment;
        std::uint32_t sentence = 0;
        std::uint32_t paragraph = 0;
        bool full = false;  ///< had its own year
        bool range_start = false;
        bool aside = false;
        bool bound = false;  ///< "since 23 April": no clock time of the sentence is on that day
        bool back = false;   ///< "a day earlier": the sentences behind go on from the day before it was said
    };

    void complete_year(TimeFacts& facts) const;
    std::optional<TimeMoment> place(const TimeMention& mention, const TimeFacts& facts);
    std::optional<TimeMoment> place_year(const TimeFacts& facts) const;
    std::optional<TimeMoment> place_holiday(const TimeMention& mention, const TimeFacts& facts) const;
    std::optional<TimeMoment> place_month(const TimeMention& mention, const TimeFacts& facts) const;
    std::optional<TimeMoment> place_day(const TimeMention& mention, const TimeFacts& facts) const;
    std::optional<TimeMoment> place_weekday(const TimeMention& mention, const TimeFacts& facts) const;
    std::optional<TimeMoment> place_span(const TimeMention& mention, const TimeFacts& facts) const;
    std::optional<TimeMoment> place_clock(const TimeMention& mention, const TimeFacts& facts) const;
    std::optional<TimeMoment> count(const TimeMention& mention, const TimeFacts& facts);
    std::optional<TimeMoment> count_days(const TimeMoment& base, TimeUnit unit, int steps, bool from_text) const;
    TimeMoment count_unit(const TimeMoment& base, TimeUnit unit, int steps, bool counted, bool from_text) const;
    std::optional<TimeMoment> count_clock(const TimeMoment& base, TimeUnit unit, const TimeFacts& facts) const;
    TimeMoment refine(TimeMoment moment, const TimeFacts& facts, TimeUnit unit) const;
    void add_clock(TimeMoment& moment, const TimeFacts& facts) const;
    std::int32_t year_for(const TimeMention& mention, const TimeFacts& facts, int month, int day) const;
    std::optional<Day> here(const TimeMention& mention, const TimeFacts& facts) const;

    const Known* text_anchor(const TimeMention& mention, Granularity needed) const;
    const Known* last_known() const;
    const Known* last_month_of(std::int32_t year) const;
    const Known* last_day_in_sentence(const TimeMention& mention) const;
    void remember(const TimeMention& mention, const TimeFacts& facts, const TimeMoment& moment);

    Answer reference(const TimeFacts& facts) const;
    Answer duration(const TimeFacts& facts) const;
    Answer repeated(const TimeFacts& facts) const;
    Answer calendar(const TimeMention& mention, const TimeFacts& facts);
    void attributes(const TimeFacts& facts, TimeExpression& expression) const;

    const TimeLexicon& lexicon_;
    TimeAnchor anchor_;
    AnchorMode mode_;
    std::vector<Known> known_;
    TimeFacts previous_facts_;
    bool previous_joins_ = false;
};

}  // namespace babad
