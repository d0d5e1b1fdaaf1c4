#include "core/time/time_units.hpp"

namespace babad {

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

int clock_hour(const TimeFacts& facts) {
    int hour = facts[TimeField::hour];
    const int ampm = facts.get(TimeField::ampm, 0);
    if (ampm == 1) return hour == 12 ? 0 : hour;
    if (ampm == 2) return hour < 12 ? hour + 12 : hour;
    if (!facts.has(TimeField::part) || hour > 12) return hour;
    switch (static_cast<DayPart>(facts[TimeField::part])) {
        case DayPart::afternoon: return hour <= 7 ? hour + 12 : hour;
        case DayPart::evening: return hour <= 11 ? hour + 12 : hour;
        case DayPart::night: return hour >= 6 && hour <= 11 ? hour + 12 : hour == 12 ? 0 : hour;
        case DayPart::morning: return hour == 12 ? 0 : hour;
        default: return hour;
    }
}

}  // namespace babad
