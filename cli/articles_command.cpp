#include <fmt/format.h>

#include <memory>

#include "cli/article_run.hpp"
#include "io/reading_json.hpp"

namespace babad {

void define_articles(CLI::App& app, Session& session) {
    auto flags = std::make_shared<ArticleFlags>();
    flags->define(app);
    app.callback([flags, &session] {
        session.run = [flags, &session] {
            ArticleRun run(session, *flags);
            run.for_each_batch([](const std::vector<Article>& articles) {
                for (const auto& article : articles) fmt::print("{}\n", article_json(article));
            });
            return run.exit_code();
        };
    });
}

}  // namespace babad
