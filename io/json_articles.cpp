#include "io/json_articles.hpp"

#include <fmt/format.h>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "io/article_stream.hpp"
#include "io/html_articles.hpp"
#include "io/input_kind.hpp"

namespace babad {

namespace {

/// Cuts the elements of a top-level array, or top-level values that follow each other, out of a stream.
class ValueScanner {
public:
    ValueScanner(BufferedReader& bytes, std::size_t limit) : bytes_(bytes), limit_(limit) {}

    /// The next value's bytes; false at the end. A value over the limit is passed over and `too_long` set.
    bool next(std::string& value, bool& too_long) {
        value.clear();
        too_long = false;
        int depth = 0;
        bool quoted = false;
        bool escaped = false;
        for (;;) {
            const auto piece = bytes_.peek(65536);
            if (piece.empty()) return !value.empty();
            for (std::size_t at = 0; at < piece.size(); ++at) {
                const char c = piece[at];
                if (quoted) {
                    if (escaped) escaped = false;
                    else if (c == '\\') escaped = true;
                    else if (c == '"') quoted = false;
                } else if (c == '"') {
                    quoted = true;
                } else if (c == '{' || c == '[') {
                    ++depth;
                } else if (c == '}' || c == ']') {
                    --depth;
                }
                const bool between = depth <= 0 && !quoted && (c == ',' || c == ']' || c == ' ' || c == '\n' || c == '\r' || c == '\t');
                if (between && value.empty()) {
                    depth = 0;
                    continue;
                }
                if (!between) {
                    if (value.size() < limit_) value += c;
                    else too_long = true;
                }
                if (depth <= 0 && !quoted && (between || c == '}')) {
                    bytes_.skip(at + 1);
                    return true;
                }
            }
            bytes_.skip(piece.size());
        }
    }

private:
    BufferedReader& bytes_;
    std::size_t limit_;
};

class JsonArticleReader {
public:
    JsonArticleReader(const std::string& name, ReadingRun& run) : name_(name), run_(run) {}

    void read(BufferedReader& bytes) {
        auto start = bytes.peek(65536);
        if (start.substr(0, 3) == "\xEF\xBB\xBF") bytes.skip(3);
        start = bytes.peek(65536);
        const auto first = start.find_first_not_of(" \t\r\n");
        if (first != std::string_view::npos && start[first] == '[') {
            bytes.skip(first + 1);
            read_values(bytes);
        } else if (is_lines(start.substr(first == std::string_view::npos ? start.size() : first))) {
            read_lines(bytes);
        } else {
            read_values(bytes);
        }
    }

private:
    /// Whether the first line looks whole; a pretty-printed object has more lines.
    static bool is_lines(std::string_view start) {
        const auto line = trim(start.substr(0, start.find('\n')));
        return line.size() > 2 && (line.back() == '}' || line.size() > 60000);
    }

    void read_lines(BufferedReader& bytes) {
        std::string line;
        bool too_long = false;
        while (bytes.line(line, run_.options().max_article_bytes, too_long)) {
            ++record_;
            if (too_long) skip(fmt::format("larger than {} bytes", run_.options().max_article_bytes));
            else if (!trim(line).empty()) read_record(line);
        }
    }

    void read_values(BufferedReader& bytes) {
        ValueScanner scanner(bytes, run_.options().max_article_bytes);
        std::string value;
        bool too_long = false;
        while (scanner.next(value, too_long)) {
            ++record_;
            if (too_long) skip(fmt::format("larger than {} bytes", run_.options().max_article_bytes));
            else read_record(value);
        }
    }

    void read_record(std::string_view text) {
        try {
            const auto record = parse_json(where(), text);
            if (!record.IsObject()) return skip("not a JSON object");
            const auto* list = run_.fields().articles(record);
            if (!list || !run_.fields().value(record, "text").empty()) return read_article(record, where());
            std::size_t number = 0;
            for (const auto& element : list->GetArray())
                read_article(element, fmt::format("{}:{}", where(), ++number));
        } catch (const Error& error) {
            const std::string_view what = error.what();
            skip(std::string(what.substr(what.starts_with(where()) ? where().size() + 2 : 0)));
        }
    }

    void read_article(const rapidjson::Value& record, const std::string& place) {
        const auto& fields = run_.fields();
        Article article;
        article.path = place;
        article.id = fields.value(record, "id");
        if (article.id.empty()) article.id = default_id();
        article.url = fields.value(record, "url");
        article.source = fields.value(record, "source");
        article.title = fields.value(record, "title");
        article.text = join(fields.values(record, "text"), "\n\n");
        article.authors = fields.values(record, "authors");
        add_date(record, "published", article);
        add_date(record, "modified", article);
        run_.give_language(article, fields.value(record, "lang"));
        const auto html = fields.value(record, "html");
        if (article.text.empty() && find_input_kind(html, {}) == InputKind::html && html.find("<body") != std::string::npos)
            return read_html_article(html, "utf-8", std::move(article), run_);
        if (article.text.empty()) article.text = html_to_text(html);
        run_.deliver(std::move(article));
    }

    void add_date(const rapidjson::Value& record, const std::string& field, Article& article) {
        const auto text = run_.fields().value(record, field);
        if (!text.empty()) run_.add_date(article, field, text, "json " + field);
    }

    std::string default_id() const {
        const auto stem = id_of(name_);
        return record_ <= 1 ? stem : fmt::format("{}-{}", stem, record_);
    }

    std::string where() const { return fmt::format("{}:{}", name_, record_); }
    void skip(const std::string& what) { run_.skip(where(), what); }

    const std::string& name_;
    ReadingRun& run_;
    std::size_t record_ = 0;
};

}  // namespace

void read_json_articles(BufferedReader& bytes, const std::string& name, ReadingRun& run) {
    JsonArticleReader(name, run).read(bytes);
}

}  // namespace babad
