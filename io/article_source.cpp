#include "io/article_source.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/error.hpp"
#include "io/article_stream.hpp"
#include "io/reading_run.hpp"

namespace babad {

namespace fs = std::filesystem;

namespace {

/// Regular files below a folder, sorted by path; links and devices are passed over.
std::vector<fs::path> files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied))
        if (entry.is_regular_file() && !entry.is_symlink()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// A file that cannot be opened costs itself, where only its folder was named.
void read_folder(const fs::path& folder, ReadingRun& run) {
    for (const auto& file : files_below(folder)) {
        try {
            read_article_stream(open_file(file), file.string(), run);
        } catch (const UsageError&) {
            throw;
        } catch (const Error& error) {
            run.skip(file.string(), error.what());
        }
    }
}

}  // namespace

void read_articles(const std::vector<std::string>& paths, const SourceOptions& options, const ReadingTables& tables,
                   const ArticleSink& sink) {
    ReadingRun run(options, tables, sink);
    for (const auto& path : paths) {
        if (path != "-" && !fs::exists(path)) throw Error(fmt::format("{}: no such file or folder", path));
        if (fs::is_directory(path)) {
            read_folder(path, run);
        } else {
            read_article_stream(open_file(path), path, run);
        }
    }
}

}  // namespace babad
