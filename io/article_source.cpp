#include "io/article_source.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/error.hpp"
#include "core/base/unicode.hpp"
#include "io/byte_reader.hpp"
#include "io/html_articles.hpp"
#include "io/json_articles.hpp"
#include "io/reading_run.hpp"
#include "io/text_articles.hpp"

namespace babad {

namespace fs = std::filesystem;

namespace {

void read_file_articles(const fs::path& path, ReadingRun& run) {
    try {
        BufferedReader bytes(see_through(open_file(path)));
        const auto start = bytes.peek(4096);
        const auto first = start.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
        if (start.empty()) return run.skip(path.string(), "empty");
        if (first != std::string_view::npos && (start[first] == '{' || start[first] == '[')) return read_json_articles(bytes, path.string(), run);
        bool too_long = false;
        const auto text = bytes.rest(run.options().max_article_bytes, too_long);
        if (too_long) return run.skip(path.string(), fmt::format("larger than {} bytes", run.options().max_article_bytes));
        if (path.string().find(".html") != std::string::npos) {
            Article article; article.path = path.string(); article.id = path.stem().stem().string();
            return read_html_article(text, {}, std::move(article), run);
        }
        read_text_article(clean_text(text), path.string(), run);
    } catch (const Error& error) {
        run.skip(path.string(), error.what());
    }
}

/// Regular files below a folder, sorted by path; links and devices are passed over.
std::vector<fs::path> files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied))
        if (entry.is_regular_file() && !entry.is_symlink()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

void read_articles(const std::vector<std::string>& paths, const SourceOptions& options, const ReadingTables& tables,
                   const ArticleSink& sink) {
    ReadingRun run(options, tables, sink);
    for (const auto& path : paths) {
        if (path != "-" && !fs::exists(path)) throw Error(fmt::format("{}: no such file or folder", path));
        if (fs::is_directory(path)) {
            for (const auto& file : files_below(path)) read_file_articles(file, run);
        } else {
            read_file_articles(path, run);
        }
    }
}

}  // namespace babad
