#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar/day.hpp"
#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language.hpp"
#include "core/lexicon/phrase_trie.hpp"

namespace babad {

/// What is known about actors and places (`data/world/*.tsv`). Immutable; any thread may read.
/// The columns of each table are explained at its head.
class World {
public:
    explicit World(const DataFiles& files);
    ~World();
    World(World&&) noexcept;

    /// A state, organisation, group, institution, person or population.
    struct Entity {
        std::string id;       ///< "state/idn", "igo/un", "person/joko-widodo"
        std::string code;     ///< "IDN", "IGO:UN", "GRP:HAMAS", "IDN/LEG"
        std::string kind;     ///< state, igo, group, institution, person, population
        std::string country;  ///< alpha-3, empty for IGOs
        std::string sector;   ///< PLOVER sector
        std::string name_id, name_en;
    };
    const Entity& entity(std::uint32_t index) const;
    std::size_t entity_count() const;
    /// By id ("state/usa") or code ("USA"); nothing where unknown.
    std::optional<std::uint32_t> find(std::string_view id_or_code) const;

    struct Implementation;
    /// For core/actor, which reads the tables' tries directly (world_tables.hpp).
    const Implementation& tables() const { return *tables_; }

private:
    std::unique_ptr<Implementation> tables_;
};

}  // namespace babad
