#include <memory>

#include "cli/chronicle_flags.hpp"
#include "core/base/error.hpp"
#include "render/timeline_renderer.hpp"

namespace babad {

namespace {

struct DiagramFlags : ChronicleFlags {
    std::string title;
    std::string focus;
    std::uint32_t minimum = 1;
};

int draw(const Session& session, const DiagramFlags& flags) {
    const OpenChronicle chronicle(session, flags);
    const auto events = chronicle.events(flags.query);
    say_if_empty(session, events.size(), flags.query);
    DiagramStyle style;
    style.labels = flags.labels;
    style.minimum = flags.minimum;
    style.world = &chronicle.knowledge.world;
    if (!flags.focus.empty()) {
        const auto focus = chronicle.knowledge.world.find(flags.focus);
        style.focus = focus ? chronicle.knowledge.world.entity(*focus).code : flags.focus;
    }
    const std::string title = flags.title.empty() ? flags.chronicle.stem().string() : flags.title;
    render_diagram(events, chronicle.knowledge.ontology, style, title, flags.output);
    return 0;
}

}  // namespace

void define_diagram(CLI::App& app, Session& session) {
    auto flags = std::make_shared<DiagramFlags>();
    flags->define_chronicle(app);
    flags->define_query(app);
    flags->define_output(app, ".svg .pdf .png .dot .html");
    app.get_option("--output")->required();
    flags->define_labels(app);
    app.add_option("--title", flags->title, "Title on the sheet; default: the file's name")->type_name("TEXT");
    app.add_option("--focus", flags->focus, "Only this actor and those it deals with")->type_name("ACTOR");
    app.add_option("--minimum", flags->minimum, "Least number of independent events for a line")->type_name("N");
    app.callback([flags, &session] { session.run = [flags, &session] { return draw(session, *flags); }; });
}

}  // namespace babad
