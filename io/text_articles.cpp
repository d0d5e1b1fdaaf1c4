#include "io/text_articles.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"
#include "core/text/furniture_marker.hpp"
#include "io/article_stream.hpp"

namespace babad {

namespace {

constexpr std::size_t title_bytes = 300;
constexpr std::size_t head_lines = 8;

class TextReader {
public:
    TextReader(std::string_view text, const std::string& name, ReadingRun& run) : text_(text), run_(run) {
        article_.path = name;
        article_.id = id_of(name);
    }

    void read() {
        if (!read_header()) read_pasted();
        article_.text = std::string(text_);
        run_.deliver(std::move(article_));
    }

private:
    /// "Key: value" lines at the top, up to a blank line or "---".
    bool read_header() {
        auto rest = text_;
        const bool fenced = rest.starts_with("---\n");
        if (fenced) rest.remove_prefix(4);
        bool any = false;
        while (!rest.empty()) {
            const auto line = rest.substr(0, rest.find('\n'));
            const auto after = rest.substr(std::min(line.size() + 1, rest.size()));
            if (trim(line).empty() || (fenced && trim(line) == "---")) {
                rest = after;
                break;
            }
            if (!take_field(line)) {
                if (!any || !fenced) break;
            } else {
                any = true;
            }
            rest = after;
        }
        if (!any) return false;
        while (rest.starts_with('\n')) rest.remove_prefix(1);
        text_ = rest;
        return true;
    }

    bool take_field(std::string_view line) {
        const auto colon = line.find(':');
        if (colon == std::string_view::npos || colon > 24) return false;
        const auto field = run_.fields().field_of(trim(line.substr(0, colon)));
        auto value = trim(line.substr(colon + 1));
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
        if (field.empty() || field == "text" || field == "html" || field == "article") return false;
        set(field, value);
        return true;
    }

    void set(std::string_view field, std::string_view value) {
        if (value.empty()) return;
        if (field == "id") article_.id = value;
        if (field == "title") article_.title = value;
        if (field == "url") article_.url = value;
        if (field == "source") article_.source = value;
        if (field == "authors")
            for (const auto author : split_list(value, ',')) article_.authors.emplace_back(author);
        if (field == "published" || field == "modified") run_.add_date(article_, std::string(field), value, fmt::format("header {}", field));
        if (field == "lang") run_.give_language(article_, value);
    }

    void read_pasted() {
        const auto lines = split_lines(text_);
        std::size_t first = 0;
        while (first < std::min(lines.size(), head_lines) && is_above_title(view(lines[first]))) ++first;
        if (first + 1 < lines.size() && is_title(view(lines[first]), lines, first)) {
            article_.title = view(lines[first]);
            text_.remove_prefix(lines[first].end);
            while (text_.starts_with('\n') || text_.starts_with(' ')) text_.remove_prefix(1);
        }
        for (std::size_t i = 0; i < std::min(lines.size(), head_lines); ++i)
            if (is_dateline_stamp(view(lines[i]), run_.tables().dates)) return take_byline(view(lines[i]));
    }

    bool is_above_title(std::string_view line) const {
        return is_dateline_stamp(line, run_.tables().dates) || !run_.tables().furniture.classify(line).empty() ||
               line.starts_with("http://") || line.starts_with("https://");
    }

    /// A title has no stop at its end, or is said again below.
    bool is_title(std::string_view line, const std::vector<Span>& lines, std::size_t at) const {
        if (line.size() > title_bytes) return false;
        for (std::size_t i = at + 1; i < std::min(lines.size(), at + head_lines); ++i)
            if (view(lines[i]) == line) return true;
        return line.back() != '.' && line.back() != ',' && line.back() != ';';
    }

    void take_byline(std::string_view line) {
        const auto found = run_.tables().dates.find(line);
        if (!found) return;
        article_.published = found->time;
        article_.published_basis = "byline";
        article_.dates.push_back({"visible", found->time.iso, "byline"});
        auto author = line.substr(0, found->span.begin);
        for (const std::string_view mark : {"•", "|", "·", "–", "—", " - "}) author = author.substr(0, author.find(mark));
        author = trim(author);
        while (!author.empty() && (author.back() == ',' || author.back() == '-')) author = trim(author.substr(0, author.size() - 1));
        const auto words = std::count(author.begin(), author.end(), ' ') + 1;
        if (!author.empty() && words <= 5 && is_upper(code_point_at(author, 0).value) && author.find_first_of("0123456789:/.") == std::string_view::npos)
            article_.authors.emplace_back(author);
    }

    std::string_view view(Span span) const { return whole().substr(span.begin, span.size()); }
    std::string_view whole() const { return whole_; }

    std::string_view text_;
    std::string_view whole_ = text_;
    ReadingRun& run_;
    Article article_;
};

}  // namespace

void read_text_article(std::string_view text, const std::string& name, ReadingRun& run) { TextReader(text, name, run).read(); }

}  // namespace babad
