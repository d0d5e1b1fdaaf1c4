#include "core/calendar/edtf.hpp"
namespace babad {
std::string to_edtf(const DateRange&) { return {}; }
std::optional<DateRange> parse_edtf(std::string_view) { return {}; }
std::string iso_date(Day) { return {}; }
std::optional<Day> parse_iso_date(std::string_view) { return {}; }
}
