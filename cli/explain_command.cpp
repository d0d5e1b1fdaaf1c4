#include <fmt/format.h>

#include <memory>

#include "cli/chronicle_flags.hpp"
#include "cli/explanation.hpp"
#include "cli/knowledge_flags.hpp"
#include "core/base/error.hpp"
#include "core/base/unicode.hpp"
#include "core/chronicle/actor_names.hpp"
#include "core/pipeline/pipeline.hpp"

namespace babad {

namespace {

struct ExplainFlags {
    std::filesystem::path chronicle;
    std::string event;
    std::string text, date, language;
    std::string labels = "en";
    KnowledgeFlags own;
};

int explain_event(const Session& session, const ExplainFlags& flags) {
    if (flags.event.empty()) throw UsageError("explain needs a chronicle and an event id, or --text", "babad query lists the ids");
    const Knowledge knowledge(session.data);
    const ChronicleFile chronicle(flags.chronicle, ChronicleFile::Mode::read, knowledge.ontology);
    std::vector<Event> events{chronicle.event(flags.event)};
    name_actors(events, knowledge.world, flags.labels == "id" ? Language::indonesian : Language::english);
    print_event(events.front(), knowledge.ontology, flags.labels);
    return 0;
}

int explain_text(const Session& session, const ExplainFlags& flags) {
    Knowledge knowledge(session.data);
    flags.own.load(knowledge, print_diagnostic);
    Article article;
    article.id = article.path = "text";
    article.text = clean_text(flags.text);
    if (!flags.date.empty()) {
        article.published = parse_publication_time(flags.date);
        if (!article.published) throw UsageError(fmt::format("--date {}: no date", flags.date), "use YYYY-MM-DD");
    }
    const auto given = parse_language(flags.language);
    article.language = given ? *given : knowledge.reading.identifier.identify(article.text);
    if (article.language == Language::other)
        throw UsageError("the language of the text cannot be told", "say --lang id or --lang en");
    print_reading(read_article(std::move(article), knowledge), knowledge.ontology);
    return 0;
}

}  // namespace

void define_explain(CLI::App& app, Session& session) {
    auto flags = std::make_shared<ExplainFlags>();
    app.add_option("CHRONICLE", flags->chronicle, "The chronicle file");
    app.add_option("EVENT", flags->event, "Id of the event, as query and timeline print it");
    app.add_option("--text", flags->text, "Explain how this sentence is read instead")->type_name("SENTENCE");
    app.add_option("--date", flags->date, "Publication date of the sentence")->type_name("DATE");
    app.add_option("--lang", flags->language, "Language of the sentence: id or en")->type_name("LANG");
    flags->own.define(app);
    app.add_option("--labels", flags->labels, "Language of labels: id or en")->check(CLI::IsMember({"id", "en"}));
    app.callback([flags, &session] {
        session.run = [flags, &session] {
            return flags->text.empty() ? explain_event(session, *flags) : explain_text(session, *flags);
        };
    });
}

}  // namespace babad
