#pragma once
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace babad {

/// What the words of a time expression can say. Numbers are calendar numbers; `n` is a count in thousandths ("3.5 years" = 3500).
enum class TimeField : std::uint8_t {
    year, yy, month, day, weekday, week, quarter, half, season, decade, century, weekend, holiday,
    part, hour, minute, second, ampm, zone,   // within a day; zone in minutes east of Greenwich
    kind, unit, n, few, dir, text, ordinal,   // reading, and counting from an anchor; `text`: 1 = from a date in the text
    mod, quant, freq, ref, era, shift, dateline,  // shift: days from the publication day ("tomorrow" as a base)
};
inline constexpr std::size_t time_field_count = static_cast<std::size_t>(TimeField::dateline) + 1;

/// How facts are to be read; absent: a place on the calendar.
enum class TimeReading : std::int32_t { trap = 1, duration, set, offset, event };

enum class TimeUnit : std::int32_t { second = 1, minute, hour, day, weekend, week, month, quarter, season, half, year, decade, century };

/// Morning, midday, afternoon, evening, night, daytime.
enum class DayPart : std::int32_t { morning = 1, midday, afternoon, evening, night, daytime };

enum class TimeModifier : std::int32_t { start = 1, mid, end, approx, less_than, more_than };
enum class TimeQuantifier : std::int32_t { every = 1, each };
enum class TimeReference : std::int32_t { present = 1, past, future };

/// Facts that one word, one rule or a whole expression gives: a small record, every field optional.
class TimeFacts {
public:
    bool has(TimeField field) const { return (mask_ >> index(field)) & 1U; }
    /// Only where `has(field)`.
    std::int32_t operator[](TimeField field) const { return values_[index(field)]; }
    std::int32_t get(TimeField field, std::int32_t otherwise) const { return has(field) ? (*this)[field] : otherwise; }
    bool is(TimeReading reading) const { return get(TimeField::kind, 0) == static_cast<std::int32_t>(reading); }

    void set(TimeField field, std::int32_t value) {
        values_[index(field)] = value;
        mask_ |= std::uint64_t{1} << index(field);
    }
    void clear(TimeField field) {
        mask_ &= ~(std::uint64_t{1} << index(field));
    }
    /// Fields that `other` has win.
    void merge(const TimeFacts& other) {
        for (std::uint64_t left = other.mask_; left != 0; left &= left - 1) {
            const auto at = static_cast<std::size_t>(std::countr_zero(left));
            values_[at] = other.values_[at];
        }
        mask_ |= other.mask_;
    }
    /// Takes a field from `other` where this has none.
    void inherit(const TimeFacts& other, TimeField field) {
        if (!has(field) && other.has(field)) set(field, other[field]);
    }
    bool empty() const { return mask_ == 0; }
    void reset() { mask_ = 0; }

private:
    static constexpr std::size_t index(TimeField field) { return static_cast<std::size_t>(field); }

    std::array<std::int32_t, time_field_count> values_{};
    std::uint64_t mask_ = 0;
};

}  // namespace babad
