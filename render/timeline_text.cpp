#include <algorithm>
#include <unicode/uchar.h>

#include "core/base/escape.hpp"
#include "core/base/unicode.hpp"
#include "core/text/article.hpp"
#include "render/date_label.hpp"
#include "render/label_box.hpp"
#include "render/timeline_exchange.hpp"
#include "render/timeline_renderer.hpp"

namespace babad {

namespace {

/// Columns on a terminal: none for combining marks, two for wide East Asian letters.
std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, bytes] = code_point_at(text, at);
        at += bytes;
        const auto type = u_charType(static_cast<UChar32>(c));
        if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) continue;
        const int wide = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
        columns += wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
    }
    return columns;
}

std::vector<std::string> wrap_columns(std::string_view text, std::size_t limit) {
    std::vector<std::string> lines(1);
    std::size_t used = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(' ', at);
        if (begin == std::string_view::npos) break;
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        const std::size_t wide = columns_of(word);
        if (used > 0 && used + 1 + wide > limit) {
            lines.emplace_back();
            used = 0;
        }
        if (used > 0) lines.back() += ' ';
        lines.back() += word;
        used += wide + (used > 0 ? 1 : 0);
        at = end;
    }
    return lines;
}

std::string pad(std::string_view text, std::size_t width) {
    const std::size_t columns = columns_of(text);
    return std::string(text) + std::string(columns < width ? width - columns : 0, ' ');
}

std::string_view sign(Quad quad) {
    switch (quad) {
        case Quad::vcoop: return "○";
        case Quad::mcoop: return "□";
        case Quad::vconf: return "△";
        case Quad::mconf: break;
    }
    return "◇";
}

class TextSheet {
public:
    TextSheet(const Ontology& ontology, const Labels& labels, std::size_t width)
        : ontology_(ontology), labels_(labels), width_(std::max<std::size_t>(width, 30)) {}

    void add_paragraph(std::string_view words, std::size_t indent = 0) {
        for (const std::string& line : wrap_columns(escape_terminal(visible_text(words)), width_ - indent)) {
            text_.append(indent, ' ').append(line).append("\n");
        }
    }
    void add_blank() { text_ += '\n'; }

    void add_entry(const TimelineEntry& entry, std::size_t date_width) {
        const Event& event = entry.event;
        const std::string date = event.date ? short_date(*event.date, labels_) : std::string();
        std::string words = visible_text(entry.headline);
        if (event.status != Status::asserted) words += " (" + labels_["status." + std::string(name(event.status))] + ")";
        if (event.place) words += ", " + visible_text(event.place->name);
        const std::string numbers = numbers_line(event, labels_);
        if (!numbers.empty()) words += ", " + numbers;
        const std::string disputes = dispute_line(event, labels_);
        if (!disputes.empty()) words += " " + disputes;
        words += " " + source_keys(entry, 12);
        const std::size_t indent = date_width + 3;
        std::string lead = pad(date, date_width) + ' ' + std::string(sign(ontology_.quad(event.type))) + ' ';
        for (const std::string& line : wrap_columns(escape_terminal(words), width_ - std::min(width_ - 10, indent))) {
            text_.append(lead).append(line).append("\n");
            lead = std::string(indent, ' ');
        }
    }
    std::string take() { return std::move(text_); }

private:
    const Ontology& ontology_;
    const Labels& labels_;
    std::size_t width_;
    std::string text_;
};

std::size_t widest_date(const Timeline& timeline, const Labels& labels) {
    std::size_t widest = 4;
    for (const TimelineEntry& entry : timeline.entries) widest = std::max(widest, columns_of(short_date(*entry.event.date, labels)));
    return widest;
}

}  // namespace

std::string timeline_lines(const Timeline& timeline, const Ontology& ontology, const Labels& labels, std::size_t width) {
    TextSheet sheet(ontology, labels, width);
    sheet.add_paragraph(timeline.title.empty() ? labels["all_events"] : timeline.title);
    std::string facts = labels.fill("events_shown", {labels.number(static_cast<double>(timeline.entries.size() + timeline.undated.size())),
                                                     labels.number(timeline.matched)});
    if (timeline.left_out > 0) facts += " · " + labels.fill("left_out", {labels.number(timeline.left_out)});
    facts += " · " + labels.fill("source_count", {labels.number(static_cast<double>(timeline.sources.size()))});
    if (!timeline.query.empty()) facts += " · " + labels.fill("query", {timeline.query});
    sheet.add_paragraph(facts);
    sheet.add_blank();
    const std::size_t date_width = std::min(widest_date(timeline, labels), width / 3);
    for (const TimelineEntry& entry : timeline.entries) sheet.add_entry(entry, date_width);
    if (!timeline.undated.empty()) {
        sheet.add_blank();
        sheet.add_paragraph(labels["undated"]);
        for (const TimelineEntry& entry : timeline.undated) sheet.add_entry(entry, date_width);
    }
    sheet.add_blank();
    std::string legend;
    for (const Quad quad : {Quad::vcoop, Quad::mcoop, Quad::vconf, Quad::mconf}) {
        legend += (legend.empty() ? "" : "  ") + std::string(sign(quad)) + ' ' + labels["quad." + std::string(name(quad))];
    }
    sheet.add_paragraph(legend);
    for (std::size_t i = 0; i < timeline.sources.size(); ++i) {
        const Source& source = timeline.sources[i];
        std::string words = "[" + std::to_string(i + 1) + "] " + source.outlet;
        if (const auto published = parse_publication_time(source.published)) words += (source.outlet.empty() ? "" : ", ") + short_day(published->day, labels);
        sheet.add_paragraph(words + ": " + source.title + " " + source.url);
    }
    for (const std::string& note : timeline.notes) sheet.add_paragraph(note);
    return sheet.take();
}

std::string timeline_text(const Timeline& timeline, const Ontology& ontology, std::size_t width) {
    return timeline_lines(timeline, ontology, Labels(timeline.language.empty() ? "en" : timeline.language), width);
}

}  // namespace babad
