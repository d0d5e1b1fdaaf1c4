#include "render/timeline_renderer.hpp"

#include <iostream>

#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "core/calendar/edtf.hpp"
#include "render/event_mark.hpp"
#include "render/interactive_page.hpp"
#include "render/link_note.hpp"
#include "render/page_flow.hpp"
#include "render/raster_and_pdf.hpp"
#include "render/static_page.hpp"
#include "render/timeline_exchange.hpp"
#include "render/timeline_sheets.hpp"

namespace babad {

Sheet empty_sheet(const Timeline& timeline, const Labels& labels) {
    Sheet sheet;
    sheet.title = visible_text(timeline.title.empty() ? labels["all_events"] : timeline.title);
    sheet.description = labels.fill("events_shown", {labels.number(static_cast<double>(timeline.entries.size() + timeline.undated.size())),
                                                     labels.number(timeline.matched)}) +
                        ". " + labels.fill("source_count", {labels.number(static_cast<double>(timeline.sources.size()))}) + ".";
    sheet.language = labels.language();
    if (!timeline.coverage.empty()) sheet.date = iso_date(timeline.coverage.back());
    return sheet;
}

namespace {

constexpr std::size_t most_on_spine = 60;

Sheet timeline_sheet(const Timeline& timeline, const Ontology& ontology, const Labels& labels, TimelineStyle::Form form) {
    using Form = TimelineStyle::Form;
    if (form == Form::automatic) form = timeline.entries.size() <= most_on_spine ? Form::spine : Form::lanes;
    return form == Form::spine ? spine_sheet(timeline, ontology, labels) : lanes_sheet(timeline, ontology, labels);
}

/// The table on paper follows the drawing; lanes carry it already.
void append_table(Sheet& sheet, const Timeline& timeline, const Labels& labels) {
    TextMeasure measure;
    const Paper paper = Paper::portrait();
    const auto rows = table_items(timeline, labels, measure, paper.width - 2 * paper.margin);
    for (SheetPage& page : flow_pages(rows, measure, paper, timeline, labels)) sheet.pages.push_back(std::move(page));
}

}  // namespace

void render_timeline(const Timeline& timeline, const Ontology& ontology, const TimelineStyle& style,
                     const std::filesystem::path& path) {
    const Labels labels(style.labels);
    const std::string suffix = ascii_lower(path.extension().string());
    const auto sheet = [&] {
        return timeline_sheet(style.links ? with_link_notes(timeline, ontology, labels) : timeline, ontology, labels, style.form);
    };
    if (path == "-") {
        std::cout << timeline_lines(timeline, ontology, labels, 100);
    } else if (suffix == ".svg") {
        write_file(path, sheet_svg(sheet()));
    } else if (suffix == ".pdf") {
        Sheet drawing = sheet();
        if (!timeline.entries.empty() && drawing.pages.front().height > drawing.pages.front().width) append_table(drawing, timeline, labels);
        write_file(path, sheet_pdf(drawing));
    } else if (suffix == ".png") {
        write_file(path, sheet_png(sheet()));
    } else if (suffix == ".html") {
        const auto bundle = page_bundle();
        write_file(path, bundle ? interactive_page(timeline, ontology, labels, *bundle) : static_page(timeline, ontology, labels, sheet()));
    } else if (suffix == ".txt") {
        write_file(path, timeline_lines(timeline, ontology, labels, 100));
    } else if (suffix == ".json") {
        write_file(path, timeline_json(timeline, ontology, labels));
    } else if (suffix == ".mmd") {
        write_file(path, timeline_mermaid(timeline, labels));
    } else if (suffix == ".ics") {
        write_file(path, timeline_calendar(timeline, labels));
    } else {
        throw UsageError("a timeline cannot be written as '" + path.string() + "'",
                         "use a name that ends in .svg .pdf .png .html .txt .json .mmd or .ics");
    }
}

}  // namespace babad
