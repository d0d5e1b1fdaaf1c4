#include <fmt/format.h>

#include <cstdio>
#include <exception>

#include "cli/command.hpp"
#include "core/base/error.hpp"
#include "core/base/escape.hpp"
#include "core/base/strings.hpp"

namespace {

constexpr int nothing_usable = 1;
constexpr int wrong_usage = 2;

constexpr const char* footer = R"(Start here:
  babad add news.babad articles/          read a folder of articles
  babad timeline news.babad -o news.svg   draw what happened
  babad query news.babad 'actor:PRK type:ACCUSE after:2024-11'

'babad COMMAND --help' explains a command; docs/commands/ holds the manual.)";

int complain(const std::string& what, const std::string& hint, int code) {
    fmt::print(stderr, "babad: {}\n", babad::escape_terminal(what));
    if (!hint.empty()) fmt::print(stderr, "  hint: {}\n", babad::escape_terminal(hint));
    return code;
}

/// The command or flag that the user may have meant by `word`.
std::string suggestion(const CLI::App& app, const std::string& word) {
    std::vector<std::string> names;
    if (word.starts_with("-")) {
        for (const auto* option : app.get_options())
            for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    } else {
        for (const auto* command : app.get_subcommands(nullptr)) names.push_back(command->get_name());
    }
    const auto near = babad::nearest(word, {names.begin(), names.end()});
    return near.empty() ? std::string() : fmt::format("did you mean {}?", near);
}

int wrong_words(const CLI::App& app, const CLI::ParseError& error) {
    const auto chosen = app.get_subcommands();
    const CLI::App& scope = chosen.empty() ? app : *chosen.front();
    const std::string command = chosen.empty() ? "babad" : "babad " + scope.get_name();
    std::string hint;
    if (const auto rest = app.remaining(true); !rest.empty()) {
        hint = suggestion(scope, rest.front());
        if (hint.empty()) hint = fmt::format("see {} --help", command);
        const char* kind = rest.front().starts_with("-") ? "flag" : chosen.empty() ? "command" : "argument";
        return complain(fmt::format("unknown {} '{}'", kind, rest.front()), hint, wrong_usage);
    }
    return complain(fmt::format("{}: {}", command, error.what()), fmt::format("see {} --help", command), wrong_usage);
}

}  // namespace

int main(int argc, char** argv) {
    babad::Session session;
    CLI::App app{"babad turns news articles into a chronicle: who did what to whom, when, where, and who says so.", "babad"};
    app.footer(footer);
    app.set_version_flag("--version", "babad 0.1.0");
    app.add_option("--data", session.data, "Folder with tables that replace the built-in ones")->type_name("DIR");
    app.add_option("--threads", session.threads, "Threads for reading; default: one a core")->type_name("N");
    app.add_flag("-q,--quiet", session.quiet, "No progress and no summary");
    app.require_subcommand(0, 1);
    app.fallthrough();
    for (const auto& command : babad::commands())
        command.define(*app.add_subcommand(std::string(command.name), std::string(command.summary)), session);

    try {
        app.parse(argc, argv);
        if (app.get_subcommands().empty()) {
            fmt::print("{}", app.help());
            return argc > 1 ? wrong_usage : 0;
        }
        return session.run();
    } catch (const CLI::Success& done) {  // --help, --version
        return app.exit(done);
    } catch (const CLI::ParseError& error) {
        return wrong_words(app, error);
    } catch (const babad::UsageError& error) {
        return complain(error.what(), error.hint(), wrong_usage);
    } catch (const babad::Error& error) {
        return complain(error.what(), error.hint(), nothing_usable);
    } catch (const std::bad_alloc&) {
        return complain("out of memory", "fewer --threads need less", nothing_usable);
    } catch (const std::exception& error) {
        return complain(error.what(), "", nothing_usable);
    }
}
