#pragma once
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/lexicon/data_files.hpp"
#include "core/text/article.hpp"
#include "core/text/date_reader.hpp"
#include "io/page_tree.hpp"

namespace babad {

/// What a page says about its article, before anything is believed.
struct PageMetadata {
    std::vector<std::string> titles;   ///< best first: title element, og:title, JSON-LD headline, h1 as far as they agree
    std::vector<std::string> authors;
    std::string site;
    std::string url;                   ///< canonical
    std::string language;              ///< html lang: hardly evidence
    std::vector<DateEvidence> dates;   ///< all that were declared, in order of trust
    std::string declared_body;         ///< JSON-LD articleBody
    bool paywalled = false;            ///< declared as not free
    bool live = false;                 ///< declared as a live blog
};

/// Names of declarations (`data/page_meta.tsv`).
class PageMetaNames {
public:
    explicit PageMetaNames(const DataFiles& files);

    struct Meaning {
        std::string field;
        std::size_t rank = 0;  ///< row: lower is better
    };
    /// Of a folded name; null for one without meaning.
    const Meaning* find(std::string_view name) const;
    const std::vector<std::string>& script_names() const { return script_names_; }

private:
    std::unordered_map<std::string, Meaning> names_;
    std::vector<std::string> script_names_;
};

/// Reads meta elements, OpenGraph, JSON-LD (tolerantly), microdata, time elements and script data.
PageMetadata read_page_metadata(const PageTree& tree, const PageMetaNames& names, const DateReader& dates);

}  // namespace babad
