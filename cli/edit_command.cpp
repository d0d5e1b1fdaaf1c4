#include <fmt/format.h>

#include <memory>

#include "cli/command.hpp"
#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "core/pipeline/knowledge.hpp"
#include "io/chronicle_file.hpp"

// The four corrections, merge, split, reject and amend, differ in one word and share all else.

namespace babad {

namespace {

struct EditFlags {
    std::filesystem::path chronicle;
    std::vector<std::string> targets;  ///< event ids; for split: report ids
    std::string set;                   ///< amend: "field=value"
    std::string reason;
};

/// Edits refer to reports, so that they survive a rebuild: an event stands for its reports.
std::vector<std::string> reports_of(const ChronicleFile& chronicle, const EditFlags& flags, Edit::Action action) {
    if (action == Edit::Action::split) return flags.targets;
    std::vector<std::string> reports;
    for (const auto& id : flags.targets)
        for (const auto& report : chronicle.event(id).reports) reports.push_back(report.id);
    return reports;
}

int edit(const Session& session, const EditFlags& flags, Edit::Action action) {
    const Knowledge knowledge(session.data);
    ChronicleFile chronicle(flags.chronicle, ChronicleFile::Mode::write, knowledge.ontology);
    Edit edit;
    edit.action = action;
    edit.reports = reports_of(chronicle, flags, action);
    edit.reason = flags.reason;
    if (action == Edit::Action::merge && flags.targets.size() < 2)
        throw UsageError("merge needs two events or more");
    if (action == Edit::Action::amend) {
        const auto equals = flags.set.find('=');
        if (equals == std::string::npos)
            throw UsageError(fmt::format("--set {}: not of the form field=value", flags.set), "for instance --set date=2024-11-15");
        edit.field = trim(std::string_view(flags.set).substr(0, equals));
        edit.value = trim(std::string_view(flags.set).substr(equals + 1));
    }
    chronicle.record(edit);
    if (!session.quiet) fmt::print(stderr, "recorded; it stays on later adds and on rebuild\n");
    return 0;
}

void define(CLI::App& app, Session& session, Edit::Action action, const char* targets, const char* explained) {
    auto flags = std::make_shared<EditFlags>();
    app.add_option("CHRONICLE", flags->chronicle, "The chronicle file")->required();
    app.add_option(targets, flags->targets, explained)->required();
    app.add_option("--reason", flags->reason, "Why; kept with the correction")->type_name("TEXT")->required();
    if (action == Edit::Action::amend)
        app.add_option("--set", flags->set, "date=2024-11-15, type=…, kind=…, status=…, actors=USA,KOR, recipients=…, place=…")
            ->type_name("FIELD=VALUE")
            ->required();
    app.callback([flags, action, &session] { session.run = [flags, action, &session] { return edit(session, *flags, action); }; });
}

}  // namespace

void define_merge(CLI::App& app, Session& session) {
    define(app, session, Edit::Action::merge, "EVENTS", "Event ids that are one event");
}

void define_split(CLI::App& app, Session& session) {
    define(app, session, Edit::Action::split, "REPORTS", "Report ids (babad explain shows them) that are an event of their own");
}

void define_reject(CLI::App& app, Session& session) {
    define(app, session, Edit::Action::reject, "EVENTS", "Event ids that are no events");
}

void define_amend(CLI::App& app, Session& session) {
    define(app, session, Edit::Action::amend, "EVENTS", "Event ids to correct");
}

}  // namespace babad
