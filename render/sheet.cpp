#include "render/sheet.hpp"

#include <algorithm>

#include "core/base/escape.hpp"
#include "render/date_label.hpp"
#include "render/event_mark.hpp"

namespace babad {

namespace {

// Blue and orange are told apart by colour-blind readers; shape tells the same in grey. Text colours reach 4.5:1 on white.
constexpr std::string_view style = R"css(
text{font-family:'Open Sans','DejaVu Sans','Noto Sans CJK SC',Arial,sans-serif;fill:#1c2430}
.m{fill:#56606e}.w{fill:#fff}.i{fill:#56606e}.co{fill:#14508c}.cf{fill:#a33d00}
.paper{fill:#fff}.rule{stroke:#c9ced6;stroke-width:.6;fill:none}.axis{stroke:#3a4350;stroke-width:.9;fill:none}
.cell{fill:#f3f5f8}.cell.odd{fill:#e3e8ef}.tick{stroke:#8a93a0;stroke-width:.5}.link{stroke:#d5dae1;stroke-width:.45;fill:none}
.lead{stroke:#8a93a0;stroke-width:.55;fill:none}.gap{fill:url(#gap)}.cut{fill:#fff;stroke:#3a4350;stroke-width:.7}
.mark,.bar{stroke-width:.9}.s-co{stroke:#1d5fa8}.s-cf{stroke:#c04a00}.f-co{fill:#1d5fa8}.f-cf{fill:#c04a00}
.c2{fill-opacity:1}.c1{fill-opacity:.45}.c0{fill:#fff;fill-opacity:1}.over{stroke:#1c2430;stroke-width:.8;fill:none}
.differ{stroke:#1c2430;stroke-width:.6;fill:none}.halo{stroke:#fff;stroke-width:2.4;fill:none;stroke-linejoin:round}.dash{stroke-dasharray:2 1.5}.box{fill:none;stroke:#c9ced6;stroke-width:.6}
.tray{fill:#f7f8fa;stroke:#c9ced6;stroke-width:.6}.ln-co{stroke:#1d5fa8;stroke-width:.9;fill:none}.ln-cf{stroke:#c04a00;stroke-width:.9;fill:none;stroke-dasharray:3 1.6}
.tie{stroke:#7a3fb0;stroke-width:.8;fill:none;stroke-opacity:.85}.tie-head{fill:#7a3fb0}.tie-note{fill:#5f2b91}
.lane{fill:#f7f8fa}.ghost{fill:#c9ced6}a text{text-decoration:none}
)css";

constexpr std::string_view definitions =
    "<defs><pattern id=\"gap\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
    "<line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"4\" stroke=\"#8a93a0\" stroke-width=\".9\"/></pattern></defs>";

std::string opening(const Sheet& sheet, double width, double height) {
    SvgWriter svg;
    svg.open("svg").attribute("xmlns", "http://www.w3.org/2000/svg");
    svg.attribute("width", svg_number(width) + "pt").attribute("height", svg_number(height) + "pt");
    svg.attribute("viewBox", "0 0 " + svg_number(width) + ' ' + svg_number(height));
    svg.attribute("role", "graphics-document document").attribute("aria-labelledby", "sheet-title sheet-description");
    svg.attribute("xml:lang", sheet.language).attribute("lang", sheet.language);
    svg.open("title").attribute("id", "sheet-title").content(sheet.title).close();
    svg.open("desc").attribute("id", "sheet-description").content(sheet.description).close();
    svg.open("style").content("");
    std::string text = svg.take();
    text.append(style).append("</style>").append(definitions).append(extent_definitions());
    return text;
}

}  // namespace

double stacked_height(const Sheet& sheet, std::size_t page) {
    const SheetPage& one = sheet.pages[page];
    return page > 0 && page + 1 == sheet.pages.size() && one.used > 0 ? std::min(one.used, one.height) : one.height;
}

std::string sheet_svg(const Sheet& sheet) {
    double width = 0, height = 0;
    for (std::size_t i = 0; i < sheet.pages.size(); ++i) {
        width = std::max(width, sheet.pages[i].width);
        height += stacked_height(sheet, i);
    }
    std::string text = opening(sheet, width, height);
    if (!sheet.metadata.empty()) text += "<metadata id=\"babad-data\">" + escape_xml(sheet.metadata) + "</metadata>";
    SvgWriter svg;
    svg.rectangle(0, 0, width, height, "paper");
    double y = 0;
    for (const SheetPage& page : sheet.pages) {
        svg.open("g").attribute("class", "page").attribute("transform", "translate(0 " + svg_number(y) + ")");
        if (y > 0) svg.line(0, 0, page.width, 0, "rule");
        svg.append(page.body);
        svg.close();
        y += page.height;
    }
    return text + svg.take() + "</svg>\n";
}

std::string page_svg(const Sheet& sheet, std::size_t page) {
    const SheetPage& one = sheet.pages[page];
    SvgWriter svg;
    svg.rectangle(0, 0, one.width, one.height, "paper");
    return opening(sheet, one.width, one.height) + svg.take() + one.body + "</svg>\n";
}

double draw_text(SvgWriter& svg, TextMeasure& measure, double x, double baseline, std::string_view words, double size,
                 std::string_view style_class, FontWeight weight) {
    const std::string text = visible_text(words);
    const double width = measure.width(text, size, weight);
    svg.text(x, baseline, text, size, style_class, width, weight);
    return width;
}

namespace {

std::string span_of(const Timeline& timeline, const Labels& labels) {
    if (timeline.entries.empty()) return {};
    const DateRange& first = *timeline.entries.front().event.date;
    const auto start = [](const DateRange& range) { return range.first ? *range.first : *range.past - 1; };
    Day last = start(first);
    for (const TimelineEntry& entry : timeline.entries) {
        last = std::max(last, entry.event.date->last().value_or(start(*entry.event.date)));
    }
    DateRange span{start(first), last + 1, Granularity::interval, Qualifier::exact, DateBasis::none};
    return short_date(span, labels);
}

}  // namespace

double draw_head(SvgWriter& svg, TextMeasure& measure, const Paper& paper, const Timeline& timeline, const Labels& labels,
                 bool continued) {
    const double width = paper.width - 2 * paper.margin;
    double y = paper.margin + 14;
    std::string title = visible_text(timeline.title.empty() ? labels["all_events"] : timeline.title);
    if (continued) title += " (" + labels["continued"] + ")";
    const double size = continued ? 11 : 17;
    if (!continued) svg.open("g").attribute("id", "sheet-head").attribute("data-tag", "H1");
    for (const std::string& line : measure.wrap(title, size, width, continued ? 1 : 2, FontWeight::bold)) {
        draw_text(svg, measure, paper.margin, y, line, size, "", FontWeight::bold);
        y += size * 1.25;
    }
    if (continued) return y + 2;
    svg.close();
    const auto shown = labels.number(static_cast<double>(timeline.entries.size() + timeline.undated.size()));
    std::string facts = span_of(timeline, labels);
    if (!facts.empty()) facts += " · ";
    facts += labels.fill("events_shown", {shown, labels.number(timeline.matched)});
    if (timeline.left_out > 0) facts += " · " + labels.fill("left_out", {labels.number(timeline.left_out)});
    facts += " · " + labels.fill("source_count", {labels.number(static_cast<double>(timeline.sources.size()))});
    if (!timeline.query.empty()) facts += " · " + labels.fill("query", {visible_text(timeline.query)});
    if (!timeline.revision.empty()) facts += " · " + labels.fill("revision", {visible_text(timeline.revision).substr(0, 12)});
    for (const std::string& line : measure.wrap(facts, 8, width, 3)) {
        draw_text(svg, measure, paper.margin, y - 3, line, 8, "m");
        y += 10.5;
    }
    return y;
}

void draw_feet(Sheet& sheet, TextMeasure& measure, double margin, const Labels& labels) {
    const std::size_t pages = sheet.pages.size();
    for (std::size_t i = 0; i < pages && pages > 1; ++i) {
        const std::string text = labels.fill("page", {std::to_string(i + 1), std::to_string(pages)});
        SvgWriter svg;
        const double x = sheet.pages[i].width - margin - measure.width(text, 7);
        draw_text(svg, measure, x, stacked_height(sheet, i) - margin / 2, text, 7, "m");
        sheet.pages[i].body += svg.take();
    }
}

}  // namespace babad
