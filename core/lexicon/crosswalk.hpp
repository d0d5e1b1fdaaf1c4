#pragma once
#include <string_view>
#include <unordered_map>

#include "core/lexicon/world.hpp"

namespace babad {

/// Which numbers other collections have for our actors (`data/world/crosswalk.tsv`): ISO 3166 numeric, Correlates of War, Gleditsch and
/// Ward, Wikidata. Built where it is shown, not at the program's start. Keeps views of the table's text: `files` must outlive it.
class Crosswalk {
public:
    /// Throws `Error` naming table and line for an id that `world` does not have or that comes twice, and for what is no number.
    Crosswalk(const DataFiles& files, const World& world);

    /// Empty where that collection does not have the actor, or where its number is not known.
    struct Row {
        std::string_view iso_numeric;  ///< three digits: "360"
        std::string_view cow;          ///< state number: "850"
        std::string_view gw;
        std::string_view wikidata;     ///< "Q252"
    };

    /// By an entity's id ("state/idn"); an empty row where there is none.
    Row find(std::string_view id) const;
    /// Of the actor that a code means ("IDN", "IGO:UN"): of the state, not of its parliament or people.
    Row find_code(std::string_view code) const;

private:
    const World& world_;
    std::unordered_map<std::string_view, Row> rows_;
};

}  // namespace babad
