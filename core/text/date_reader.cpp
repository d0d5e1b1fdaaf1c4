#include "core/text/date_reader.hpp"

#include <fmt/format.h>
#include <unicode/dtfmtsym.h>

#include <array>
#include <charconv>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"
#include "core/base/unicode.hpp"

namespace babad {

namespace {

/// Languages of the pages that are read; an earlier one wins where a name means two months.
constexpr std::array languages{"id", "en", "ms", "de", "fr", "es", "pt", "it", "nl", "pl", "sv", "nb", "da", "fi", "tr", "ro", "ca", "hu",
                               "vi", "ru", "uk", "el", "cs", "sk", "bg", "sr", "hr", "sl", "et", "lt", "lv", "ar", "fa", "hi", "ja", "ko"};

std::string to_folded(const icu::UnicodeString& text) {
    std::string utf8;
    text.toUTF8String(utf8);
    utf8 = fold_case(utf8);
    while (!utf8.empty() && utf8.back() == '.') utf8.pop_back();
    return utf8;
}

bool is_name(const std::string& word) {
    return word.size() >= 3 && !is_digit(code_point_at(word, 0).value) && word.find(' ') == std::string::npos;
}

int to_int(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

bool is_ascii_digit(char c) { return '0' <= c && c <= '9'; }

}  // namespace

/// Looks at the text as numbers, words and what stands between them.
class DateScanner {
public:
    DateScanner(const DateReader& reader, std::string_view text, std::size_t from, bool month_first)
        : reader_(reader), text_(text), month_first_(month_first) {
        cut(from);
    }

    std::optional<FoundDate> find() {
        for (std::size_t at = 0; at < pieces_.size(); ++at)
            if (auto found = date_at(at)) return found;
        return std::nullopt;
    }

private:
    struct Piece {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        bool number = false;
        int value = -1;   ///< of a number up to nine digits
        int digits = 0;
    };

    /// At most so many pieces are looked at: dates stand at the begin of lines.
    static constexpr std::size_t piece_limit = 4000;

