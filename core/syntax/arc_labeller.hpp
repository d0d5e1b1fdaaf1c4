#pragma once
#include <string_view>
#include <vector>

#include "core/syntax/relation_names.hpp"
#include "core/text/document.hpp"
#include "core/text/weight_table.hpp"
#include "core/text/word_form.hpp"

namespace babad {

/// Names the arcs of a parsed sentence. Weights: `data/models/<language>_labeller.bin`. Thread-safe; cheap to construct.
class ArcLabeller {
public:
    ArcLabeller(std::string_view name, std::string_view model);

    std::vector<std::uint8_t> label(const std::vector<WordForm>& forms, const std::vector<Upos>& tags,
                                    const std::vector<std::int32_t>& heads) const;

private:
    WeightTable table_;
};

}  // namespace babad
