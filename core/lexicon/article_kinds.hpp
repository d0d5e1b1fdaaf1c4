#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/data_files.hpp"

namespace babad {

/// Tells live reports, digests, opinion and paid pieces by words of their titles (`data/<language>/article_kinds.tsv`, all languages).
class ArticleKinds {
public:
    explicit ArticleKinds(const DataFiles& files);

    /// Flags of a title, in the order of the tables, each once.
    std::vector<std::string> flags(std::string_view title) const;

private:
    struct Row {
        std::string flag;
        std::string words;  ///< folded, one blank before, between and behind
    };
    std::vector<Row> rows_;
};

}  // namespace babad
