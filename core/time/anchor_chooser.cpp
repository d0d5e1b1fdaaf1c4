#include "core/time/anchor_chooser.hpp"

#include <fmt/format.h>

namespace babad {

namespace {
constexpr int far_years = 1;      ///< a date this far back is history, not news
constexpr int near_days = 30;     ///< a date so near to publication is news
constexpr int least_dates = 4;    ///< a narrative has at least so many dates of its own
}  // namespace

AnchorChoice choose_anchor(const Document& document, const std::vector<TimeMention>& mentions) {
    const auto& published = document.article().published;
    int dated = 0, distant = 0, current = 0, yearless = 0;
    for (const auto& mention : mentions) {
        const TimeFacts& facts = mention.facts;
        const bool has_year = facts.has(TimeField::year);
        const bool deictic = facts.is(TimeReading::offset) && facts.get(TimeField::text, 0) == 0;
        current += deictic || (!has_year && facts.has(TimeField::weekday) && !facts.is(TimeReading::set));
        yearless += !has_year && facts.has(TimeField::month) && facts.has(TimeField::day);
        if (!has_year || facts.is(TimeReading::duration)) continue;
        ++dated;
        if (published && !facts.has(TimeField::era) && facts.has(TimeField::month) && facts.has(TimeField::day)) {
            const auto day = make_day(facts[TimeField::year], facts[TimeField::month], facts[TimeField::day]);
            current += day && *day - published->day < near_days && published->day - *day < near_days;
        }
        distant += !published || facts.get(TimeField::era, 0) == 1 || facts[TimeField::year] < civil(published->day).year - far_years;
    }
    const bool narrative = dated >= least_dates && distant * 10 >= dated * 5 && current * 5 <= dated + yearless;
    return {narrative ? AnchorMode::narrative : AnchorMode::news,
            fmt::format("{} of {} dates with a year lie more than {} years before publication, {} days near it or words like \"yesterday\"", distant, dated,
                        far_years, current)};
}

}  // namespace babad
