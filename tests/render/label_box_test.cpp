#include "render/label_box.hpp"

#include <gtest/gtest.h>

#include "core/calendar/edtf.hpp"

namespace babad {
namespace {

Event disputed(const char* own, std::vector<Dispute> disputes) {
    Event event;
    event.date = parse_edtf(own);
    event.disputes = std::move(disputes);
    return event;
}

TEST(LabelBox, SaysWhatReportsDifferOn) {
    const struct { Event event; const char* line; } cases[] = {
        {disputed("2024-11-14", {{"date", {"2024-11-14", "2024-11-18"}, {}}}), "≠ dates differ: 14 Nov 2024 / 18 Nov 2024"},
        {disputed("2024-11-14", {{"date", {"2024-11-14", "2024-11"}, {}}}), ""},  // a month beside a day of it
        {disputed("2024-11-14", {{"dead", {"31", "40"}, {}}}), "≠ 31 / 40 dead"},
        {disputed("2024-11-14", {{"troops", {">=1500", "<=10000", "3000..4000"}, {}}}), "≠ at least 1,500 / at most 10,000 / 3,000–4,000 troops"},
        {disputed("2024-11-14", {{"status", {"claimed", "asserted"}, {}}, {"place", {"Kursk", "Belgorod"}, {}}}),
         "≠ status differs: claimed / reported as fact; place differs: Kursk / Belgorod"},
        {disputed("2024-11-14", {}), ""},
    };
    for (const auto& c : cases) EXPECT_EQ(dispute_line(c.event, Labels("en")), c.line);
}

TEST(LabelBox, WritesNumbersInTheLabelsLanguage) {
    Event event;
    event.numbers = {{"troops", 10000, std::nullopt, "person", {}}, {"dead", 3, 5, "person", {}}, {"money", 2, 2, "USD", {}}};
    EXPECT_EQ(numbers_line(event, Labels("en")), "at least 10,000 troops, 3–5 dead, USD 2");
    EXPECT_EQ(numbers_line(event, Labels("id")), "setidaknya 10.000 tentara, 3–5 tewas, USD 2");
}

TEST(LabelBox, OneThingIsSpokenOfAsOne) {
    EXPECT_EQ(Labels("en").fill("source_count", {"1"}), "1 source");
    EXPECT_EQ(Labels("en").fill("source_count", {"21"}), "21 sources");
    EXPECT_EQ(Labels("id").fill("source_count", {"1"}), "1 sumber");
}

TEST(LabelBox, SourceKeysAreCounted) {
    TimelineEntry entry;
    EXPECT_EQ(source_keys(entry), "");
    entry.source_numbers = {1, 3, 7};
    EXPECT_EQ(source_keys(entry), "[1,3,7]");
    EXPECT_EQ(source_keys(entry, 2), "[1,3 +1]");
}

TEST(LabelBox, KeepsWithinItsWidthAndSaysWhenItCannotShowAll) {
    const DataFiles files;
    const Ontology ontology(files);
    TextMeasure measure;
    TimelineEntry entry;
    entry.event.date = parse_edtf("2024-11-14");
    entry.event.place = Place{std::string(400, 'm'), "", 0, 0, ""};
    for (int i = 0; i < 4; ++i) entry.event.actors.push_back({"GRP:" + std::string(60, 'w') + std::to_string(i), "", "", "", ""});
    const LabelBox box = make_label(entry, ontology, Labels("en"), measure, 150, 5);
    EXPECT_TRUE(box.shortened);
    EXPECT_LE(box.width, 150.01);
    for (const TextRun& run : box.runs) EXPECT_LE(run.x + run.width, 150.01) << run.words;
}

}  // namespace
}  // namespace babad
