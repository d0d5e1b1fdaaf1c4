#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language.hpp"
#include "core/lexicon/ontology.hpp"
#include "core/lexicon/word_classes.hpp"

namespace babad {

/// A mode, and where it is finer a kind, that the words around a trigger give to its event.
struct ModeHint {
    PloverType type = PloverType::assault;
    std::string kind;          ///< only for triggers of this kind; empty: any
    bool rest = false;         ///< only words after the trigger count
    std::uint32_t words = 0;   ///< set of `WordClasses`
    std::string mode;
    std::string new_kind;      ///< empty: the trigger's kind stays
};

/// `data/<language>/mode_hints.tsv`: "attacked … with drones" is ASSAULT drone, an airstrike. Immutable; any thread may read.
class ModeHints {
public:
    ModeHints(const DataFiles& files, Language language, WordClasses& classes);

    /// The first hint of a type and kind with a word in the clause (`clause`), or after the trigger (`rest`); null where none fits.
    /// For triggers whose own mode is empty.
    const ModeHint* find(PloverType type, std::string_view kind, std::span<const std::uint64_t> clause,
                         std::span<const std::uint64_t> rest, const WordClasses& classes) const;

    const std::vector<ModeHint>& all() const { return hints_; }

private:
    std::vector<ModeHint> hints_;
};

}  // namespace babad
