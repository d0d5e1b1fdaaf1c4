#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/lexicon/data_files.hpp"

namespace babad {

/// What the words of class and id attributes say about a part of a page (`data/page_words.tsv`).
class PageWords {
public:
    explicit PageWords(const DataFiles& files);

    struct Effect {
        bool good = false;
        double drop_below = 0;  ///< left out where it holds less than this share of the page's running text; 0: no reason to
    };
    /// What the words of an attribute say together; the strongest reason to drop counts.
    Effect effect(std::string_view attribute) const;

private:
    std::unordered_map<std::string, Effect> words_;
};

}  // namespace babad
