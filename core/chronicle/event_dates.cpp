#include "core/chronicle/event_dates.hpp"

#include <algorithm>
#include <tuple>

#include "core/calendar/edtf.hpp"

namespace babad {

namespace {

/// 0 is the firmest.
int looseness(const DateRange& date) {
    switch (date.basis) {
        case DateBasis::explicit_date: return 0;
        case DateBasis::relative:
        case DateBasis::narrative: return date.qualifier == Qualifier::exact ? 1 : 2;
        case DateBasis::vague: return 3;
        case DateBasis::publication: return 4;
        case DateBasis::none: break;
    }
    return 5;
}

struct Candidate {
    DateRange date;
    int looseness = 0;
    int support = 0;  ///< dates that share a day with it
    std::int32_t length = 0;
    std::string edtf;

    auto order() const { return std::tuple(looseness, -support, length, std::string_view(edtf)); }
};

}  // namespace

std::optional<DateRange> tightest_date(const std::vector<Report>& reports) {
    std::vector<Candidate> candidates;
    for (const auto& report : reports)
        if (report.date)
            candidates.push_back({*report.date, looseness(*report.date), 0,
                                  report.date->days().value_or(100'000), to_edtf(*report.date)});
    if (candidates.empty()) return std::nullopt;
    for (auto& candidate : candidates)
        candidate.support = static_cast<int>(std::count_if(candidates.begin(), candidates.end(), [&](const Candidate& other) {
            return overlaps(candidate.date, other.date);
        }));
    std::sort(candidates.begin(), candidates.end(),
              [](const Candidate& a, const Candidate& b) { return a.order() < b.order(); });
    DateRange tightest = candidates.front().date;
    for (const auto& candidate : candidates) {
        if (candidate.looseness > 1 || tightest.qualifier != Qualifier::exact) continue;
        if (const auto narrowed = intersect(tightest, candidate.date)) tightest = *narrowed;
    }
    return tightest;
}

}  // namespace babad
