#pragma once
#include <CLI/CLI.hpp>

#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

namespace babad {

/// What all commands share: the global flags, and the work that the command line asked for.
struct Session {
    std::filesystem::path data;      ///< `--data DIR`: tables that replace the built-in ones
    unsigned threads = 0;            ///< `--threads N`; 0: one a core
    bool quiet = false;              ///< `--quiet`: no progress, no summary
    std::function<int()> run;        ///< set by the command that was chosen; returns the exit code
};

/// One command: a name that is the same in the source file (`cli/<name>_command.cpp`), the manual page
/// (`docs/commands/<name>.md`) and the cases (`tests/cases/<name>/`).
struct Command {
    std::string_view name;
    std::string_view summary;        ///< one line for `babad --help`
    /// Declares arguments and flags, and a callback that sets `session.run`. Both outlive the parse.
    void (*define)(CLI::App& app, Session& session);
};

/// All commands, in the order of `babad --help`.
const std::vector<Command>& commands();

void define_add(CLI::App& app, Session& session);
void define_read(CLI::App& app, Session& session);
void define_articles(CLI::App& app, Session& session);
void define_actors(CLI::App& app, Session& session);
void define_dates(CLI::App& app, Session& session);
void define_rebuild(CLI::App& app, Session& session);
void define_query(CLI::App& app, Session& session);
void define_timeline(CLI::App& app, Session& session);
void define_diagram(CLI::App& app, Session& session);
void define_export(CLI::App& app, Session& session);
void define_explain(CLI::App& app, Session& session);
void define_diff(CLI::App& app, Session& session);
void define_info(CLI::App& app, Session& session);
void define_merge(CLI::App& app, Session& session);
void define_split(CLI::App& app, Session& session);
void define_reject(CLI::App& app, Session& session);
void define_amend(CLI::App& app, Session& session);

}  // namespace babad
