#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/lexicon/data_files.hpp"

namespace babad {

/// What is known about an outlet's pages (`data/sites.tsv`).
struct SiteRule {
    std::string outlet;
    std::string container;            ///< class or id of the element that holds the text; empty: unknown
    std::vector<std::string> noise;   ///< classes or ids inside it that are no text
};

class SiteRules {
public:
    explicit SiteRules(const DataFiles& files);

    /// The rule of a host or of the domain above it ("news.detik.com" → "detik.com"), or null.
    const SiteRule* find(std::string_view host) const;

private:
    std::unordered_map<std::string, SiteRule> rules_;
};

}  // namespace babad
