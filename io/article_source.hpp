#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/text/article.hpp"
#include "core/text/reading_tables.hpp"

namespace babad {

struct SourceOptions {
    std::optional<Language> language;         ///< `--lang`: overrides detection, not a language given in the input
    std::filesystem::path mapping;            ///< `--mapping FILE`: names of fields in other JSON and CSV shapes
    std::filesystem::path learnt;             ///< `--learnt FILE`: repeated lines of hosts
    std::size_t max_article_bytes = 32U << 20U;  ///< larger ones are skipped with a diagnostic
};

/// Where articles and trouble go.
struct ArticleSink {
    std::function<void(Article)> on_article;
    std::function<void(Diagnostic)> on_diagnostic;
};

/// Reads articles from files, folders, archives and "-" (standard input), each by what it is, not only by its suffix, in a fixed
/// order: paths as given, folders sorted by name, records in file order.
/// `on_article` is called once for each article, from one thread; trouble goes to `on_diagnostic` and costs one article.
/// Throws `Error` only where a path that was named does not exist or cannot be read, and for a bad mapping or learnt file.
void read_articles(const std::vector<std::string>& paths, const SourceOptions& options, const ReadingTables& tables,
                   const ArticleSink& sink);

}  // namespace babad
