#include <fmt/format.h>

#include <memory>

#include "cli/article_run.hpp"
#include "cli/command.hpp"
#include "core/pipeline/parallel_reader.hpp"
#include "io/chronicle_file.hpp"

namespace babad {

void define_rebuild(CLI::App& app, Session& session) {
    auto path = std::make_shared<std::filesystem::path>();
    app.add_option("CHRONICLE", *path, "The chronicle file")->required();
    auto own = std::make_shared<KnowledgeFlags>();
    own->define(app);
    app.callback([path, own, &session] {
        session.run = [path, own, &session] {
            Knowledge knowledge(session.data);
            own->load(knowledge, print_diagnostic);
            ChronicleFile chronicle(*path, ChronicleFile::Mode::write, knowledge.ontology);
            std::size_t articles = 0;
            const auto done = chronicle.rebuild([&](const std::vector<Article>& batch) {
                articles += batch.size();
                std::vector<std::vector<Report>> reports;
                for (auto& reading : read_in_parallel(batch, knowledge, {}, session.threads)) reports.push_back(std::move(reading.reports));
                return reports;
            });
            if (!session.quiet)
                fmt::print(stderr, "{} read again: {}, {}\n", plural(articles, "article"), plural(done.reports, "report"), plural(done.events, "event"));
            return 0;
        };
    });
}

}  // namespace babad
