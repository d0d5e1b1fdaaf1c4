#include "cli/knowledge_flags.hpp"

#include <fmt/format.h>

#include "core/base/error.hpp"
#include "core/base/escape.hpp"
#include "io/byte_reader.hpp"
#include "io/dictionary_reader.hpp"

namespace babad {

namespace {

constexpr std::size_t largest_file = std::size_t{1} << 30U;

std::string read_whole(const std::string& path) {
    BufferedReader reader(see_through(open_file(path)));
    bool too_long = false;
    std::string text = reader.rest(largest_file, too_long);
    if (too_long) throw Error(path + ": larger than 1 GB");
    return text;
}

}  // namespace

void KnowledgeFlags::define(CLI::App& app) {
    app.add_option("--dictionary", dictionaries, "PETRARCH or TABARI actors or agents, before the built-in ones; may come several times")
        ->type_name("FILE");
    app.add_option("--conllu", parses, "Your own parses (CoNLL-U), taken for the sentences that stand in them; may come several times")->type_name("FILE");
}

void KnowledgeFlags::load(Knowledge& knowledge, const std::function<void(const Diagnostic&)>& diagnose) const {
    Diagnostics diagnostics;
    for (const auto& file : dictionaries) knowledge.add(read_dictionary(file, read_whole(file), diagnostics));
    for (const auto& file : parses) knowledge.parses.add(file, read_whole(file), diagnostics);
    for (const auto& diagnostic : diagnostics) diagnose(diagnostic);
}

void print_diagnostic(const Diagnostic& diagnostic) {
    fmt::print(stderr, "{}: {}{}\n", escape_terminal(diagnostic.where), diagnostic.severity == Diagnostic::Severity::skipped ? "skipped: " : "",
               escape_terminal(diagnostic.what));
}

}  // namespace babad
