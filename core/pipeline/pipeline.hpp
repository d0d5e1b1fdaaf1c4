#pragma once
#include <vector>

#include "core/actor/actor.hpp"
#include "core/base/diagnostic.hpp"
#include "core/event/report.hpp"
#include "core/pipeline/knowledge.hpp"
#include "core/text/document.hpp"
#include "core/time/time_expression.hpp"

namespace babad {

struct ReadingOptions {
    std::optional<AnchorMode> anchor;  ///< news or narrative; by default chosen for each document
    double min_confidence = 0;
    bool records = false;              ///< code each sentence as a record (docs/events.md)
};

/// What one article gave.
struct Reading {
    Document document;
    Times times;
    Mentions mentions;
    std::vector<Report> reports;
    std::vector<Rejection> rejections;  ///< for `explain`
    Diagnostics diagnostics;
};

/// Article → Reading. A stateless map: depends on the article, the knowledge and the options alone, so that any number of
/// threads may run it. An article in another language gives no reports and one note.
Reading read_article(Article article, const Knowledge& knowledge, const ReadingOptions& options = {});

}  // namespace babad
