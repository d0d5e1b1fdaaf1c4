#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language.hpp"

namespace babad {

/// Voice that a verb's form shows.
enum class VerbShape : std::uint8_t { active, passive, stative };

/// Beginnings and ends by which a word shows that it is a verb, and in which voice (`data/<language>/verb_shapes.tsv`):
/// "menyerang" → active, "diserang" → passive, "terbunuh" → stative; "attacking" → active.
class VerbShapes {
public:
    VerbShapes(const DataFiles& files, Language language);

    /// `folded`: the word in lower case. The caller has ruled out the words of the class `not_affixed`.
    std::optional<VerbShape> of(std::string_view folded) const;

private:
    struct Rule {
        std::string prefix;
        std::string next;
        std::string suffix;
        std::size_t least;
        VerbShape shape;
    };
    std::vector<Rule> rules_;
};

}  // namespace babad
