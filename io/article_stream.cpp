#include "io/article_stream.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "core/base/error.hpp"
#include "io/archive_articles.hpp"
#include "io/charset.hpp"
#include "io/feed_articles.hpp"
#include "io/html_articles.hpp"
#include "io/input_kind.hpp"
#include "io/json_articles.hpp"
#include "io/table_articles.hpp"
#include "io/text_articles.hpp"
#include "io/warc_articles.hpp"

namespace babad {

namespace {

void read_as(InputKind kind, BufferedReader& bytes, const std::string& name, ReadingRun& run, int nesting) {
    switch (kind) {
        case InputKind::empty: return run.skip(name, "empty");
        case InputKind::binary: return run.skip(name, "binary data, no text");
        case InputKind::json: return read_json_articles(bytes, name, run);
        case InputKind::warc: return read_warc_articles(bytes, name, run);
        case InputKind::table: return read_table_articles(bytes, name, run);
        case InputKind::archive: return read_archive_articles(bytes, name, run, nesting);
        case InputKind::html:
        case InputKind::feed:
        case InputKind::text: break;
    }
    bool too_long = false;
    const auto whole = bytes.rest(run.options().max_article_bytes, too_long);
    if (too_long) return run.skip(name, fmt::format("larger than {} bytes", run.options().max_article_bytes));
    Article article;
    article.path = name;
    article.id = id_of(name);
    if (kind == InputKind::html) return read_html_article(whole, {}, std::move(article), run);
    if (kind == InputKind::feed) return read_feed_articles(whole, name, run);
    const auto decoded = decode_text(whole);
    if (decoded.lost > decoded.text.size() / 50) return run.skip(name, "no text in any known encoding");
    if (decoded.lost > 0) run.warn(name, fmt::format("{} characters cannot be read as {}", decoded.lost, decoded.charset));
    read_text_article(decoded.text, name, run);
}

}  // namespace

void read_article_stream(std::unique_ptr<ByteReader> bytes, const std::string& name, ReadingRun& run, int nesting) {
    try {
        BufferedReader reader(see_through(std::move(bytes)));
        read_as(find_input_kind(reader.peek(4096), name), reader, name, run, nesting);
    } catch (const UsageError&) {
        throw;
    } catch (const Error& error) {
        run.skip(name, error.what());
    }
}

std::string id_of(const std::string& name) {
    std::filesystem::path path(name == "-" ? "stdin" : name);
    while (path.extension() == ".gz" || path.extension() == ".zst") path = path.stem();
    return path.stem().string();
}

}  // namespace babad
