#include "core/time/year_sharing.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

namespace babad {

namespace {

constexpr int aside_distance = 2;       ///< years between an aside and what is around it
constexpr std::size_t aside_length = 4; ///< dates with a year after which a text has moved on for good

bool is_calendar(const TimeFacts& facts) { return !facts.has(TimeField::kind) && !facts.has(TimeField::ref); }

bool lacks_year(const TimeFacts& facts) {
    return is_calendar(facts) && !facts.has(TimeField::year) && !facts.has(TimeField::yy) && !facts.has(TimeField::dir) &&
           (facts.has(TimeField::month) || facts.has(TimeField::season) || facts.has(TimeField::quarter) || facts.has(TimeField::half));
}

bool later_in_year(const TimeFacts& a, const TimeFacts& b) {
    const auto month = [](const TimeFacts& facts) {
        return facts.has(TimeField::month) ? facts[TimeField::month] : facts.has(TimeField::season) ? facts[TimeField::season] * 3 : 0;
    };
    if (month(a) != month(b)) return month(a) > month(b);
    return a.get(TimeField::day, 0) > b.get(TimeField::day, 31);
}

}  // namespace

void share_years(std::vector<TimeMention>& mentions) {
    for (std::size_t at = mentions.size(); at-- > 1;) {
        TimeMention& left = mentions[at - 1];
        TimeMention& right = mentions[at];
        if (!(left.joins_next || left.pairs_with_next) || left.sentence != right.sentence) continue;
        if (!is_calendar(right.facts) || !right.facts.has(TimeField::year) || !lacks_year(left.facts)) continue;
        const bool turns = left.joins_next && later_in_year(left.facts, right.facts);
        left.facts.set(TimeField::year, right.facts[TimeField::year] - (turns ? 1 : 0));
        left.facts.inherit(right.facts, TimeField::era);
    }
}

namespace {

/// Years that the text is about: those of its dates with a month, without the twentieth part at either end; two years of grace.
std::optional<std::pair<int, int>> core_years(const std::vector<TimeMention>& mentions) {
    constexpr std::size_t enough = 8;
    std::vector<int> years;
    for (const auto& mention : mentions)
        if (is_calendar(mention.facts) && mention.facts.has(TimeField::year) && mention.facts.has(TimeField::month)) years.push_back(mention.facts[TimeField::year]);
    if (years.size() < enough) return std::nullopt;
    std::sort(years.begin(), years.end());
    const std::size_t tail = years.size() / 20 + 1;
    return std::pair(years[tail - 1] - 2, years[years.size() - tail] + 2);
}

}  // namespace

void mark_asides(std::vector<TimeMention>& mentions) {
    const auto core = core_years(mentions);
    std::vector<TimeMention*> dated;
    for (auto& mention : mentions)
        if (is_calendar(mention.facts) && mention.facts.has(TimeField::year) && mention.facts.get(TimeField::era, 0) != 1) dated.push_back(&mention);
    const auto year = [&](std::size_t at) { return dated[at]->facts[TimeField::year]; };
    for (std::size_t at = 1, now = 0; at < dated.size(); ++at) {
        const int distance = std::abs(year(at) - year(now));
        bool returns = false;
        const std::size_t end = std::min(dated.size(), at + 1 + (distance > 10 ? aside_length : aside_length / 2));
        for (std::size_t next = at + 1; next < end; ++next) returns = returns || (std::abs(year(next) - year(now)) * 4 <= distance);
        // A bare year between two dates of another ("attacks planned for 1976"): the text stays where it was.
        const bool passing = !dated[at]->facts.has(TimeField::month) && at + 1 < dated.size() && distance > 0 && year(at + 1) == year(now) &&
                             dated[at + 1]->facts.has(TimeField::month);
        const bool outside = core && (year(at) < core->first || year(at) > core->second);
        if (outside || passing || (distance >= aside_distance && returns)) dated[at]->aside = true;
        else now = at;
    }
}

}  // namespace babad
