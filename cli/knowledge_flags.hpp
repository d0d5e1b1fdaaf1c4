#pragma once
#include <functional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "core/pipeline/knowledge.hpp"

namespace babad {

/// What a user adds to the tables, the same for all commands that read article text.
struct KnowledgeFlags {
    std::vector<std::string> dictionaries;  ///< `--dictionary FILE`
    std::vector<std::string> parses;        ///< `--conllu FILE`

    void define(CLI::App& app);
    /// Reads the files into `knowledge`. What cannot be read in them goes to `diagnose`; a file that cannot be opened throws `Error`.
    void load(Knowledge& knowledge, const std::function<void(const Diagnostic&)>& diagnose) const;
};

/// One line on standard error: `where: what`.
void print_diagnostic(const Diagnostic& diagnostic);

}  // namespace babad
