#include "core/text/furniture_marker.hpp"

#include <algorithm>

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"

namespace babad {

namespace {

constexpr std::size_t head_lines = 6;  ///< title, caption and byline stand among the first lines

std::size_t count_words(std::string_view line) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : line) {
        const bool blank = c == ' ' || c == '\t';
        words += !blank && !inside;
        inside = !blank;
    }
    return words;
}

/// "(Marcheilla A)", "(abc/def)": a name or initials in brackets at the end of the text; its begin, or npos.
std::size_t find_signature(std::string_view line) {
    line = trim(line);
    if (line.size() < 4 || line.back() != ')') return std::string_view::npos;
    const auto open = line.rfind('(');
    if (open == std::string_view::npos) return open;
    const auto inside = line.substr(open + 1, line.size() - open - 2);
    const bool named = count_words(inside) <= 4 && inside.size() <= 40 && inside.find_first_of("0123456789.,:;") == std::string_view::npos;
    if (!named) return std::string_view::npos;
    if (open == 0) return open;
    const auto before = trim(line.substr(0, open));
    const bool stands_apart = !before.empty() && std::string_view(".!?\"").find(before.back()) != std::string_view::npos;
    return stands_apart ? open : std::string_view::npos;
}

/// A picture's caption ends with its credit in brackets: "… perang.(KCNA)", "… di Jakarta (ANTARA/Nama)".
bool ends_with_credit(std::string_view line) {
    line = trim(line);
    if (line.empty() || line.back() != ')') return false;
    const auto open = line.rfind('(');
    if (open == std::string_view::npos || open < 10) return false;
    const auto inside = line.substr(open + 1, line.size() - open - 2);
    if (inside.empty() || inside.size() > 60 || count_words(inside) > 6 || !is_upper(code_point_at(inside, 0).value)) return false;
    const auto before = trim(line.substr(0, open));
    return before.back() == '.' || inside.find('/') != std::string_view::npos;
}

class Marker {
public:
    Marker(Article& article, const ReadingTables& tables) : article_(article), tables_(tables), text_(article.text) {}

    void run() {
        article_.furniture.clear();
        const auto lines = split_lines(text_);
        for (std::size_t i = 0; i < lines.size(); ++i) mark_line(lines[i], i, i + 1 == lines.size());
        mark_signature(lines);
        std::sort(article_.furniture.begin(), article_.furniture.end(),
                  [](const Furniture& a, const Furniture& b) { return a.span < b.span; });
    }

private:
    void add(Span span, std::string_view why) { article_.furniture.push_back({span, std::string(why)}); }

    void mark_line(Span span, std::size_t number, bool last) {
        const auto line = text_.substr(span.begin, span.size());
        if (const auto why = tables_.furniture.classify(line); !why.empty() && why != "caption") return add(span, why);
        if (number < head_lines) {
            if (!article_.title.empty() && fold_case(trim(line)) == fold_case(trim(article_.title))) return add(span, "title");
            if (is_dateline_stamp(line, tables_.dates)) return add(span, "byline");
        }
        if (!last && line.size() < 400 && (tables_.furniture.classify(line) == "caption" || ends_with_credit(line))) return add(span, "caption");
        for (const auto& inside : tables_.furniture.find_inside(line))
            add({span.begin + inside.span.begin, span.begin + inside.span.end}, inside.why);
    }

    /// Behind the last line that is not furniture already.
    void mark_signature(const std::vector<Span>& lines) {
        const auto marked = [&](Span line) {
            return std::any_of(article_.furniture.rbegin(), article_.furniture.rend(),
                               [&](const Furniture& piece) { return piece.span.overlaps(line); });
        };
        std::size_t looked_at = 0;
        for (auto line = lines.rbegin(); line != lines.rend() && looked_at < head_lines; ++line, ++looked_at) {
            if (marked(*line)) continue;
            const auto open = find_signature(text_.substr(line->begin, line->size()));
            if (open != std::string_view::npos) add({line->begin + static_cast<std::uint32_t>(open), line->end}, "byline");
            if (open != 0) return;
        }
    }

    Article& article_;
    const ReadingTables& tables_;
    std::string_view text_;
};

}  // namespace

std::vector<Span> split_lines(std::string_view text) {
    std::vector<Span> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        auto first = begin;
        auto last = end;
        while (first < last && is_blank(code_point_at(text, first).value)) first += code_point_at(text, first).bytes;
        while (last > first && (text[last - 1] == ' ' || text[last - 1] == '\t' || text[last - 1] == '\r')) --last;
        if (first < last) lines.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)});
        begin = end + 1;
    }
    return lines;
}

bool is_dateline_stamp(std::string_view line, const DateReader& dates) {
    if (line.size() > 160 || count_words(line) > 14) return false;
    const auto found = dates.find(line);
    if (!found) return false;
    const auto rest = trim(line.substr(found->span.end));
    // A sentence with a date in it goes on behind the date and ends with a stop.
    return count_words(rest) <= 4 && (rest.empty() || rest.back() != '.') && count_words(line.substr(0, found->span.begin)) <= 9;
}

void mark_furniture(Article& article, const ReadingTables& tables) { Marker(article, tables).run(); }

}  // namespace babad
