#include "cli/article_run.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "core/base/error.hpp"
#include "core/pipeline/parallel_reader.hpp"

namespace babad {

namespace {

/// A batch is full at either bound: enough work for all threads, little enough memory.
constexpr std::size_t batch_articles = 256;
constexpr std::size_t batch_bytes = 16U << 20U;

}  // namespace

std::string plural(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

void ArticleFlags::define(CLI::App& app) {
    app.add_option("ARTICLES", paths, "Files, folders or archives; - is standard input")->required();
    app.add_option("--lang", language, "Language of the articles, where they do not say: id or en; default: detected")
        ->type_name("LANG");
    app.add_option("--anchor", anchor, "Count relative dates from the publication (news) or the text (narrative); default: chosen by the text")
        ->type_name("MODE");
    app.add_option("--min-confidence", reading.min_confidence, "Leave out reports below this, 0 to 1")
        ->type_name("X")
        ->check(CLI::Range(0.0, 1.0));
    app.add_option("--mapping", source.mapping, "File that names the fields of another JSON shape")->type_name("FILE");
    app.add_option("--learnt", source.learnt, "Repeated lines of sites, from 'babad articles --learn FILE'")->type_name("FILE");
    own.define(app);
}

void ArticleFlags::settle() {
    if (!language.empty()) {
        source.language = parse_language(language);
        if (source.language == Language::other)
            throw UsageError(fmt::format("--lang {}: not a language babad reads", language), "use id or en");
    }
    if (anchor == "news") {
        reading.anchor = AnchorMode::news;
    } else if (anchor == "narrative") {
        reading.anchor = AnchorMode::narrative;
    } else if (!anchor.empty()) {
        throw UsageError(fmt::format("--anchor {}: no such reading", anchor), "use news or narrative");
    }
}

ArticleRun::ArticleRun(const Session& session, ArticleFlags flags)
    : session_(session), flags_(std::move(flags)), knowledge_(session.data) {
    flags_.settle();
    flags_.own.load(knowledge_, [this](const Diagnostic& diagnostic) { diagnose(diagnostic); });
}

void ArticleRun::for_each_batch(const std::function<void(std::vector<Article>)>& each) {
    std::vector<Article> batch;
    std::size_t bytes = 0;
    const auto flush = [&] {
        if (batch.empty()) return;
        counts_.articles += batch.size();
        each(std::exchange(batch, {}));
        bytes = 0;
        show_progress();
    };
    ArticleSink sink;
    sink.on_article = [&](Article article) {
        bytes += article.text.size();
        batch.push_back(std::move(article));
        if (batch.size() >= batch_articles || bytes >= batch_bytes) flush();
    };
    sink.on_diagnostic = [&](const Diagnostic& diagnostic) { diagnose(diagnostic); };
    read_articles(flags_.paths, flags_.source, knowledge_.reading, sink);
    flush();
    clear_progress();
}

std::vector<Reading> ArticleRun::read(std::vector<Article> articles) {
    auto readings = read_in_parallel(std::move(articles), knowledge_, flags_.reading, session_.threads);
    for (const auto& reading : readings) {
        counts_.reports += reading.reports.size();
        for (const auto& diagnostic : reading.diagnostics) diagnose(diagnostic);
    }
    return readings;
}

void ArticleRun::for_each_reading(const std::function<void(std::vector<Reading>)>& each) {
    for_each_batch([&](std::vector<Article> articles) { each(read(std::move(articles))); });
}

void ArticleRun::diagnose(const Diagnostic& diagnostic) {
    if (diagnostic.severity == Diagnostic::Severity::skipped) {
        ++counts_.skipped;
    } else {
        ++counts_.notes;
    }
    if (session_.quiet && diagnostic.severity == Diagnostic::Severity::note) return;
    clear_progress();
    print_diagnostic(diagnostic);
}

void ArticleRun::show_progress() {
    if (session_.quiet || !::isatty(STDERR_FILENO)) return;
    fmt::print(stderr, "\r{}, {} …", plural(counts_.articles, "article"), plural(counts_.reports, "report"));
    std::fflush(stderr);
    progress_shown_ = true;
}

void ArticleRun::clear_progress() {
    if (!progress_shown_) return;
    fmt::print(stderr, "\r\x1b[K");
    progress_shown_ = false;
}

void ArticleRun::summarise(const std::string& extra) {
    if (session_.quiet) return;
    std::string line = plural(counts_.articles, "article") + " read";
    if (counts_.skipped > 0) line += fmt::format(", {} skipped", counts_.skipped);
    if (counts_.notes > 0) line += ", " + plural(counts_.notes, "note");
    line += ", " + plural(counts_.reports, "report") + extra;
    fmt::print(stderr, "{}\n", line);
}

int ArticleRun::exit_code() const { return counts_.articles == 0 ? 1 : 0; }

}  // namespace babad
