#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/dictionary.hpp"
#include "core/lexicon/language.hpp"
#include "core/lexicon/phrase_trie.hpp"

namespace babad {

/// What a role word does in a phrase about an actor; the classes of `data/<language>/roles.tsv`.
enum class RoleClass : std::uint8_t {
    office, organ, voice, asset, people, force, generic, modifier, former, acting, elect, deputy, title
};

/// One row: "menteri luar negeri" → office, foreign_minister, GOV.
struct Role {
    RoleClass kind = RoleClass::voice;
    std::string role;
    std::string sector;           ///< PLOVER sector; empty: that of its owner
    std::uint32_t capitals = 0;   ///< tokens that must be written with a capital: "PM", "Sheikh"
};

/// The role words of one language, found by their tokens. Immutable; any thread may read.
class RoleTable {
public:
    /// Throws `Error` naming the line for an unknown class or sector, and for a phrase that comes twice.
    RoleTable(const DataFiles& files, Language language);

    /// Adds the agents of a user's dictionary that are not here yet. Before any thread reads.
    void add(const Dictionary& dictionary);

    const PhraseTrie& phrases() const { return trie_; }
    const Role& role(std::uint32_t value) const { return roles_[value]; }

private:
    std::vector<Role> roles_;
    PhraseTrie trie_;
};

/// Whether `sector` is one that an actor code may carry: GOV, MIL, CVL, ….
bool is_sector(std::string_view sector);

}  // namespace babad
