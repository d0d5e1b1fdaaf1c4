#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/span.hpp"
#include "core/lexicon/data_files.hpp"
#include "core/text/article.hpp"

namespace babad {

/// A date found in a line of a page, a feed or a header.
struct FoundDate {
    PublicationTime time;
    Span span;                    ///< bytes of the text searched, time of day and zone included
    bool weekday_wrong = false;   ///< a weekday stands before it and it is another
    bool order_unsure = false;    ///< 5/6/2024: day first assumed
    bool numeric = false;         ///< no month name
};

/// Reads the dates that people and programs print on pages: `Senin, 18 November 2024 17:10 WIB`, `Nov 18, 2024 at 5:10 p.m. EST`,
/// `18/11/2024`, `2024-11-18T10:10:00Z`, `Mon, 18 Nov 2024 10:10:00 GMT`, `20241118T101000Z`, in all languages whose month names
/// CLDR has and pages of news use. Any thread may read.
class DateReader {
public:
    explicit DateReader(const DataFiles& files);

    /// The first full date (day, month and year of 1990 to 2099) at or after byte `from`. Linear.
    /// `month_first` reads 11/18/2024 and 5/6/2024 the American way.
    std::optional<FoundDate> find(std::string_view text, std::size_t from = 0, bool month_first = false) const;

    /// A field that holds a date and nothing else: ISO 8601, the forms above, seconds or milliseconds since 1970.
    std::optional<PublicationTime> read(std::string_view field) const;

private:
    friend class DateScanner;
    std::map<std::string, int, std::less<>> months_;    ///< folded
    std::map<std::string, int, std::less<>> weekdays_;  ///< folded; 1 = Monday
    std::map<std::string, std::string, std::less<>> zones_;
};

}  // namespace babad
