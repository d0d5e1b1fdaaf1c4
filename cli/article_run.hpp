#pragma once
#include <functional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/knowledge_flags.hpp"
#include "core/pipeline/pipeline.hpp"
#include "io/article_source.hpp"

namespace babad {

/// Flags of all commands that read articles.
struct ArticleFlags {
    std::vector<std::string> paths;
    std::string language;   ///< `--lang`
    std::string anchor;     ///< `--anchor`
    SourceOptions source;
    ReadingOptions reading;
    KnowledgeFlags own;

    void define(CLI::App& app);
    /// Checks and converts `language` and `anchor`. Throws `UsageError`.
    void settle();
};

/// "1 article", "2 articles".
std::string plural(std::size_t count, std::string_view noun);

/// What a run counted, for the summary.
struct RunCounts {
    std::size_t articles = 0;
    std::size_t skipped = 0;
    std::size_t notes = 0;
    std::size_t reports = 0;
};

/// Articles arrive in batches, in input order; diagnostics go to standard error as they come, progress to a terminal.
class ArticleRun {
public:
    ArticleRun(const Session& session, ArticleFlags flags);

    const Knowledge& knowledge() const { return knowledge_; }
    const ArticleFlags& flags() const { return flags_; }
    RunCounts& counts() { return counts_; }

    /// Raw articles, batch by batch (not yet read for events).
    void for_each_batch(const std::function<void(std::vector<Article>)>& each);
    /// Articles and what they gave, batch by batch.
    void for_each_reading(const std::function<void(std::vector<Reading>)>& each);
    std::vector<Reading> read(std::vector<Article> articles);

    void diagnose(const Diagnostic& diagnostic);
    /// One line on standard error: "12 articles read, 1 skipped, 240 reports". `extra` is appended.
    void summarise(const std::string& extra = {});
    /// 0, or 1 where nothing at all was usable.
    int exit_code() const;

private:
    void show_progress();
    void clear_progress();

    Session session_;
    ArticleFlags flags_;
    Knowledge knowledge_;
    RunCounts counts_;
    bool progress_shown_ = false;
};

}  // namespace babad
