#include <fmt/format.h>

#include <memory>

#include "cli/article_run.hpp"
#include "core/base/error.hpp"
#include "io/chronicle_file.hpp"

namespace babad {

namespace {

struct AddFlags : ArticleFlags {
    std::filesystem::path chronicle;
};

/// Only what the chronicle does not hold is read for events: adding twice costs the reading of files.
std::vector<Article> unknown_articles(const ChronicleFile& chronicle, std::vector<Article> articles) {
    std::erase_if(articles, [&](const Article& article) { return chronicle.knows(article_key(article)); });
    return articles;
}

int add(const Session& session, const AddFlags& flags) {
    ArticleRun run(session, flags);
    ChronicleFile chronicle(flags.chronicle, ChronicleFile::Mode::create, run.knowledge().ontology);
    ChronicleFile::Added total;
    run.for_each_batch([&](std::vector<Article> articles) {
        const std::size_t given = articles.size();
        articles = unknown_articles(chronicle, std::move(articles));
        if (given > 0 && articles.empty()) return;
        ChronicleFile::Batch batch;
        for (auto& reading : run.read(std::move(articles)))
            batch.entries.push_back({reading.document.article(), std::move(reading.reports)});
        const auto added = chronicle.add(batch);
        total.new_articles += added.new_articles;
        total.superseded += added.superseded;
        total.reports += added.reports;
    });
    const std::size_t known = run.counts().articles - total.new_articles;
    std::string extra = fmt::format("; {} new", total.new_articles);
    if (known > 0) extra += fmt::format(", {} known already", known);
    if (total.superseded > 0) extra += fmt::format(", {} superseded", plural(total.superseded, "older version"));
    extra += fmt::format("; {} now holds {}", flags.chronicle.string(), plural(chronicle.events().size(), "event"));
    run.summarise(extra);
    return run.exit_code();
}

}  // namespace

void define_add(CLI::App& app, Session& session) {
    auto flags = std::make_shared<AddFlags>();
    app.add_option("CHRONICLE", flags->chronicle, "The chronicle file; made where there is none")->required();
    flags->define(app);
    app.callback([flags, &session] { session.run = [flags, &session] { return add(session, *flags); }; });
}

}  // namespace babad
