#include "render/static_page.hpp"

#include "core/base/escape.hpp"
#include "core/text/article.hpp"
#include "render/date_label.hpp"
#include "render/label_box.hpp"

namespace babad {

namespace {

constexpr std::string_view style = R"css(
body{font:15px/1.45 'Open Sans','DejaVu Sans','Noto Sans CJK SC',Arial,sans-serif;color:#1c2430;background:#fff;margin:0 auto;max-width:70rem;padding:1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}svg{max-width:100%;height:auto;border:1px solid #c9ced6}
table{border-collapse:collapse;width:100%;font-size:.88rem}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid #dfe3e8}
td.d{white-space:nowrap}q{color:#56606e}a{color:#14508c}ol{font-size:.88rem}.scroll{overflow-x:auto}
@media print{body{max-width:none;padding:0}svg{border:0}}
)css";

std::string table_row(const TimelineEntry& entry, const Labels& labels) {
    const Event& event = entry.event;
    std::string text = escape_xml(visible_text(entry.headline));
    if (event.status != Status::asserted) text += " (" + escape_xml(labels["status." + std::string(name(event.status))]) + ")";
    for (const std::string& more : {event.place ? visible_text(event.place->name) : std::string(), numbers_line(event, labels),
                                    dispute_line(event, labels)}) {
        if (!more.empty()) text += " · " + escape_xml(more);
    }
    for (const std::uint32_t number : entry.source_numbers) {
        text += " <a href=\"#source-" + std::to_string(number) + "\">[" + std::to_string(number) + "]</a>";
    }
    std::string quotes;
    for (const Report& report : event.reports) quotes += "<q>" + escape_xml(visible_text(report.quote)) + "</q><br>";
    return "<tr id=\"row-" + escape_xml(event.id) + "\"><td class=\"d\">" +
           escape_xml(event.date ? short_date(*event.date, labels) : labels["no_date"]) + "</td><td>" + text + "</td><td>" + quotes +
           "</td></tr>\n";
}

std::string source_list(const Timeline& timeline, const Labels& labels) {
    std::string html = "<h2>" + escape_xml(labels["sources"]) + "</h2><ol>";
    for (std::size_t i = 0; i < timeline.sources.size(); ++i) {
        const Source& source = timeline.sources[i];
        std::string words = escape_xml(visible_text(source.outlet));
        if (const auto published = parse_publication_time(source.published)) words += ", " + escape_xml(short_day(published->day, labels));
        const std::string url = safe_url(visible_text(source.url)), title = escape_xml(visible_text(source.title));
        words += ": " + (url.empty() ? title : "<a rel=\"noreferrer\" href=\"" + escape_xml(url) + "\">" + title + "</a>");
        html += "<li id=\"source-" + std::to_string(i + 1) + "\">" + words + "</li>\n";
    }
    return html + "</ol>";
}

}  // namespace

std::string html_frame(const std::string& title, const std::string& language, const std::string& body) {
    return "<!DOCTYPE html>\n<html lang=\"" + escape_xml(language) +
           "\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" +
           escape_xml(title) + "</title><style>" + std::string(style) + "</style></head><body>" + body + "</body></html>\n";
}

std::string static_page(const Timeline& timeline, const Ontology&, const Labels& labels, const Sheet& sheet) {
    std::string body = "<main><h1>" + escape_xml(sheet.title) + "</h1><div class=\"scroll\">" + sheet_svg(sheet) + "</div>";
    body += "<h2>" + escape_xml(labels["table"]) + "</h2><div class=\"scroll\"><table><thead><tr><th>" +
            escape_xml(labels["column.date"]) + "</th><th>" + escape_xml(labels["column.event"]) + "</th><th>" +
            escape_xml(labels["column.said"]) + "</th></tr></thead><tbody>\n";
    for (const auto* list : {&timeline.entries, &timeline.undated}) {
        for (const TimelineEntry& entry : *list) body += table_row(entry, labels);
    }
    return html_frame(sheet.title, labels.language(), body + "</tbody></table></div>" + source_list(timeline, labels) + "</main>");
}

}  // namespace babad
