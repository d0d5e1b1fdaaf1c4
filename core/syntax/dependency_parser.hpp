#pragma once
#include <string_view>
#include <vector>

#include "core/syntax/parser_state.hpp"
#include "core/text/weight_table.hpp"

namespace babad {

/// Greedy arc-hybrid parser. Weights: `data/models/<language>_parser.bin`. Thread-safe; cheap to construct. Linear.
class DependencyParser {
public:
    DependencyParser(std::string_view name, std::string_view model);

    /// Head of each word, or −1 for a root. Always a tree.
    std::vector<std::int32_t> parse(const std::vector<WordForm>& forms, const std::vector<Upos>& tags) const;

private:
    WeightTable table_;
};

}  // namespace babad
