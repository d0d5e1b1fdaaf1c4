#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language.hpp"
#include "core/lexicon/phrase_trie.hpp"

namespace babad {

/// A word that says how many, or of what (`data/<language>/quantities.tsv`, which explains the classes).
struct QuantityWord {
    enum class Class : std::uint8_t { number, scale, vague, low, high, about, outcome, unit, money };
    Class word_class = Class::number;
    double value = 0;       ///< of numbers and scales; the lowest of a vague word
    double highest = 0;     ///< of a vague word
    bool teen = false;      ///< "belas": adds ten to the number before it
    std::string name;       ///< outcome, unit or currency
    std::string counts;     ///< what a unit stands for by itself: troops
};

/// Immutable; any thread may read.
class QuantityLexicon {
public:
    /// Throws `Error` with file and line for a bad row.
    QuantityLexicon(const DataFiles& files, Language language);

    struct Match {
        std::uint32_t tokens = 0;
        std::vector<const QuantityWord*> words;  ///< a word may be in several classes
    };
    std::optional<Match> longest(std::span<const std::uint64_t> keys) const;

private:
    std::vector<QuantityWord> words_;
    PhraseTrie trie_;
};

}  // namespace babad
