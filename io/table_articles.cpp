#include "io/table_articles.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/strings.hpp"
#include "io/article_stream.hpp"
#include "io/charset.hpp"

namespace babad {

namespace {

/// Cuts rows out of a stream.
class RowReader {
public:
    RowReader(BufferedReader& bytes, std::size_t limit) : bytes_(bytes), limit_(limit) {
        auto head = bytes_.peek(4096);
        if (head.starts_with("\xEF\xBB\xBF")) bytes_.skip(3), head = bytes_.peek(4096);
        const auto line = head.substr(0, head.find('\n'));
        for (const char c : {',', ';', '\t'})
            if (std::count(line.begin(), line.end(), c) > std::count(line.begin(), line.end(), separator_)) separator_ = c;
    }

    /// False at the end. A row over the limit comes without its rest, with `too_long` set.
    bool next(std::vector<std::string>& fields, bool& too_long) {
        fields.assign(1, {});
        too_long = false;
        bool quoted = false;
        bool was_quoted = false;  // the last character closed a quote: another one is a quote in the text
        bool any = false;
        std::size_t size = 0;
        for (;;) {
            const auto piece = bytes_.peek(65536);
            if (piece.empty()) return any;
            for (std::size_t at = 0; at < piece.size(); ++at) {
                const char c = piece[at];
                any = true;
                if (c == '"') {
                    if (!quoted && was_quoted) add(fields.back(), c, size, too_long);
                    if (quoted || was_quoted || fields.back().empty()) {
                        quoted = !quoted;
                        was_quoted = !quoted;
                    } else {
                        add(fields.back(), c, size, too_long);
                    }
                    continue;
                }
                was_quoted = false;
                if (!quoted && c == separator_) {
                    fields.emplace_back();
                } else if (!quoted && c == '\n') {
                    bytes_.skip(at + 1);
                    if (!fields.back().empty() && fields.back().back() == '\r') fields.back().pop_back();
                    return true;
                } else {
                    add(fields.back(), c, size, too_long);
                }
            }
            bytes_.skip(piece.size());
        }
    }

private:
    void add(std::string& field, char c, std::size_t& size, bool& too_long) const {
        if (++size <= limit_) field += c;
        else too_long = true;
    }

    BufferedReader& bytes_;
    std::size_t limit_;
    char separator_ = ',';
};

class TableReader {
public:
    TableReader(BufferedReader& bytes, const std::string& name, ReadingRun& run)
        : rows_(bytes, run.options().max_article_bytes), name_(name), run_(run) {}

    void read() {
        std::vector<std::string> row;
        bool too_long = false;
        if (!rows_.next(row, too_long)) return run_.skip(name_, "empty");
        for (const auto& column : row) columns_.emplace_back(run_.fields().field_of(trim(column)));
        if (std::find(columns_.begin(), columns_.end(), "text") == columns_.end())
            return run_.skip(name_, "no column for the text; --mapping FILE names columns (docs/reading.md)");
        while (rows_.next(row, too_long)) {
            ++number_;
            if (row.size() == 1 && row.front().empty()) continue;
            if (too_long) run_.skip(where(), fmt::format("larger than {} bytes", run_.options().max_article_bytes));
            else read_row(row);
        }
    }

private:
    std::string where() const { return fmt::format("{}:{}", name_, number_); }

    void read_row(std::vector<std::string>& row) {
        Article article;
        article.path = where();
        article.id = fmt::format("{}-{}", id_of(name_), number_);
        for (std::size_t i = 0; i < std::min(row.size(), columns_.size()); ++i) {
            const auto& field = columns_[i];
            if (row[i].empty() || field.empty()) continue;
            auto text = decode_text(row[i]).text;
            if (field == "id") article.id = std::move(text);
            else if (field == "title" && article.title.empty()) article.title = std::move(text);
            else if (field == "text" && article.text.empty()) article.text = std::move(text);
            else if (field == "url" && article.url.empty()) article.url = std::move(text);
            else if (field == "source" && article.source.empty()) article.source = std::move(text);
            else if (field == "authors") for (const auto name : split_list(text, ';')) article.authors.emplace_back(name);
            else if (field == "published" || field == "modified") run_.add_date(article, field, text, "column " + field);
            else if (field == "lang") run_.give_language(article, text);
        }
        run_.deliver(std::move(article));
    }

    RowReader rows_;
    const std::string& name_;
    ReadingRun& run_;
    std::vector<std::string> columns_;
    std::size_t number_ = 0;
};

}  // namespace

void read_table_articles(BufferedReader& bytes, const std::string& name, ReadingRun& run) { TableReader(bytes, name, run).read(); }

}  // namespace babad
