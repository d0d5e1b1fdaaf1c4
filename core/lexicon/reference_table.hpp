#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language.hpp"
#include "core/lexicon/phrase_trie.hpp"

namespace babad {

/// What a small word does around an actor; the classes of `data/<language>/references.tsv`.
enum class ReferenceClass : std::uint8_t {
    article, of, posting, conjunction, possessive, locative, direction, person, plural, owner,
    both_states, both_sides, three_states, three_groups, particle, home, definite, count, place_head, sentence_word, organisation_word
};

/// The small words of one language that actor phrases and references are made of. A phrase may have several classes.
/// Immutable; any thread may read.
class ReferenceTable {
public:
    /// Throws `Error` naming the line for an unknown class.
    ReferenceTable(const DataFiles& files, Language language);

    const PhraseTrie& phrases() const { return trie_; }
    /// Value of a match → its class.
    static ReferenceClass kind(std::uint32_t value) { return static_cast<ReferenceClass>(value); }

    /// Whether the single word with this key has that class.
    bool is(std::uint64_t key, ReferenceClass kind) const;

    /// The state that a text in this language means where it names none; empty where there is no such.
    const std::string& home() const { return home_; }

private:
    PhraseTrie trie_;
    std::string home_;
};

}  // namespace babad
