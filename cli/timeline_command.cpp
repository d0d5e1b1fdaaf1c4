#include <memory>

#include "cli/chronicle_flags.hpp"
#include "core/chronicle/timeline.hpp"
#include "io/query.hpp"
#include "render/timeline_renderer.hpp"

namespace babad {

namespace {

struct TimelineFlags : ChronicleFlags {
    std::string title;
    std::string form = "auto";
    std::string level = "all";
    std::uint32_t limit = 0;
};

int draw(const Session& session, const TimelineFlags& flags) {
    const OpenChronicle chronicle(session, flags);
    TimelineOptions options;
    options.title = flags.title.empty() ? flags.chronicle.stem().string() : flags.title;
    options.language = flags.labels;
    options.revision = chronicle.file.revision();
    options.limit = flags.limit;
    options.coverage = chronicle.file.sources();
    options.world = &chronicle.knowledge.world;
    options.level = flags.level == "key" ? TimelineLevel::key : flags.level == "notable" ? TimelineLevel::notable : TimelineLevel::all;
    const Ontology& ontology = chronicle.knowledge.ontology;
    if (!flags.query.empty()) options.query = compile_query(flags.query, chronicle.knowledge.world, ontology).normalized;

    const Timeline timeline = make_timeline(chronicle.events(flags.query), ontology, options);
    say_if_empty(session, timeline.matched, flags.query);
    TimelineStyle style;
    style.labels = flags.labels;
    style.form = flags.form == "spine"   ? TimelineStyle::Form::spine
                 : flags.form == "lanes" ? TimelineStyle::Form::lanes
                                         : TimelineStyle::Form::automatic;
    render_timeline(timeline, ontology, style, flags.output.empty() ? "-" : flags.output);
    return 0;
}

}  // namespace

void define_timeline(CLI::App& app, Session& session) {
    auto flags = std::make_shared<TimelineFlags>();
    flags->define_chronicle(app);
    flags->define_query(app);
    flags->define_output(app, ".svg .pdf .png .html .txt .json .mmd .ics; default: text on standard output");
    flags->define_labels(app);
    app.add_option("--title", flags->title, "Title on the sheet; default: the file's name")->type_name("TEXT");
    app.add_option("--form", flags->form, "spine (to read), lanes (one an actor), or auto")
        ->check(CLI::IsMember({"auto", "spine", "lanes"}));
    app.add_option("--level", flags->level, "How much: key, notable or all")->check(CLI::IsMember({"key", "notable", "all"}));
    app.add_option("--limit", flags->limit, "At most N events; the rest is counted on the sheet")->type_name("N");
    app.callback([flags, &session] { session.run = [flags, &session] { return draw(session, *flags); }; });
}

}  // namespace babad
