#pragma once
#include <string>
#include <vector>

#include "core/chronicle/timeline.hpp"
#include "render/labels.hpp"
#include "render/svg_writer.hpp"
#include "render/text_measure.hpp"

namespace babad {

/// Words of one look on one line.
struct TextRun {
    std::string words;
    double x = 0;         ///< from the box's left edge
    double baseline = 0;  ///< from its top
    double size = 0;
    double width = 0;
    FontWeight weight = FontWeight::regular;
    std::string style_class;
};

/// The label of an event, set in lines: date and kind, status, who to whom with source keys, then place, numbers, disputes, and a remark.
struct LabelBox {
    std::vector<TextRun> runs;
    double width = 0;
    double height = 0;
    double port = 0;  ///< middle of the first line, from the top: where a leader arrives
    bool shortened = false;
};

/// Fits the label of `entry` into `width` and `max_lines`.
LabelBox make_label(const TimelineEntry& entry, const Ontology& ontology, const Labels& labels, TextMeasure& measure,
                    double width, std::size_t max_lines);

void draw_label(SvgWriter& svg, const LabelBox& box, double x, double y);

/// "co" or "cf": cooperation or conflict.
std::string_view tone_class(Quad quad);
/// "15 Nov 2024, North Korea → Russia: military aid, claimed, sources 1, 3".
std::string spoken_label(const TimelineEntry& entry, const Labels& labels);
/// "[1,3]", at most `limit` numbers and how many more.
std::string source_keys(const TimelineEntry& entry, std::size_t limit = 5);
/// What the reports differ on, by field: "≠ dates differ: 14 Nov 2024 / 16 Nov 2024; 31 / 40 dead".
std::string dispute_line(const Event& event, const Labels& labels);
/// Days that the sources give where they exclude the event's own date, and that date's day; fewer than two: nothing to join.
std::vector<std::int32_t> disputed_days(const Event& event);
/// "10,000 troops, 31 dead"; empty where none.
std::string numbers_line(const Event& event, const Labels& labels);
std::string kind_words(const Event& event, const Ontology& ontology, const Labels& labels);

}  // namespace babad
