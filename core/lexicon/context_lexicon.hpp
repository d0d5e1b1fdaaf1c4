#pragma once
#include <span>
#include <string>
#include <vector>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language.hpp"
#include "core/lexicon/phrase_trie.hpp"

namespace babad {

/// Words that tell PLOVER's contexts (`data/<language>/contexts.tsv`). Immutable; any thread may read.
class ContextLexicon {
public:
    /// Throws `Error` with file and line for a row without context.
    ContextLexicon(const DataFiles& files, Language language);

    /// Contexts told by the words of a piece of text, each once, in alphabetical order.
    std::vector<std::string> find(std::span<const std::uint64_t> keys) const;

private:
    std::vector<std::string> contexts_;
    PhraseTrie trie_;
};

}  // namespace babad
