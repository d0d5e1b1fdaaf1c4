#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/chronicle/merger.hpp"

namespace babad {

/// What merging compares of one report, computed once. Keeps a pointer to its input, which must outlive it.
struct MergeItem {
    MergeItem(const MergeInput& input, const Ontology& ontology);

    const Report& report() const { return input->report; }
    /// Words or deeds; reports of different classes never merge.
    bool material() const { return family == Quad::mcoop || family == Quad::mconf; }

    const MergeInput* input;
    const Ontology* ontology;
    std::optional<std::size_t> kind;       ///< its number; nothing for none and "other"
    Quad family = Quad::vcoop;
    std::vector<std::string> actors;       ///< sorted codes
    std::vector<std::string> recipients;
    std::vector<std::string> parties;      ///< of both sides, sorted, each once
    std::vector<std::string> bases;        ///< what stands before their slash, sorted, each once
    bool dated = false;                    ///< by words of the text that say when, not by its publication or a vague word
    std::optional<DateRange> near;         ///< the report's date, widened where approximate
    std::optional<DateRange> days;         ///< when it may have happened at all: a date taken from the publication says only "not long before"
    std::vector<std::uint64_t> names;      ///< hashes of the quote's capitalised words and numbers, without those of its parties and
                                           ///< place: the same in any language; sorted, each once
    std::vector<std::uint64_t> trigger;    ///< hashes of the trigger's words without their affixes, sorted, each once
};

/// Keys of the blocks that a report stands in. Comparable reports whose days overlap share a key.
std::vector<std::string> block_keys(const MergeItem& item);

/// Whether two reports may be compared at all: of one class, and in one article or with parties of one state and dates of a like
/// kind (a report dated to years on end, or not at all, meets only its like in other articles).
bool comparable(const MergeItem& a, const MergeItem& b);

/// `IDN/OPP` → `IDN`.
std::string_view base_code(std::string_view code);

}  // namespace babad
