#include "core/lexicon/time_symbols.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

#include "core/base/strings.hpp"
#include "core/lexicon/time_lexicon.hpp"

namespace babad {

namespace {

constexpr std::array<std::string_view, time_field_count> field_names{
    "year", "yy",   "month", "day",  "weekday", "week", "quarter", "half", "season", "decade", "century", "weekend",
    "holiday", "part", "hour",  "minute", "second", "ampm", "zone", "kind", "unit", "n", "few", "dir",
    "text", "ordinal", "mod", "quant", "freq", "ref", "era", "shift", "dateline"};

constexpr std::array<std::string_view, 24> figure_names{"count", "day", "month", "year", "yy", "year3", "hour", "minute", "second",
                                                        "hhmm", "ymd", "decade", "decade2", "century", "quarter", "half", "week", "number", "product", "dtg", "ordinal", "spoken", "bareyear", "year100"};

/// Names in the order of the enumerations, which begin with 1.
constexpr std::array<std::string_view, 13> units{"second", "minute", "hour", "day", "weekend", "week", "month",
                                                 "quarter", "season", "half", "year", "decade", "century"};
constexpr std::array<std::string_view, 6> parts{"MO", "MI", "AF", "EV", "NI", "DT"};
constexpr std::array<std::string_view, 6> mods{"START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN"};
constexpr std::array<std::string_view, 2> quants{"EVERY", "EACH"};
constexpr std::array<std::string_view, 3> refs{"PRESENT", "PAST", "FUTURE"};
constexpr std::array<std::string_view, 4> seasons{"SP", "SU", "FA", "WI"};
constexpr std::array<std::string_view, 5> readings{"trap", "duration", "set", "offset", "event"};
constexpr std::array<std::string_view, 2> eras{"BC", "AD"};

std::optional<std::int32_t> position(std::span<const std::string_view> names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<std::int32_t>(found - names.begin()) + 1;
}

std::optional<std::int32_t> number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// "+07:00" or "-05:30" in minutes.
std::optional<std::int32_t> zone(std::string_view text) {
    if (text.size() != 6 || text[3] != ':') return std::nullopt;
    const auto hours = number(text.substr(1, 2));
    const auto minutes = number(text.substr(4, 2));
    if (!hours || !minutes) return std::nullopt;
    return (text[0] == '-' ? -1 : 1) * (*hours * 60 + *minutes);
}

/// "1" or "0.5" in thousandths.
std::optional<std::int32_t> count(std::string_view text) {
    const auto dot = text.find('.');
    const auto whole = number(text.substr(0, dot));
    if (!whole || dot == std::string_view::npos) return whole ? std::optional(*whole * 1000) : std::nullopt;
    const auto tenth = number(text.substr(dot + 1));
    return tenth && text.size() == dot + 2 ? std::optional(*whole * 1000 + *tenth * 100) : std::nullopt;
}

std::optional<std::int32_t> symbol(TimeField field, std::string_view text) {
    switch (field) {
        case TimeField::unit: return position(units, text);
        case TimeField::part: return position(parts, text);
        case TimeField::mod: return position(mods, text);
        case TimeField::quant: return position(quants, text);
        case TimeField::ref: return position(refs, text);
        case TimeField::season: return position(seasons, text);
        case TimeField::kind: return position(readings, text);
        case TimeField::era: return position(eras, text);
        case TimeField::zone: return zone(text);
        case TimeField::n: return count(text);
        default: return number(text);
    }
}

}  // namespace

std::optional<TimeAssignments> parse_time_assignments(std::string_view text,
                                                      const std::function<std::optional<std::int32_t>(std::string_view)>& holiday) {
    TimeAssignments result;
    for (const auto assignment : split_list(text, ' ')) {
        const auto equals = assignment.find('=');
        if (equals == std::string_view::npos) return std::nullopt;
        const auto field = position(field_names, assignment.substr(0, equals));
        if (!field) return std::nullopt;
        const auto target = static_cast<TimeField>(*field - 1);
        const auto value = assignment.substr(equals + 1);
        if (value == "n") {
            result.from_count = target;
            continue;
        }
        const auto parsed = target == TimeField::holiday ? holiday(value) : symbol(target, value);
        if (!parsed) return std::nullopt;
        result.facts.set(target, *parsed);
    }
    return result;
}

std::optional<TimeFigure> parse_time_figure(std::string_view name) {
    const auto found = position(figure_names, name);
    if (!found) return std::nullopt;
    return static_cast<TimeFigure>(*found - 1);
}

}  // namespace babad
