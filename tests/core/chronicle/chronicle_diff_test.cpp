#include "core/chronicle/chronicle_diff.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/strings.hpp"
#include "tests/core/chronicle/report_samples.hpp"

namespace babad {
namespace {

using enum PloverType;

std::string described(const std::vector<Event>& before, const std::vector<Event>& after) {
    std::vector<std::string> lines;
    for (const auto& change : compare_events(before, after))
        lines.push_back(fmt::format("{} {}>{} {}", name(change.kind), change.before.size(), change.after.size(), join(change.details, "; ")));
    std::sort(lines.begin(), lines.end());
    return join(lines, "\n");
}

TEST(ChronicleDiff, SaysWhatBecameOfEvents) {
    using enum Edit::Action;
    const auto attack = [](const char* article, const char* date, const char* place) {
        return Sample{.article = article, .type = assault, .kind = "attack", .actors = {"RUS"}, .recipients = {"UKR"}, .date = date, .place = place};
    };
    const auto few = make_inputs({attack("a1", "2024-11-02", "Kyiv"), attack("a2", "2024-11-07", "Odesa")});
    const auto more = make_inputs({attack("a1", "2024-11-02", "Kyiv"), attack("a2", "2024-11-07", "Odesa"), attack("a3", "2024-11-02", "Kyiv"), attack("a4", "2024-12-07", "Lviv")});
    const auto &a = few[0].report.id, &b = few[1].report.id;
    const auto merged = [](const std::vector<MergeInput>& inputs, const std::vector<Edit>& edits = {}) { return merge_reports(inputs, sample_ontology(), edits); };
    EXPECT_EQ(described(merged(few), merged(few)), "");
    EXPECT_EQ(described(merged(few), merged(more)), "added 0>1 \nchanged 1>1 sources: 1 → 2; reports: +1");
    EXPECT_EQ(described(merged(few), merged(few, {{merge, {a, b}, {}, {}, "one wave"}})), "merged 2>1 ");
    EXPECT_EQ(described(merged(more), merged(more, {{split, {a}, {}, {}, "another"}})), "split 1>2 ");
    EXPECT_EQ(described(merged(few), merged(few, {{reject, {a}, {}, {}, "drill"}})), "removed 1>0 ");
    EXPECT_EQ(described(merged(few), merged(few, {{amend, {a}, "date", "2024-11-03", "radar"}})), "changed 1>1 date: 2024-11-02 → 2024-11-03");
    EXPECT_EQ(described(merged(more, {{merge, {a, b}, {}, {}, "one"}}), merged(more, {{split, {a}, {}, {}, "two"}})), "split 1>3 ");
}

}  // namespace
}  // namespace babad