    void cut(std::size_t at) {
        while (at < text_.size() && pieces_.size() < piece_limit) {
            const std::size_t begin = at;
            if (is_ascii_digit(text_[at])) {
                while (at < text_.size() && is_ascii_digit(text_[at])) ++at;
                Piece piece{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at), true, -1, static_cast<int>(std::min<std::size_t>(at - begin, 99))};
                if (at - begin <= 9) piece.value = to_int(text_.substr(begin, at - begin));
                pieces_.push_back(piece);
                continue;
            }
            const auto [c, bytes] = code_point_at(text_, at);
            at += bytes;
            if (!is_letter(c)) continue;
            while (at < text_.size()) {
                const auto [next, size] = code_point_at(text_, at);
                if (!is_letter(next) || is_cjk_unit(c)) break;
                if (is_cjk_unit(next)) break;
                at += size;
            }
            pieces_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at), false, -1, 0});
        }
    }

    static bool is_cjk_unit(char32_t c) { return c == 0x5E74 || c == 0x6708 || c == 0x65E5 || c == 0xB144 || c == 0xC6D4 || c == 0xC77C; }

    std::string_view between(std::size_t a) const {
        return text_.substr(pieces_[a].end, pieces_[a + 1].begin - pieces_[a].end);
    }
    std::string_view text(std::size_t a) const { return text_.substr(pieces_[a].begin, pieces_[a].end - pieces_[a].begin); }
    bool has(std::size_t a) const { return a < pieces_.size(); }
    bool number(std::size_t a) const { return has(a) && pieces_[a].number; }
    int value(std::size_t a) const { return pieces_[a].value; }

    /// Separators inside a date: blanks, commas, dots, dashes and slashes, a few of them.
    bool near(std::size_t a) const {
        if (!has(a + 1)) return false;
        const auto gap = between(a);
        return gap.size() <= 6 && gap.find_first_not_of(" ,.-/\t\n\xC2\xA0'") == std::string_view::npos;
    }
    bool gap_is(std::size_t a, std::string_view separator) const { return has(a + 1) && between(a) == separator; }

    int month_of(std::size_t a) const {
        if (!has(a) || pieces_[a].number || pieces_[a].end - pieces_[a].begin > 40) return 0;
        const auto found = reader_.months_.find(fold_case(text(a)));
        return found == reader_.months_.end() ? 0 : found->second;
    }
    /// "de" of "5 de mayo de 2020", "st" of "1st", "er".
    bool is_filler(std::size_t a) const {
        return has(a) && !pieces_[a].number && pieces_[a].end - pieces_[a].begin <= 3 && month_of(a) == 0;
    }
    static bool plausible_year(int year) { return 1990 <= year && year <= 2099; }
    /// A year of four digits, or of two after an apostrophe or a month name.
    int year_at(std::size_t a) const {
        if (!number(a)) return 0;
        if (pieces_[a].digits == 4 && plausible_year(value(a))) return value(a);
        return 0;
    }

    std::optional<FoundDate> date_at(std::size_t a) {
        if (a > 0 && joined(a - 1)) return std::nullopt;  // the tail of a longer number: a version, a telephone number
        if (auto found = iso(a)) return found;
        if (auto found = day_month_year(a)) return found;
        if (auto found = month_day_year(a)) return found;
        if (auto found = numeric(a)) return found;
        return east_asian(a);
    }

    bool joined(std::size_t a) const {
        if (!number(a) || !number(a + 1)) return false;
        const auto gap = between(a);
        return gap == "." || gap == "-" || gap == "/";
    }

    std::optional<FoundDate> make(int year, int month, int day, std::size_t first, std::size_t last, bool numeric) {
        const auto made = make_day(year, month, day);
        if (!made || !plausible_year(year)) return std::nullopt;
        FoundDate found;
        found.time = {*made, fmt::format("{:04}-{:02}-{:02}", year, month, day)};
        found.span = {pieces_[first].begin, pieces_[last].end};
        found.numeric = numeric;
        if (first > 0 && !pieces_[first - 1].number && near(first - 1)) {
            const auto weekday_name = reader_.weekdays_.find(fold_case(text(first - 1)));
            if (weekday_name != reader_.weekdays_.end()) {
                found.weekday_wrong = weekday_name->second != weekday(*made);
                found.span.begin = pieces_[first - 1].begin;
            }
        }
        add_time(found, first, last);
        return found;
    }

    std::optional<FoundDate> iso(std::size_t a) {
        if (!number(a)) return std::nullopt;
        if (pieces_[a].digits == 8 && plausible_year(value(a) / 10000))
            return make(value(a) / 10000, value(a) / 100 % 100, value(a) % 100, a, a, true);
        if (year_at(a) == 0 || !number(a + 1) || !number(a + 2) || pieces_[a + 2].digits > 2) return std::nullopt;
        const auto gap = between(a);
        if (gap != between(a + 1) || (gap != "-" && gap != "/" && gap != "." && gap != ". ")) return std::nullopt;
        return make(value(a), value(a + 1), value(a + 2), a, a + 2, true);
    }

    std::optional<FoundDate> day_month_year(std::size_t a) {
        if (!number(a) || pieces_[a].digits > 2 || value(a) < 1 || value(a) > 31) return std::nullopt;
        std::size_t m = a + 1;
        if (!near(a) && !gap_is(a, "º ") && !gap_is(a, "° ")) return std::nullopt;
        if (month_of(m) == 0 && is_filler(m) && near(m)) ++m;
        const int month = month_of(m);
        if (month == 0 || !near(m)) return std::nullopt;
        std::size_t y = m + 1;
        if (is_filler(y) && near(y)) ++y;
        if (const int year = year_at(y)) return make(year, month, value(a), a, y, false);
        const bool short_year = number(y) && pieces_[y].digits == 2 && (between(m).ends_with('\'') || between(m) == "-") && !gap_is(y, ":");
        if (short_year && value(y) < 60) return make(2000 + value(y), month, value(a), a, y, false);
        return std::nullopt;
    }

    std::optional<FoundDate> month_day_year(std::size_t a) {
        const int month = month_of(a);
        if (month == 0 || !near(a) || !number(a + 1) || pieces_[a + 1].digits > 2) return std::nullopt;
        std::size_t y = a + 2;
        if (is_filler(y) && gap_is(a + 1, "")) ++y;  // "18th"
        if (!near(y - 1)) return std::nullopt;
        const int year = year_at(y);
        if (year == 0) return std::nullopt;
        return make(year, month, value(a + 1), a, y, false);
    }

    std::optional<FoundDate> numeric(std::size_t a) {
        if (!number(a) || !number(a + 1) || !number(a + 2) || pieces_[a].digits > 2 || pieces_[a + 1].digits > 2) return std::nullopt;
        const auto gap = between(a);
        if (gap != between(a + 1) || (gap != "/" && gap != "." && gap != "-" && gap != ". ")) return std::nullopt;
        int year = year_at(a + 2);
        const bool two_digits = pieces_[a + 2].digits == 2 && (gap == "/" || gap == ".") && pieces_[a].digits == 2 && pieces_[a + 1].digits == 2 && !joined(a + 2) && !gap_is(a + 2, ":");
        if (year == 0 && two_digits && value(a + 2) >= 10 && value(a + 2) < 40) year = 2000 + value(a + 2);
        if (year == 0) return std::nullopt;
        const int first = value(a);
        const int second = value(a + 1);
        const bool american = second > 12 || (month_first_ && first <= 12 && gap == "/");
        auto found = american ? make(year, first, second, a, a + 2, true) : make(year, second, first, a, a + 2, true);
        if (found) found->order_unsure = first <= 12 && second <= 12 && first != second;
        return found;
    }

    std::optional<FoundDate> east_asian(std::size_t a) {
        if (year_at(a) == 0 || !number(a + 2) || !number(a + 4) || !has(a + 5)) return std::nullopt;
        for (const std::size_t unit : {a + 1, a + 3, a + 5})
            if (pieces_[unit].number || !is_cjk_unit(code_point_at(text(unit), 0).value)) return std::nullopt;
        return make(value(a), value(a + 2), value(a + 4), a, a + 5, true);
    }

    /// The time of day behind the date ("17:10 WIB", "at 5:10 p.m. EST", "T10:10:00Z", "17.10"), or just before it.
    void add_time(FoundDate& found, std::size_t first, std::size_t last) {
        std::size_t hour = last + 1;
        for (int words = 0; words < 2 && has(hour) && !pieces_[hour].number; ++words) {
            if (text_.substr(pieces_[last].end, pieces_[hour].begin - pieces_[last].end).find('\n') != std::string_view::npos) return;
            ++hour;
        }
        if (!has(hour) || pieces_[hour].begin - pieces_[last].end > 16 || !clock(found, hour)) {
            if (first >= 2 && number(first - 1) && number(first - 2) && near(first - 1)) clock(found, first - 2);
            else if (first >= 3 && number(first - 2) && number(first - 3)) clock(found, first - 3);
        }
    }

    bool clock(FoundDate& found, std::size_t h) {
        int hour = -1, minute = 0, second = -1;
        std::size_t last = h;
        if (number(h) && pieces_[h].digits == 6 && h > 0 && text(h - 1) == "T") {
            hour = value(h) / 10000, minute = value(h) / 100 % 100, second = value(h) % 100;
        } else {
            if (!number(h) || pieces_[h].digits > 2) return false;
            const bool minutes = number(h + 1) && pieces_[h + 1].digits == 2 && (gap_is(h, ":") || gap_is(h, "."));
            const bool french = !minutes && has(h + 2) && number(h + 2) && pieces_[h + 2].digits == 2 && text(h + 1) == "h" && gap_is(h + 1, "") && between(h).size() <= 1;
            hour = value(h);
            if (minutes) {
                minute = value(h + 1);
                last = h + 1;
                if (number(last + 1) && pieces_[last + 1].digits == 2 && (gap_is(last, ":") || (gap_is(last, ".") && gap_is(h, ".")))) second = value(++last);
                if (number(last + 1) && gap_is(last, ".") && pieces_[last + 1].digits >= 3) ++last;  // fraction
            } else if (french) {
                minute = value(h + 2);
                last = h + 2;
            } else if (!(has(h + 1) && near(h) && is_half(h + 1))) {
                return false;
            }
            hour = half_of_day(hour, last);
        }
        if (hour > 23 || minute > 59 || second > 59) return false;
        const auto zone = zone_behind(last);
        found.time.iso = found.time.iso.substr(0, 10) + fmt::format("T{:02}:{:02}", hour, minute) +
                         (second < 0 ? "" : fmt::format(":{:02}", second)) + zone;
        found.span.begin = std::min(found.span.begin, pieces_[h].begin);
        found.span.end = std::max(found.span.end, pieces_[last].end);
        return true;
    }

    bool is_half(std::size_t a) const {
        const auto word = ascii_lower(text(a));
        return word == "am" || word == "pm" || ((word == "a" || word == "p") && has(a + 1) && ascii_lower(text(a + 1)) == "m" && gap_is(a, "."));
    }

    int half_of_day(int hour, std::size_t& last) const {
        if (!has(last + 1) || pieces_[last + 1].number || between(last).size() > 1 || !is_half(last + 1)) return hour;
        const auto word = ascii_lower(text(++last));
        if (word.size() == 1) ++last;
        if (hour > 12) return hour;
        return word[0] == 'p' ? hour % 12 + 12 : hour % 12;
    }

    /// "+07:00", "+0700", "Z", "WIB" behind a time; takes its pieces.
    std::string zone_behind(std::size_t& last) const {
        if (!has(last + 1)) return {};
        auto gap = between(last);
        const bool sign = !gap.empty() && (gap.back() == '+' || gap.back() == '-') && gap.size() <= 2;
        if (sign && number(last + 1)) {
            const char c = gap.back();
            if (pieces_[last + 1].digits == 4 && value(last + 1) / 100 <= 14) {
                ++last;
                return fmt::format("{}{:02}:{:02}", c, value(last) / 100, value(last) % 100);
            }
            if (pieces_[last + 1].digits == 2 && value(last + 1) <= 14 && gap_is(last + 1, ":") && number(last + 2)) {
                last += 2;
                return fmt::format("{}{:02}:{:02}", c, value(last - 1), value(last));
            }
            return {};
        }
        if (pieces_[last + 1].number || gap.size() > 2) return {};
        const auto found = reader_.zones_.find(text(last + 1));
        if (found == reader_.zones_.end()) return {};
        ++last;
        return found->second;
    }

    const DateReader& reader_;
    std::string_view text_;
    bool month_first_;
    std::vector<Piece> pieces_;
};

