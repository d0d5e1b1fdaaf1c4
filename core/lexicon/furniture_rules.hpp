#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/span.hpp"
#include "core/lexicon/data_files.hpp"

namespace babad {

/// Lines that news pages put around and into their articles (`data/<language>/furniture.tsv`, all languages at once: Indonesian pages
/// hold English furniture): related links, adverts, newsletter boxes, share buttons, bylines.
class FurnitureRules {
public:
    explicit FurnitureRules(const DataFiles& files);

    /// Why a line is furniture ("related-link"), "caption" for one that is a picture's caption, or "". Linear in the line.
    std::string_view classify(std::string_view line) const;

    /// Furniture within a line: spans and why, ascending.
    struct Inside {
        Span span;
        std::string_view why;
    };
    std::vector<Inside> find_inside(std::string_view line) const;

private:
    struct Rule {
        std::vector<std::string> words;  ///< folded, without punctuation
        std::string why;
        std::size_t most = 0;            ///< 0: any length
    };
    using Rules = std::unordered_map<std::string, std::vector<Rule>>;  ///< by first word (end rules: last word)

    /// A quick look at the first and the last word.
    bool may_match(std::string_view line) const;

    Rules start_, whole_, end_, inside_;
};

}  // namespace babad
