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

    const MergeInput* input;
    const Ontology* ontology;
    std::optional<std::size_t> kind;       ///< its number; nothing for none and "other"
    Quad family = Quad::vcoop;             ///< reports of different families never merge
    std::vector<std::string> actors;       ///< sorted codes
    std::vector<std::string> recipients;
    std::vector<std::string> bases;        ///< of both sides without what follows the slash, sorted, each once
    std::optional<DateRange> near;         ///< the report's date, widened where approximate
    std::optional<DateRange> days;         ///< when it may have happened at all: a date taken from the publication says only "not long before"
    std::vector<std::uint64_t> words;      ///< hashes of the quote's words of four letters and more, sorted, each once
    std::vector<std::uint64_t> names;      ///< of its capitalised words and numbers: the same in any language
};

/// Keys of the blocks that a report stands in. Comparable reports whose days overlap share a key.
std::vector<std::string> block_keys(const MergeItem& item);

/// Whether two reports may be compared at all: of one family, and in one article or with an actor in common and dates of a like
/// kind (a report dated to years on end, or not at all, meets only its like in other articles).
bool comparable(const MergeItem& a, const MergeItem& b);

/// `IDN/OPP` → `IDN`.
std::string_view base_code(std::string_view code);

}  // namespace babad
