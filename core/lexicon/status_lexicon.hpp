#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language.hpp"
#include "core/lexicon/phrase_trie.hpp"

namespace babad {

/// What a word says of how far an act is a fact; the classes are explained at the head of `data/<language>/status.tsv`.
enum class StatusCue : std::uint8_t {
    negation, phase, future, plan, modal, condition, evidential, speech, source, claim, deny, doubt, wish, request,
    threat, refusal, attempt, fail, purpose, time, done, habit, talk, prevent, right, definite, obligation, offer, unless, circumstance, backshift,
    earlier, now, sequel
};

/// A set of cues: a word may be in several classes.
class CueSet {
public:
    constexpr void add(StatusCue cue) { bits_ |= std::uint64_t{1} << static_cast<unsigned>(cue); }
    constexpr bool has(StatusCue cue) const { return (bits_ >> static_cast<unsigned>(cue) & std::uint64_t{1}) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr CueSet operator|(CueSet other) const { other.bits_ |= bits_; return other; }

private:
    std::uint64_t bits_ = 0;
};

/// Words of negation, future, doubt and report (`data/<language>/status.tsv`). Immutable; any thread may read.
class StatusLexicon {
public:
    /// Throws `Error` with file and line for an unknown class.
    StatusLexicon(const DataFiles& files, Language language);

    struct Match {
        std::uint32_t tokens = 0;
        CueSet cues;
    };
    /// The longest cue at the front of the tokens' keys.
    std::optional<Match> longest(std::span<const std::uint64_t> keys) const;

private:
    PhraseTrie trie_;
};

}  // namespace babad