DateReader::DateReader(const DataFiles& files) {
    const Table months(files.display_name("world/month_forms.tsv"), files["world/month_forms.tsv"]);
    for (const char* language : languages) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::DateFormatSymbols symbols(icu::Locale(language), "gregorian", status);
        if (U_FAILURE(status)) throw Error("ICU data for month names cannot be loaded");
        for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
            for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
                std::int32_t count = 0;
                const auto* names = symbols.getMonths(count, context, width);
                for (int month = 0; month < 12 && month < count; ++month)
                    if (auto word = to_folded(names[month]); is_name(word)) months_.emplace(std::move(word), month + 1);
                names = symbols.getWeekdays(count, context, width);
                for (int day = 1; day < count; ++day)
                    if (auto word = to_folded(names[day]); is_name(word)) weekdays_.emplace(std::move(word), day == 1 ? 7 : day - 1);
            }
        }
    }
    for (const auto& row : months.rows()) months_.emplace(fold_case(row["form"]), to_int(row["month"]));
    for (const auto& [word, month] : months_) weekdays_.erase(word);
    const Table zones(files.display_name("world/time_zones.tsv"), files["world/time_zones.tsv"]);
    for (const auto& row : zones.rows()) zones_.emplace(row["zone"], row["offset"]);
}

std::optional<FoundDate> DateReader::find(std::string_view text, std::size_t from, bool month_first) const {
    return DateScanner(*this, text, from, month_first).find();
}

std::optional<PublicationTime> DateReader::read(std::string_view field) const {
    field = trim(field);
    if (auto time = parse_publication_time(field)) return time;
    const bool digits = !field.empty() && field.find_first_not_of("0123456789") == std::string_view::npos;
    if (digits && (field.size() == 10 || field.size() == 13)) {
        std::int64_t seconds = 0;
        std::from_chars(field.data(), field.data() + field.size(), seconds);
        if (field.size() == 13) seconds /= 1000;
        const auto date = civil(Day{static_cast<std::int32_t>(seconds / 86400)});
        const auto rest = seconds % 86400;
        return parse_publication_time(fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}+00:00", date.year, date.month, date.day,
                                                  rest / 3600, rest / 60 % 60, rest % 60));
    }
    const auto found = field.size() > 200 ? std::nullopt : find(field);
    return found ? std::optional(found->time) : std::nullopt;
}

}  // namespace babad
