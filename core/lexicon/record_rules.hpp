#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/ontology.hpp"

namespace babad {

/// Where a coded record takes a side from that the clause does not name (`data/ontology/record_rules.tsv` explains each).
enum class RecordSide : std::uint8_t { before, behind, place, own };

/// How coded records write events of one type.
struct RecordRule {
    std::optional<PloverType> announced;  ///< the type of what is only announced; absent: it keeps its own
    std::vector<RecordSide> source, target;
};

/// The conventions of `babad read --records`. Immutable; any thread may read.
class RecordRules {
public:
    /// Throws `Error` naming table and line for an unknown word.
    explicit RecordRules(const DataFiles& files);
    const RecordRule& operator[](PloverType type) const { return rules_[static_cast<std::size_t>(type)]; }

private:
    std::array<RecordRule, plover_type_count> rules_;
};

}  // namespace babad
