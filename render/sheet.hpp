#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/chronicle/timeline.hpp"
#include "render/labels.hpp"
#include "render/svg_writer.hpp"

namespace babad {

/// Paper in points (1/72 inch).
struct Paper {
    double width = 595.28;
    double height = 841.89;
    double margin = 34;
    static Paper portrait() { return {}; }
    static Paper landscape() { return {841.89, 595.28, 30}; }
};

/// One page: its size and the SVG inside it, in points from its upper left corner.
struct SheetPage {
    double width = 0;
    double height = 0;
    std::string body;
    double used = 0;  ///< height that is drawn on; 0: all. A last page that is shorter is cut there in SVG and PNG
};

/// A drawing of one or more pages, ready for SVG, PDF and PNG.
struct Sheet {
    std::string title;
    std::string description;  ///< for readers who do not see it
    std::string language;
    std::string metadata;     ///< JSON, to read the drawing back; escaped for a script element
    std::string date;         ///< "2024-11-18": of the newest source, stands in the PDF
    std::vector<SheetPage> pages;
};

/// Height of a page in SVG and PNG, where pages stand one below the other.
double stacked_height(const Sheet& sheet, std::size_t page);

/// The whole sheet as one SVG, pages one below the other.
std::string sheet_svg(const Sheet& sheet);
/// One page as an SVG of its own.
std::string page_svg(const Sheet& sheet, std::size_t page);

/// Title, span, counts, query and store of a timeline: the block at the head of each page. Returns where drawing may begin.
double draw_head(SvgWriter& svg, TextMeasure& measure, const Paper& paper, const Timeline& timeline, const Labels& labels,
                 bool continued);
/// "page 2 of 3" at the foot of each, where there is more than one.
void draw_feet(Sheet& sheet, TextMeasure& measure, double margin, const Labels& labels);

/// A line of text of regular or bold weight, measured and drawn. Returns its width.
double draw_text(SvgWriter& svg, TextMeasure& measure, double x, double baseline, std::string_view words, double size,
                 std::string_view style_class, FontWeight weight = FontWeight::regular);

}  // namespace babad
