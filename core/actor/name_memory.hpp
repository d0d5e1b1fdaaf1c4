#pragma once
#include <cstdint>
#include <map>
#include <vector>

#include "core/actor/actor_phrase.hpp"
#include "core/text/document.hpp"

namespace babad {

/// The names that a document introduces: words of a person's name, and acronyms in parentheses, each with their actor, so that
/// "Yudo" and "NIS" are known in the rest of it.
class NameMemory {
public:
    explicit NameMemory(const Document& document) : document_(document) {}

    struct Known {
        Actor actor;
        std::vector<std::uint64_t> name;  ///< keys of the words it was introduced with
        bool person = true;
    };

    /// Binds the words of the phrase's name, and its acronym, to the actor. Words in `places` name no person.
    void learn(const ActorPhrase& phrase, const Actor& actor, const std::vector<PlaceMention>& places);

    /// Another person than the one with this id, whom the document introduces by a longer name that holds these words, while it never
    /// names that one in full: "Mayor Anna Clinton … Clinton said". Null where there is none.
    const Known* namesake(TokenRange tokens, const std::string& actor_id) const;

    /// The name that all words of `tokens` belong to; the last introduced where several do; null where none.
    const Known* find(TokenRange tokens) const;

    /// Whether a word begins or belongs to a known name.
    bool has(std::uint64_t key) const { return names_.contains(key); }

private:
    const Document& document_;
    std::vector<Known> known_;
    std::map<std::uint64_t, std::vector<std::size_t>> names_;  ///< word → whom it names
};

}  // namespace babad
