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

    enum class Effect : std::uint8_t { none, drop, good };
    /// The strongest effect among the words of an attribute: drop before good.
    Effect effect(std::string_view attribute) const;

private:
    std::unordered_map<std::string, Effect> words_;
};

}  // namespace babad
