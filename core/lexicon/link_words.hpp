#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/phrase_trie.hpp"

namespace babad {

/// How a later event belongs to an earlier one: the earlier one brought it about; it answers the earlier one; it came after.
enum class LinkKind : std::uint8_t { cause, response, follow_up };

std::string_view name(LinkKind kind);  ///< "cause", "response", "follow_up"

/// Words that tie two acts of one sentence, or keep them apart (`data/<language>/link_words.tsv`).
struct LinkWord {
    LinkKind kind = LinkKind::follow_up;
    bool earlier_behind = true;  ///< the earlier act stands behind the words: "B setelah A", "B in response to A"; else before: "A memicu B"
    bool apart = false;          ///< "and", "sedangkan": two acts side by side; says no more
};

/// Those of both languages: they share no words that would mean different things. Immutable; any thread may read.
class LinkWords {
public:
    explicit LinkWords(const DataFiles& files);

    struct Match {
        std::uint32_t tokens = 0;
        LinkWord word;
    };
    /// The longest phrase at the front of the words' keys.
    std::optional<Match> longest(std::span<const std::uint64_t> keys) const;

private:
    std::vector<LinkWord> words_;
    PhraseTrie trie_;
};

}  // namespace babad
