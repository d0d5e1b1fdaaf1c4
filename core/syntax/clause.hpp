#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/span.hpp"

namespace babad {

/// active: the subject acts; passive: the subject is acted upon, an agent may be named; stative: happened to the subject
/// (ter-); nominal: the predicate is a noun ("pertemuan", "the attack on …").
enum class Voice : std::uint8_t { active, passive, stative, nominal };

/// subject and object as on the surface; agent of a passive ("oleh", "by"); possessor or first NP after a noun ("serangan Israel",
/// "Israel's attack"); oblique with its preposition.
enum class ArgumentRole : std::uint8_t { subject, object, agent, possessor, oblique };

struct Argument {
    ArgumentRole role = ArgumentRole::subject;
    std::string preposition;   ///< folded, of obliques: "dengan", "terhadap", "against"
    std::uint32_t head = 0;    ///< token
    TokenRange phrase;         ///< the noun phrase with its modifiers, coordination included ("AS, Jepang, dan Korsel")
};

/// How a clause hangs in its sentence: under which word its truth depends.
enum class ClauseRelation : std::uint8_t { main, reported, relative, conditional, purpose, temporal, complement, coordinate };

/// Predicate, voice, polarity and arguments: the one shape that syntax hands to events, for every language.
struct Clause {
    std::uint32_t sentence = 0;
    TokenRange predicate;      ///< the trigger's tokens
    std::uint32_t head = 0;    ///< its head token
    Voice voice = Voice::active;
    bool negated = false;      ///< tidak, bukan, belum; not, never, no
    std::vector<std::uint32_t> modifiers;  ///< auxiliary, modal and adverb tokens that stand on the predicate: akan, telah, will, could
    ClauseRelation relation = ClauseRelation::main;
    std::optional<std::uint32_t> governor; ///< head token of the predicate it hangs under ("mengatakan", "vowed", "jika" has none)
    std::string marker;        ///< folded subordinator: "jika", "setelah", "untuk", "if", "after", "to"
    std::vector<Argument> arguments;
    std::optional<TokenRange> speaker;     ///< of reported speech: "kata Menlu", "the ministry said"
    TokenRange extent;         ///< tokens that belong to the clause
};

}  // namespace babad
