#pragma once
#include <string_view>
#include <vector>

#include "core/text/document.hpp"
#include "core/text/weight_table.hpp"
#include "core/text/word_form.hpp"

namespace babad {

/// Averaged perceptron over the words of a sentence, left to right, greedy; words that are nearly always one part of
/// speech come from a dictionary. Weights: `data/models/<language>_tagger.bin`, made by tools/train_syntax.
/// Thread-safe; cheap to construct. Linear.
class PosTagger {
public:
    PosTagger(std::string_view name, std::string_view model);

    std::vector<Upos> tag(const std::vector<WordForm>& forms) const;

private:
    WeightTable table_;
};

}  // namespace babad
