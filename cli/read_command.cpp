#include <fmt/format.h>

#include <memory>

#include "cli/article_run.hpp"
#include "io/reading_json.hpp"
#include "io/sink.hpp"

namespace babad {

void define_read(CLI::App& app, Session& session) {
    auto flags = std::make_shared<ArticleFlags>();
    auto records = std::make_shared<bool>(false);
    flags->define(app);
    app.add_flag("--records", *records, "One line an article: its sentences coded as PLOVER records, with type, code, actors, recipients");
    app.callback([flags, records, &session] {
        session.run = [flags, records, &session] {
            flags->reading.records = *records;
            ArticleRun run(session, *flags);
            run.for_each_reading([&](const std::vector<Reading>& readings) {
                for (const auto& reading : readings) {
                    if (*records) {
                        fmt::print("{}\n", records_json(reading, run.knowledge().world));
                        continue;
                    }
                    for (const auto& report : reading.reports)
                        fmt::print("{}\n", report_json(report, run.knowledge().ontology));
                }
            });
            run.summarise();
            return run.exit_code();
        };
    });
}

}  // namespace babad
