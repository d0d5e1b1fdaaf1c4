#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language.hpp"

namespace babad {

/// What a word can be, as far as a closed list tells: parts of speech first, then its work in a sentence.
enum class FunctionClass : std::uint8_t {
    adposition, auxiliary, adverb, coordinator, subordinator, determiner, pronoun, numeral, particle, verb, adjective, noun,
    negation,      ///< tidak, belum; not, never
    relative,      ///< yang; who, which
    agent,         ///< preposition of a passive's agent: oleh, by
    between,       ///< antara; between
    joiner,        ///< coordinator of noun phrases: dan, serta; and
    conditional,   ///< jika; if
    temporal,      ///< setelah; after
    purpose,       ///< untuk; to
    complement,    ///< bahwa; that
    sharing,       ///< a verb after it has the subject of the verb before: untuk, sambil
    speech,        ///< the speaker follows: kata, ujar; said
    report,        ///< what is said follows: mengatakan; announced
    source,        ///< preposition or participle before a source: menurut, dikutip; according
    time,          ///< noun of time that is no argument: Senin, pekan; Monday, week
    light,         ///< verb that only carries its object: melakukan, menggelar; hold, launch
    control,       ///< its object is the subject of the verb after: mendesak; urge
    be,            ///< makes a passive: was, were
    possessive,    ///< 's
    not_affixed,   ///< begins like a prefix, but is no verb: menteri, direktur
    genitive,      ///< preposition whose phrase is part of the noun phrase: of
    comparison,    ///< with a preposition before a number: lebih (dari), more (than)
    name,          ///< a name that begins like a prefix: Merauke, Dili
    locative,      ///< preposition of the place where somebody is: di
    utterance      ///< words that somebody issues and that then demand or condemn for him: pernyataan, resolusi
};

/// Set of function classes.
class FunctionClassSet {
public:
    constexpr FunctionClassSet() = default;
    constexpr explicit FunctionClassSet(std::uint64_t bits) : bits_(bits) {}
    constexpr bool has(FunctionClass c) const { return (bits_ >> static_cast<unsigned>(c)) & 1U; }
    constexpr void add(FunctionClass c) { bits_ |= std::uint64_t{1} << static_cast<unsigned>(c); }
    constexpr bool empty() const { return bits_ == 0; }
    /// True where a part of speech is given.
    constexpr bool has_tag() const { return (bits_ & ((std::uint64_t{1} << (static_cast<unsigned>(FunctionClass::noun) + 1)) - 1)) != 0; }

private:
    std::uint64_t bits_ = 0;
};

/// The closed classes of a language (`data/<language>/function_words.tsv`). Immutable; any thread may read.
class FunctionWords {
public:
    FunctionWords(const DataFiles& files, Language language);

    /// Classes of a token's key; empty where the word is in no list.
    FunctionClassSet operator[](std::uint64_t key) const {
        const auto found = classes_.find(key);
        return found == classes_.end() ? FunctionClassSet{} : found->second;
    }

private:
    struct Identity {
        std::size_t operator()(std::uint64_t key) const { return static_cast<std::size_t>(key); }
    };
    std::unordered_map<std::uint64_t, FunctionClassSet, Identity> classes_;
};

}  // namespace babad
