#include <fmt/format.h>

#include <memory>
#include <set>

#include "cli/article_run.hpp"
#include "core/base/atomic_file.hpp"
#include "core/text/furniture_marker.hpp"
#include "core/text/near_duplicates.hpp"
#include "io/learnt_lines.hpp"
#include "io/reading_json.hpp"

namespace babad {

namespace {

struct ArticlesFlags : ArticleFlags {
    std::filesystem::path learn;
};

/// Names the article that said the same before.
class DuplicateMarker {
public:
    void mark(Article& article) {
        const auto day = article.published ? std::optional(article.published->day) : std::nullopt;
        if (const auto match = finder_.add(sketch_text(article.text), day)) article.duplicate_of = ids_[match->first];
        ids_.push_back(article.id);
    }

private:
    NearDuplicateFinder finder_;
    std::vector<std::string> ids_;
};

void learn_lines(const Article& article, LineLearner& learner) {
    const auto host = host_of(article.url);
    if (host.empty()) return;
    std::set<std::string> lines;
    for (const auto line : split_lines(article.text)) lines.insert(article.text.substr(line.begin, line.size()));
    learner.add(host, article.url, lines);
}

int print_articles(const Session& session, const ArticlesFlags& flags) {
    ArticleRun run(session, flags);
    DuplicateMarker duplicates;
    LineLearner learner;
    run.for_each_batch([&](std::vector<Article> articles) {
        for (auto& article : articles) {
            duplicates.mark(article);
            if (!flags.learn.empty()) learn_lines(article, learner);
            fmt::print("{}\n", article_json(article));
        }
    });
    if (!flags.learn.empty()) write_file(flags.learn, learner.table());
    return run.exit_code();
}

}  // namespace

void define_articles(CLI::App& app, Session& session) {
    auto flags = std::make_shared<ArticlesFlags>();
    flags->define(app);
    app.add_option("--learn", flags->learn, "Write the lines that sites repeat from page to page to FILE, for --learnt")->type_name("FILE");
    app.callback([flags, &session] { session.run = [flags, &session] { return print_articles(session, *flags); }; });
}

}  // namespace babad
