#include <fmt/format.h>

#include <memory>

#include "cli/article_run.hpp"
#include "io/reading_json.hpp"

namespace babad {

void define_dates(CLI::App& app, Session& session) {
    auto flags = std::make_shared<ArticleFlags>();
    flags->define(app);
    app.callback([flags, &session] {
        session.run = [flags, &session] {
            ArticleRun run(session, *flags);
            run.for_each_reading([](const std::vector<Reading>& readings) {
                for (const auto& reading : readings) fmt::print("{}\n", times_json(reading));
            });
            return run.exit_code();
        };
    });
}

}  // namespace babad
