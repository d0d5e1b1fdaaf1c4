#include "render/spine_layout.hpp"

#include <gtest/gtest.h>

#include "sample_events.hpp"

namespace babad {
namespace {

void check_page(const SpinePage& page, double top, double bottom) {
    const SpineItem* before[2] = {nullptr, nullptr};
    double mark = 0;
    for (const SpineItem& item : page.items) {
        EXPECT_GE(item.mark, mark - 1e-6);  // in date order
        mark = item.mark;
        EXPECT_GE(item.label_top, top - 0.01);
        EXPECT_LE(item.label_top + item.label.height, bottom + 0.01);
        const SpineItem*& above = before[item.left ? 1 : 0];
        if (above != nullptr) {
            EXPECT_GE(item.label_top, above->label_top + above->label.height);
        }
        above = &item;
    }
}

TEST(SpineLayout, HoldsEveryEventOnceWithoutOverlaps) {
    const DataFiles files;
    const Ontology ontology(files);
    const Labels labels("en");
    TextMeasure measure;
    const SpineColumns columns = SpineColumns::for_paper(595, 34);
    auto cases = hard_cases();
    for (const auto& folder : storyline_folders()) cases.emplace_back(folder.filename().string(), storyline_events(folder));
    for (const auto& [name, events] : cases) {
        SCOPED_TRACE(name);
        TimelineOptions options;
        const Timeline timeline = make_timeline(events, ontology, options);
        const auto pages = lay_out_spine(timeline, ontology, labels, measure, columns, 120, 60, 800);
        std::size_t count = 0;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            check_page(pages[i], i == 0 ? 120 : 60, 800);
            count += pages[i].items.size();
        }
        EXPECT_EQ(count, timeline.entries.size());
        EXPECT_EQ(timeline.entries.size() + timeline.undated.size(), events.size());
    }
}

}  // namespace
}  // namespace babad
