#pragma once
#include <string>
#include <string_view>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language.hpp"

namespace babad {

/// Weights of the statistical stages (`data/models/<language>_*.bin`), as views into the data files, which must outlive them.
/// Read where they lie: nothing is unpacked. Empty where a language has none.
struct SyntaxModels {
    SyntaxModels(const DataFiles& files, Language language);

    struct Model {
        std::string name;  ///< for error messages
        std::string_view content;
        explicit operator bool() const { return !content.empty(); }
    };
    Model tagger;
    Model parser;
    Model labeller;
};

}  // namespace babad
