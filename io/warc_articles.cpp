#include "io/warc_articles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "io/article_stream.hpp"
#include "io/charset.hpp"
#include "io/html_articles.hpp"
#include "io/text_articles.hpp"

namespace babad {

namespace {

constexpr std::size_t header_bytes = 64U << 10U;

using Headers = std::map<std::string, std::string, std::less<>>;

std::string_view get(const Headers& headers, std::string_view name) {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string_view{} : std::string_view(found->second);
}

void add_header(Headers& headers, std::string_view line) {
    const auto colon = line.find(':');
    if (colon != std::string_view::npos && headers.size() < 200) headers.emplace(ascii_lower(trim(line.substr(0, colon))), trim(line.substr(colon + 1)));
}

/// Length, and how many digits it has: without any, or past all measure, it is no length.
std::optional<std::uint64_t> read_length(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// The body of a chunked transfer; what is malformed is taken as it is.
std::string join_chunks(std::string_view body) {
    std::string joined;
    while (!body.empty()) {
        const auto line_end = body.find("\r\n");
        std::size_t size = 0;
        const auto digits = body.substr(0, std::min(line_end, body.find(';')));
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size, 16);
        if (line_end == std::string_view::npos || error != std::errc{} || end != digits.data() + digits.size()) return joined.empty() ? std::string(body) : joined;
        body.remove_prefix(line_end + 2);
        if (size == 0) break;
        joined += body.substr(0, size);
        body.remove_prefix(std::min(body.size(), size + 2));
    }
    return joined;
}

class WarcReader {
public:
    WarcReader(BufferedReader& bytes, const std::string& name, ReadingRun& run) : bytes_(bytes), name_(name), run_(run) {}

    void read() {
        Headers headers;
        while (next_record(headers)) {
            ++record_;
            if (!read_record(headers)) break;
        }
    }

private:
    std::string where() const { return fmt::format("{}:{}", name_, record_); }

    /// Passes over blank lines to the next "WARC/1.x" line and takes its headers. What lies between is said once.
    bool next_record(Headers& headers) {
        bool lost = false;
        bool too_long = false;
        std::string line;
        for (;;) {
            if (bytes_.peek(5) == "WARC/") break;
            if (!bytes_.line(line, header_bytes, too_long)) return false;
            if (trim(line).empty()) continue;
            if (!lost) run_.warn(where(), "the record's length is wrong: reading on at the next record");
            lost = true;
        }
        headers.clear();
        bytes_.line(line, header_bytes, too_long);
        std::size_t size = 0;
        while (bytes_.line(line, header_bytes, too_long) && !trim(line).empty() && (size += line.size()) < header_bytes) add_header(headers, line);
        return true;
    }

    /// False where the archive ends inside the record.
    bool read_record(const Headers& headers) {
        const auto length = read_length(get(headers, "content-length"));
        if (!length) {
            run_.skip(where(), "a record without a length");
            return true;
        }
        const auto type = ascii_lower(get(headers, "warc-type"));
        const bool wanted = type == "response" || type == "resource" || type == "conversion";
        if (!wanted || *length > run_.options().max_article_bytes) {
            if (wanted) run_.skip(where(), fmt::format("larger than {} bytes", run_.options().max_article_bytes));
            return pass_over(*length);
        }
        const auto block = take(*length);
        const bool whole = block.size() == *length;
        if (!whole) run_.skip(where(), "the archive ends inside this record");
        else read_block(headers, type, block);
        return whole;
    }

    bool pass_over(std::uint64_t length) {
        while (length > 0) {
            const auto piece = bytes_.peek(static_cast<std::size_t>(std::min<std::uint64_t>(length, 65536)));
            if (piece.empty()) {
                run_.skip(where(), "the archive ends inside this record");
                return false;
            }
            bytes_.skip(piece.size());
            length -= piece.size();
        }
        return true;
    }

    std::string take(std::uint64_t length) {
        std::string block(bytes_.peek(static_cast<std::size_t>(length)));
        bytes_.skip(block.size());
        return block;
    }

    void read_block(const Headers& headers, const std::string& type, std::string_view block) {
        Article article;
        article.path = where();
        article.id = record_id(get(headers, "warc-record-id"));
        article.url = trim_brackets(get(headers, "warc-target-uri"));
        if (const auto date = get(headers, "warc-date"); !date.empty()) run_.add_date(article, "archive", date, "WARC-Date");
        auto media = ascii_lower(get(headers, "content-type"));
        if (type != "response" || media.find("msgtype=response") == std::string::npos) return read_body(media, block, std::move(article));

        Headers http;
        const auto end = std::min(block.find("\r\n\r\n"), block.find("\n\n"));
        if (end == std::string_view::npos) return;
        const auto head = block.substr(0, end);
        const auto status = head.substr(0, head.find('\n'));
        if (status.find(" 200") == std::string_view::npos) return;
        for (const auto line : split(head, '\n')) add_header(http, line);
        block.remove_prefix(end + (block[end] == '\r' ? 4 : 2));
        media = ascii_lower(get(http, "content-type"));
        if (!is_text(media)) return;
        auto body = get(http, "transfer-encoding").find("chunked") != std::string_view::npos ? join_chunks(block) : std::string(block);
        if (get(http, "content-encoding") == "gzip" && body.starts_with("\x1F\x8B")) body = inflated(body);
        read_body(media, body, std::move(article));
    }

    std::string inflated(const std::string& body) {
        try {
            bool too_long = false;
            return BufferedReader(see_through(open_memory(body))).rest(run_.options().max_article_bytes, too_long);
        } catch (const Error& error) {
            run_.warn(where(), error.what());
            return {};
        }
    }

    static bool is_text(std::string_view media) {
        return media.empty() || media.find("html") != std::string_view::npos || media.find("text/plain") != std::string_view::npos;
    }

    void read_body(std::string_view media, std::string_view body, Article article) {
        if (!is_text(media) || trim(body).empty()) return;
        std::string charset;
        if (const auto at = media.find("charset="); at != std::string_view::npos) charset = media.substr(at + 8, media.find(';', at) - at - 8);
        if (media.find("text/plain") != std::string_view::npos) {
            article.text = decode_text(body, charset).text;
            return run_.deliver(std::move(article));
        }
        read_html_article(body, charset, std::move(article), run_);
    }

    std::string record_id(std::string_view id) const {
        const std::string bare = trim_brackets(id);
        id = bare;
        const auto colon = id.rfind(':');
        if (colon != std::string_view::npos) id.remove_prefix(colon + 1);
        return id.empty() ? fmt::format("{}-{}", id_of(name_), record_) : std::string(id);
    }

    static std::string trim_brackets(std::string_view text) {
        if (text.starts_with('<') && text.ends_with('>')) text = text.substr(1, text.size() - 2);
        return std::string(text);
    }

    BufferedReader& bytes_;
    const std::string& name_;
    ReadingRun& run_;
    std::size_t record_ = 0;
};

}  // namespace

void read_warc_articles(BufferedReader& bytes, const std::string& name, ReadingRun& run) { WarcReader(bytes, name, run).read(); }

}  // namespace babad
