#pragma once
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/calendar/day.hpp"
#include "core/lexicon/data_files.hpp"
#include "core/lexicon/dictionary.hpp"
#include "core/lexicon/language.hpp"
#include "core/lexicon/phrase_trie.hpp"

namespace babad {

/// What is known about actors and places (`data/world/*.tsv`): entities with their names, offices with their dates, places with
/// coordinates. The columns of each table are explained at its head. Immutable; any thread may read. Keeps views of the tables' text:
/// `files` must outlive it.
class World {
public:
    /// Throws `Error` naming table and line for a row that cannot be: unknown code, no name, wrong date, id twice.
    explicit World(const DataFiles& files);

    /// Adds a user's own actors, which go before the tables where they have the same name. Their codes are translated
    /// (`data/world/cameo_actors.tsv`); names are found with a capital at their beginning. Before any thread reads.
    void add(const Dictionary& dictionary);

    enum class Kind : std::uint8_t { state, organisation, group, institution, person };

    /// A state, organisation, group, institution or person.
    struct Entity {
        std::string id;            ///< "state/idn", "igo/un", "person/joko-widodo"
        std::string code;          ///< "IDN", "IGO:UN", "GRP:HAMAS", "IDN/LEG"; of a person: that of the last term
        Kind kind = Kind::state;
        std::string country;       ///< alpha-3, empty for organisations of several
        std::string sector;        ///< PLOVER sector
        std::string name_id, name_en;
        std::optional<Day> from, to;  ///< existence, both inclusive
        std::string as_of;         ///< when the row was last checked
        std::vector<std::uint32_t> members;  ///< of an alliance: the entities that a mention of it means
    };
    const Entity& entity(std::uint32_t index) const { return entities_[index]; }
    std::size_t entity_count() const { return entities_.size(); }
    /// By id ("state/usa") or code ("USA"; the first row that has it); nothing where unknown.
    std::optional<std::uint32_t> find(std::string_view id_or_code) const;
    /// In the language asked for.
    const std::string& name(std::uint32_t index, Language language) const;

    /// One office of one person. `to` absent: still held, as far as was known on `as_of`.
    struct Term {
        std::uint32_t person = 0;
        std::string_view code;     ///< for whom the holder acts: "RUS", "IGO:UN", "IDN/LEG"
        std::string_view country;
        std::string_view role;     ///< head_of_state, foreign_minister …
        std::string_view sector;
        Day from, past;            ///< [from, past)
        bool open = false;         ///< no end is known
        std::string_view as_of;
    };
    /// Terms of a person, in the table's order.
    std::span<const Term> terms(std::uint32_t person) const;
    /// The term that holds at `day`; of two that of a state, then the one that began last, then the first. Nothing where there is none.
    const Term* term_at(std::uint32_t person, Day day) const;
    /// Holders of a role for a code at a day, in the table's order.
    std::vector<const Term*> holders(std::string_view code, std::string_view role, Day day) const;

    /// A populated place or a first-order division.
    struct PlaceRow {
        std::string_view name_en, name_id;
        std::string_view country;   ///< alpha-3
        std::string_view province;
        double latitude = 0, longitude = 0;
        bool division = false;      ///< province or state; else a city
    };
    const PlaceRow& place(std::uint32_t index) const { return places_[index]; }
    std::size_t place_count() const { return places_.size(); }
    /// The place that a table calls so, in either language; of two in one country the larger. Nothing where unknown.
    std::optional<std::uint32_t> find_place(std::string_view name, std::string_view country) const;
    /// The first-order division of that country with that (English) name; nothing where the tables do not have it.
    std::optional<std::uint32_t> division(std::string_view country, std::string_view name_en) const;
    /// Where a country is on a map: its capital's coordinates are not meant, its middle is. Nothing for unknown codes.
    struct Position { double latitude = 0, longitude = 0; };
    std::optional<Position> middle(std::string_view country) const;

    /// What a name in a table means.
    enum class Use : std::uint8_t {
        name,       ///< of an entity; `acronym` where it is in capitals only
        adjective,  ///< "Israeli"
        people,     ///< "Israelis"
        capital,    ///< seat of a government: a place, or the state
        person,     ///< full name
        short_name, ///< surname or nickname that stands alone: "Putin"
        place,      ///< city or division
        blocked     ///< looks like a name but is no actor: "Latin America"
    };
    /// What else a name may be; tells where its neighbours must be looked at (`data/world/ambiguous.tsv`).
    enum class Reading : std::uint8_t { none, given_name, surname, word };
    struct Alias {
        std::uint32_t target = 0;      ///< entity, or place
        Use use = Use::name;
        bool exact = false;            ///< only as written, in capitals: "AS", "U.S."
        std::uint8_t languages = 3;    ///< bit 0 Indonesian, bit 1 English
        std::uint32_t capitals = 0;    ///< tokens that must begin with a capital
        std::string_view surface;      ///< as in the table
        Reading reading = Reading::none;
        bool user = false;             ///< from a user's dictionary
    };
    /// A name that means an entity only in a text that speaks of it anyway: "the North", "junta"; or, with `region`, a word for where a
    /// group fights.
    struct Relative {
        std::uint32_t entity = 0;
        std::uint8_t languages = 3;
        std::uint32_t capitals = 0;
        std::optional<Day> from, to;  ///< both inclusive
    };
    /// Values are indices for `relative`.
    const PhraseTrie& relative_names() const { return relative_trie_; }
    const Relative& relative(std::uint32_t value) const { return relatives_[value]; }
    /// Words for regions, each with the group that fights there.
    const std::map<std::uint64_t, std::uint32_t>& regions() const { return regions_; }

    /// All names; values are indices for `alias`.
    const PhraseTrie& names() const { return trie_; }
    const Alias& alias(std::uint32_t value) const { return aliases_[value]; }
    std::size_t alias_count() const { return aliases_.size(); }

private:
    friend class WorldLoader;
    friend class DictionaryImport;
    std::vector<Entity> entities_;
    std::map<std::string, std::uint32_t, std::less<>> by_id_;
    std::map<std::string, std::uint32_t, std::less<>> by_code_;
    std::vector<Term> terms_;                 ///< grouped by person
    std::vector<std::pair<std::uint32_t, std::uint32_t>> term_ranges_;  ///< per entity
    std::vector<PlaceRow> places_;
    std::map<std::pair<std::string_view, std::string_view>, std::uint32_t> place_names_;  ///< name and country
    std::unordered_map<std::uint64_t, std::uint32_t> divisions_;  ///< key of country and name → place
    std::map<std::string_view, Position, std::less<>> middles_;
    std::vector<Alias> aliases_;
    std::vector<Relative> relatives_;
    std::deque<std::string> owned_;                           ///< text of what no table holds
    std::map<std::string, std::string, std::less<>> cameo_sectors_, cameo_organisations_;
    PhraseTrie relative_trie_;
    std::map<std::uint64_t, std::uint32_t> regions_;          ///< key of a word → group
    PhraseTrie trie_;
};

/// "state", "organisation", …
std::string_view name(World::Kind kind);

}  // namespace babad
