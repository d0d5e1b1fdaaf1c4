#include "render/page_flow.hpp"

#include <algorithm>
#include <map>

#include "core/calendar/edtf.hpp"
#include "core/text/article.hpp"
#include "render/date_label.hpp"
#include "render/label_box.hpp"

namespace babad {

void open_cell(SvgWriter& svg, std::size_t row, std::string_view column, std::string_view type) {
    const std::string number = std::to_string(row), name(column);
    svg.open("g").attribute("id", "cell-" + number + '-' + name);
    svg.attribute("data-tag", "Table/TR:" + number + '/' + std::string(type) + ':' + name);
}

double total_height(const std::vector<FlowItem>& items) {
    double height = 0;
    for (const FlowItem& item : items) height += item.height;
    return height;
}

void draw_flow(SvgWriter& svg, const std::vector<FlowItem>& items, double x, double y) {
    for (const FlowItem& item : items) {
        svg.open("g").attribute("transform", "translate(" + svg_number(x) + ' ' + svg_number(y) + ")");
        svg.append(item.svg);
        svg.close();
        y += item.height;
    }
}

std::vector<SheetPage> flow_pages(const std::vector<FlowItem>& items, TextMeasure& measure, const Paper& paper,
                                  const Timeline& timeline, const Labels& labels) {
    std::vector<SheetPage> pages;
    for (std::size_t at = 0; at < items.size();) {
        SvgWriter svg;
        double y = draw_head(svg, measure, paper, timeline, labels, true) + 6;
        const double bottom = paper.height - paper.margin - 6;
        std::vector<FlowItem> here;
        while (at < items.size()) {
            const double needed = items[at].height + (items[at].keep_with_next && at + 1 < items.size() ? items[at + 1].height : 0);
            if (y + total_height(here) + needed > bottom && !here.empty()) break;
            here.push_back(items[at++]);
        }
        draw_flow(svg, here, paper.margin, y);
        pages.push_back({paper.width, paper.height, svg.take(), y + total_height(here) + paper.margin});
    }
    return pages;
}

namespace {

FlowItem heading(std::string_view words, TextMeasure& measure, const std::string& id) {
    SvgWriter svg;
    svg.open("g").attribute("id", id).attribute("data-tag", "H2:" + id);
    draw_text(svg, measure, 0, 14, words, 9.5, "", FontWeight::bold);
    svg.close();
    return {20, svg.take(), true};
}

std::string published_words(const Source& source, const Labels& labels) {
    const auto published = parse_publication_time(source.published);
    return published ? short_day(published->day, labels) : std::string();
}

FlowItem source_item(const Source& source, std::size_t number, const std::string& same_as, const Labels& labels,
                     TextMeasure& measure, double width) {
    constexpr double size = 6.8, indent = 20;
    SvgWriter svg;
    const std::string key = std::to_string(number);
    svg.open("g").attribute("id", "source-" + key).attribute("data-tag", "L/LI:" + key);
    draw_text(svg, measure, 0, 7, "[" + key + "]", size, "m");
    std::string words = visible_text(source.outlet);
    const std::string date = published_words(source, labels);
    if (!date.empty()) words += (words.empty() ? "" : ", ") + date;
    if (!source.title.empty()) words += ": " + visible_text(source.title);
    if (!same_as.empty()) words += " (" + labels.fill("syndicated", {same_as}) + ")";
    double y = 7;
    for (const std::string& line : measure.wrap(words, size, width - indent, 2)) {
        draw_text(svg, measure, indent, y, line, size, "");
        y += size * 1.3;
    }
    const std::string url = safe_url(visible_text(source.url));
    const std::string address = url.empty() ? visible_text(source.url) : url;
    if (!address.empty()) {
        if (!url.empty()) svg.open("a").attribute("href", url);
        draw_text(svg, measure, indent, y, measure.fit(address, 6, width - indent - 90), 6, "m");
        if (!url.empty()) svg.close();
        y += 6 * 1.3;
    }
    svg.close();
    return {y - 7 + 4, svg.take()};
}

}  // namespace

std::vector<FlowItem> source_items(const Timeline& timeline, const Labels& labels, TextMeasure& measure, double width) {
    std::vector<FlowItem> items;
    if (timeline.sources.empty()) return items;
    items.push_back(heading(labels["sources"], measure, "source-head"));
    const double column = (width - 14) / 2;
    std::map<std::string_view, std::size_t> numbers;
    for (std::size_t i = 0; i < timeline.sources.size(); ++i) numbers.emplace(timeline.sources[i].article_key, i + 1);
    std::vector<FlowItem> halves;
    for (std::size_t i = 0; i < timeline.sources.size(); ++i) {
        const Source& source = timeline.sources[i];
        const auto first = source.duplicate_of.empty() ? numbers.end() : numbers.find(source.duplicate_of);
        const std::string same_as = first == numbers.end() ? std::string() : std::to_string(first->second);
        halves.push_back(source_item(source, i + 1, same_as, labels, measure, column));
    }
    for (std::size_t i = 0; i < halves.size(); i += 2) {  // two columns, read row by row
        SvgWriter svg;
        draw_flow(svg, {halves[i]}, 0, 0);
        if (i + 1 < halves.size()) draw_flow(svg, {halves[i + 1]}, column + 14, 0);
        items.push_back({std::max(halves[i].height, i + 1 < halves.size() ? halves[i + 1].height : 0), svg.take()});
    }
    return items;
}

namespace {

void open_event(SvgWriter& svg, const TimelineEntry& entry, const Labels& labels) {
    svg.open("g").attribute("class", "event undated").attribute("id", "tray-" + visible_text(entry.event.id));
    svg.attribute("role", "graphics-symbol img").attribute("aria-label", spoken_label(entry, labels));
    svg.attribute("data-tag", "Sect:undated/P:" + visible_text(entry.event.id));
}

}  // namespace

std::vector<FlowItem> tray_items(const Timeline& timeline, const Ontology& ontology, const Labels& labels,
                                 TextMeasure& measure, double width) {
    std::vector<FlowItem> items;
    if (timeline.undated.empty()) return items;
    items.push_back(heading(labels["undated"] + " (" + std::to_string(timeline.undated.size()) + ")", measure, "tray-head"));
    const double column = (width - 14) / 2;
    for (std::size_t i = 0; i < timeline.undated.size(); i += 2) {
        SvgWriter svg;
        double height = 0;
        for (std::size_t j = i; j < std::min(i + 2, timeline.undated.size()); ++j) {
            const TimelineEntry& entry = timeline.undated[j];
            const double x = static_cast<double>(j - i) * (column + 14);
            const LabelBox box = make_label(entry, ontology, labels, measure, column - 14, 4);
            open_event(svg, entry, labels);
            draw_mark(svg, x + 5, box.port, 3, mark_look(entry.event, ontology));
            draw_label(svg, box, x + 14, 0);
            svg.close();
            height = std::max(height, box.height);
        }
        items.push_back({height + 4, svg.take()});
    }
    return items;
}

}  // namespace babad
