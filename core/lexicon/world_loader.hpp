#pragma once
#include <optional>
#include <string_view>

#include "core/base/tsv.hpp"
#include "core/calendar/date_range.hpp"
#include "core/lexicon/data_files.hpp"
#include "core/lexicon/phrase_cutter.hpp"
#include "core/lexicon/world.hpp"

namespace babad {

/// Reads the tables of `data/world` into a `World`: states first, then what refers to them. Used once, by World's constructor.
class WorldLoader {
public:
    WorldLoader(const DataFiles& files, World& world) : files_(files), world_(world) {}
    void run();

private:
    void read_states();
    void read_actors(std::string_view table, World::Kind kind);
    void read_people();
    void read_places();
    void read_places(const Table& table, bool divisions);
    void read_blocked();
    void read_ambiguous();
    void read_relative_names();
    void link_groups();
    void read_cameo_groups();

    std::uint32_t add_entity(World::Entity entity, const Table::Row& row);
    void add_names(std::string_view list, std::uint32_t target, World::Use use, std::uint8_t languages, const Table::Row& row);
    void add_name(std::string_view name, std::uint32_t target, World::Use use, std::uint8_t languages, const Table::Row& row);
    void check_code(std::string_view code, const Table::Row& row) const;
    std::optional<DateRange> parse_date(std::string_view text, const Table::Row& row) const;

    const DataFiles& files_;
    World& world_;
    CutPhrase cut_;
    std::map<std::string_view, World::Reading, std::less<>> readings_;
};

/// What divisions are found by.
std::uint64_t division_key(std::string_view country, std::string_view name_en);

/// "person/" and the name in lower-case ASCII with hyphens: "Recep Tayyip Erdoğan" → "person/recep-tayyip-erdogan".
std::string person_id(std::string_view name);

}  // namespace babad
