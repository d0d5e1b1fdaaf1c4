#include "render/date_label.hpp"

#include <gtest/gtest.h>

#include "core/base/error.hpp"
#include "core/calendar/edtf.hpp"

namespace babad {
namespace {

TEST(DateLabel, IsNeverFinerThanWhatIsKnown) {
    const struct { const char *edtf, *en, *id; } cases[] = {
        {"2024-11-15", "15 Nov 2024", "15 Nov 2024"},
        {"2024-08-17", "17 Aug 2024", "17 Agu 2024"},
        {"2024-11", "Nov 2024", "Nov 2024"},
        {"2024", "2024", "2024"},
        {"2024-11~", "c. Nov 2024", "sekitar Nov 2024"},
        {"2024-11-18~", "c. 18 Nov 2024", "sekitar 18 Nov 2024"},
        {"2024?", "2024?", "2024?"},
        {"2024-11-11/2024-11-17", "11–17 Nov 2024", "11–17 Nov 2024"},
        {"2024-11-28/2024-12-03", "28 Nov – 3 Dec 2024", "28 Nov – 3 Des 2024"},
        {"2024-12-30/2025-01-02", "30 Dec 2024 – 2 Jan 2025", "30 Des 2024 – 2 Jan 2025"},
        {"2024-01/2024-04", "Jan – Apr 2024", "Jan – Apr 2024"},
        {"2024-11-18/..", "since 18 Nov 2024", "sejak 18 Nov 2024"},
        {"../2024-11-18", "until 18 Nov 2024", "hingga 18 Nov 2024"},
    };
    const Labels english("en"), indonesian("id");
    for (const auto& c : cases) {
        const auto range = parse_edtf(c.edtf);
        ASSERT_TRUE(range) << c.edtf;
        EXPECT_EQ(short_date(*range, english), c.en);
        EXPECT_EQ(short_date(*range, indonesian), c.id);
    }
}

TEST(DateLabel, SaysPrecisionInWords) {
    EXPECT_EQ(date_in_words(month_range(2011, 3), Labels("en")), "between 1 Mar 2011 and 31 Mar 2011");
    EXPECT_EQ(date_in_words(day_range(*make_day(2011, 3, 4)), Labels("id")), "4 Mar 2011");
}

TEST(DateLabel, YearsBeforeChrist) { EXPECT_EQ(year_name(-478, Labels("en")), "479 BC"); }

TEST(Labels, FillAndNumbers) {
    EXPECT_EQ(Labels("id").fill("page", {"2", "3"}), "halaman 2 dari 3");
    EXPECT_EQ(Labels("en").number(10000), "10,000");
    EXPECT_EQ(Labels("id").number(10000), "10.000");
    EXPECT_THROW(Labels("fr"), UsageError);
}

}  // namespace
}  // namespace babad
