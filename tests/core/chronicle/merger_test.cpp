#include "core/chronicle/merger.hpp"

#include <gtest/gtest.h>

#include "tests/core/chronicle/report_samples.hpp"

namespace babad {
namespace {

using enum PloverType;

struct Case {
    const char* what;
    std::vector<Sample> reports;
    std::size_t events;
};

TEST(Merger, TellsOneEventFromTwo) {
    const std::vector<Case> cases{
        {"one meeting told twice",
         {{.article = "a1", .actors = {"KOR", "USA"}, .date = "2024-11-15"}, {.article = "a2", .actors = {"KOR", "USA"}, .date = "2024-11-15"}},
         1},
        {"two days",
         {{.article = "a1", .actors = {"KOR", "USA"}, .date = "2024-11-15"}, {.article = "a2", .actors = {"KOR", "USA"}, .date = "2024-11-17"}},
         2},
        {"two pairs",
         {{.article = "a1", .actors = {"KOR", "USA"}, .date = "2024-11-15"}, {.article = "a2", .actors = {"CHN", "RUS"}, .date = "2024-11-15"}},
         2},
        {"the same day and actors but two places",
         {{.article = "a1", .type = assault, .kind = "attack", .actors = {"ISR"}, .recipients = {"PSE"}, .date = "2024-11-15", .place = "Rafah"},
          {.article = "a2", .type = assault, .kind = "attack", .actors = {"ISR"}, .recipients = {"PSE"}, .date = "2024-11-15", .place = "Jabalia"}},
         2},
        {"a month and a day in it",
         {{.article = "a1", .type = assault, .kind = "attack", .actors = {"ISR"}, .recipients = {"PSE"}, .date = "2024-11", .place = "Rafah"},
          {.article = "a2", .type = assault, .kind = "attack", .actors = {"ISR"}, .recipients = {"PSE"}, .date = "2024-11-15", .place = "Rafah"}},
         1},
        {"a chain of days through a month",
         {{.article = "a1", .type = assault, .kind = "attack", .actors = {"ISR"}, .recipients = {"PSE"}, .date = "2024-11-03", .place = "Rafah"},
          {.article = "a2", .type = assault, .kind = "attack", .actors = {"ISR"}, .recipients = {"PSE"}, .date = "2024-11", .place = "Rafah"},
          {.article = "a3", .type = assault, .kind = "attack", .actors = {"ISR"}, .recipients = {"PSE"}, .date = "2024-11-15", .place = "Rafah"}},
         2},
    };
    for (const auto& test : cases)
        EXPECT_EQ(merge_reports(make_inputs(test.reports), sample_ontology()).size(), test.events) << test.what;
}

}  // namespace
}  // namespace babad
