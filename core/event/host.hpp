#pragma once
#include <optional>
#include <string>

#include "core/event/sentence_facts.hpp"
#include "core/lexicon/light_verbs.hpp"

namespace babad {

/// The verb that governs a noun which means an act: "melakukan" of "melakukan serangan", "condemned" of "condemned the attack".
struct Host {
    TokenRange verb;                   ///< its tokens ("carry out" has two)
    std::optional<LightVerb> light;    ///< where the verb only carries the noun
    bool noun_is_subject = false;      ///< "serangan itu menewaskan", "the talks took place"
    std::string preposition;           ///< folded; between verb and noun: "atas" of "mengecam Rusia atas serangan"
    CueSet between;                    ///< status words on the nouns between: "rencana" of "membahas rencana serangan"
    Clause clause;                     ///< of the verb
};

/// Nothing where the noun stands alone (headlines, lists). Looks a dozen words to either side.
std::optional<Host> find_host(const SentenceFacts& facts, TokenRange noun);

}  // namespace babad
