#include "core/base/tsv.hpp"

#include <gmock/gmock.h>

#include "core/base/error.hpp"

namespace babad {
namespace {

std::string failure(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

TEST(Tsv, ReadsRowsByColumnName) {
    const Table table("days.tsv", "# weekday: ISO number\nword\tweekday\r\nsenin\t 1\n\nselasa\n");
    ASSERT_EQ(table.rows().size(), 2U);
    EXPECT_EQ(table.rows()[0]["word"], "senin");
    EXPECT_EQ(table.rows()[0]["weekday"], "1");
    EXPECT_EQ(table.rows()[1]["weekday"], "");
    EXPECT_EQ(table.rows()[1].line(), 5U);
}

TEST(Tsv, NamesTableAndLineOfTrouble) {
    EXPECT_EQ(failure([] { Table("t.tsv", "a\tb\n1\t2\t3\n"); }), "t.tsv:2: 3 fields in a table of 2 columns");
    EXPECT_EQ(failure([] {
                  const Table table("t.tsv", "a\n1\n");
                  table.rows()[0]["c"];
              }),
              "t.tsv: no column \"c\"");
}

}  // namespace
}  // namespace babad
