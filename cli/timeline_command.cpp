#include <algorithm>
#include <memory>

#include "cli/chronicle_flags.hpp"
#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "core/chronicle/timeline.hpp"
#include "io/query.hpp"
#include "render/timeline_reading.hpp"
#include "render/timeline_renderer.hpp"

namespace babad {

namespace {

struct TimelineFlags : ChronicleFlags {
    std::string title;
    std::string form = "auto";
    std::string level = "all";
    std::uint32_t limit = 0;
    bool links = false;
    bool labels_given = false;
};

TimelineOptions options_of(const TimelineFlags& flags, const Knowledge& knowledge, const LinkWords& link_words) {
    TimelineOptions options;
    options.title = flags.title;
    options.language = flags.labels;
    options.limit = flags.limit;
    options.world = &knowledge.world;
    options.link_words = &link_words;
    options.level = flags.level == "key" ? TimelineLevel::key : flags.level == "notable" ? TimelineLevel::notable : TimelineLevel::all;
    return options;
}

void render(const Timeline& timeline, const TimelineFlags& flags, const Ontology& ontology) {
    TimelineStyle style;
    style.labels = timeline.language;
    style.links = flags.links;
    style.form = flags.form == "spine"   ? TimelineStyle::Form::spine
                 : flags.form == "lanes" ? TimelineStyle::Form::lanes
                                         : TimelineStyle::Form::automatic;
    render_timeline(timeline, ontology, style, flags.output.empty() ? "-" : flags.output);
}

int draw_chronicle(const Session& session, const TimelineFlags& flags) {
    const OpenChronicle chronicle(session, flags);
    const LinkWords link_words(chronicle.knowledge.files);
    TimelineOptions options = options_of(flags, chronicle.knowledge, link_words);
    if (options.title.empty()) options.title = flags.chronicle.stem().string();
    options.revision = chronicle.file.revision();
    options.coverage = chronicle.file.sources();
    const Ontology& ontology = chronicle.knowledge.ontology;
    if (!flags.query.empty()) options.query = compile_query(flags.query, chronicle.tables(), &chronicle.file).normalized;
    const Timeline timeline = make_timeline(chronicle.events(flags.query), ontology, options);
    say_if_empty(session, timeline.matched, flags.query);
    render(timeline, flags, ontology);
    return 0;
}

/// A drawing holds its events: it is drawn again, in another form, language or format.
int redraw(const Session& session, const TimelineFlags& flags) {
    if (!flags.query.empty()) throw UsageError("a drawing cannot be asked", "ask the chronicle that it was made from, or filter on the page");
    const Knowledge knowledge(session.data);
    const LinkWords link_words(knowledge.files);
    Timeline drawn = read_timeline(flags.chronicle.string(), read_file(flags.chronicle), knowledge.ontology);
    TimelineOptions options = options_of(flags, knowledge, link_words);
    if (options.title.empty()) options.title = drawn.title;
    if (!flags.labels_given && (drawn.language == "en" || drawn.language == "id")) options.language = drawn.language;
    options.query = drawn.query;
    options.revision = drawn.revision;
    std::vector<Event> events;
    for (auto* list : {&drawn.entries, &drawn.undated}) {
        for (TimelineEntry& entry : *list) events.push_back(std::move(entry.event));
    }
    Timeline timeline = make_timeline(std::move(events), knowledge.ontology, options);
    timeline.left_out += drawn.left_out;
    timeline.matched = std::max(drawn.matched, timeline.matched);
    timeline.coverage = std::move(drawn.coverage);
    render(timeline, flags, knowledge.ontology);
    return 0;
}

int draw(const Session& session, const TimelineFlags& flags) {
    const std::string suffix = ascii_lower(flags.chronicle.extension().string());
    return suffix == ".svg" || suffix == ".html" ? redraw(session, flags) : draw_chronicle(session, flags);
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
    app.add_flag("--links", flags->links, "On paper too: which event answers or follows which (the page shows it anyway)");
    app.add_option("--limit", flags->limit, "At most N events; the rest is counted on the sheet")->type_name("N");
    app.callback([flags, &session, &app] {
        flags->labels_given = app.count("--labels") > 0;
        session.run = [flags, &session] { return draw(session, *flags); };
    });
}

}  // namespace babad
