#include "core/text/date_reader.hpp"

#include <gtest/gtest.h>

namespace babad {
namespace {

const DateReader& reader() {
    static const DataFiles files;
    static const DateReader dates(files);
    return dates;
}

TEST(DateReader, Finds) {
    const std::pair<const char*, const char*> cases[] = {
        {"Rina Contoh \u2022 18 November 2024 17:10", "2024-11-18T17:10"},
        {"Senin, 18 Nov 2024 17:10 WIB", "2024-11-18T17:10+07:00"},
        {"Senin, 18/11/2024 17.10 WITA", "2024-11-18T17:10+08:00"},
        {"Kamis, 5 Pebruari 2015", "2015-02-05"},
        {"Nov 18, 2024 at 5:10 p.m. EST", "2024-11-18T17:10-05:00"},
        {"12:05 AM, November 18th, 2024", "2024-11-18T00:05"},
        {"Mon, 18 Nov 2024 10:10:00 GMT", "2024-11-18T10:10:00+00:00"},
        {"2024-11-18T10:10:00.123Z", "2024-11-18T10:10:00+00:00"},
        {"20241118T101000Z", "2024-11-18T10:10:00+00:00"},
        {"18.11.2024, 17:10 Uhr", "2024-11-18T17:10"},
        {"5 de mayo de 2020", "2020-05-05"},
        {"12 mai 2020 \u00E0 14h30", "2020-05-12T14:30"},
        {"2020\u5E745\u670821\u65E5", "2020-05-21"},
        {"18-Nov-24", "2024-11-18"},
        {"31 Februari 2024", ""},
        {"1.2.3.2020", ""},
        {"telepon 021-555-2020", ""},
        {"UU No. 34 Tahun 2004", ""},
        {"18 November", ""},
        {"", ""},
    };
    for (const auto& [text, expected] : cases) {
        const auto found = reader().find(text);
        EXPECT_EQ(found ? found->time.iso : "", expected) << text;
    }
}

TEST(DateReader, KnowsOrderAndWeekday) {
    EXPECT_EQ(reader().find("5/6/2024")->time.iso, "2024-06-05");
    EXPECT_TRUE(reader().find("5/6/2024")->order_unsure);
    EXPECT_EQ(reader().find("5/6/2024", 0, true)->time.iso, "2024-05-06");
    EXPECT_EQ(reader().find("11/18/2024")->time.iso, "2024-11-18");
    EXPECT_FALSE(reader().find("Senin, 18 November 2024")->weekday_wrong);
    EXPECT_TRUE(reader().find("Minggu, 18 November 2024")->weekday_wrong);
}

TEST(DateReader, ReadsFields) {
    EXPECT_EQ(reader().read(" 2024-11-18 ")->iso, "2024-11-18");
    EXPECT_EQ(reader().read("1731924600")->iso, "2024-11-18T10:10:00+00:00");
    EXPECT_EQ(reader().read("1731924600000")->iso, "2024-11-18T10:10:00+00:00");
    EXPECT_FALSE(reader().read("kemarin").has_value());
}

}  // namespace
}  // namespace babad
