#include "core/pipeline/pipeline.hpp"

#include <algorithm>

#include "core/actor/mention_finder.hpp"
#include "core/event/report_extractor.hpp"
#include "core/text/document_builder.hpp"
#include "core/time/time_tagger.hpp"

namespace babad {

Reading read_article(Article article, const Knowledge& knowledge, const ReadingOptions& options) {
    const LanguagePack& pack = knowledge.pack(article.language);
    const bool understood = article.language != Language::other;

    Reading reading{build_document(std::move(article), pack), {}, {}, {}, {}, {}};
    const Document& document = reading.document;
    if (!understood) {
        reading.diagnostics.push_back({Diagnostic::Severity::skipped, document.article().path,
                                       "neither Indonesian nor English: stored, not read"});
        return reading;
    }

    reading.times = find_times(document, pack, options.anchor);
    reading.mentions = find_mentions(document, pack, knowledge.world);
    reading.reports = extract_reports({document, pack, knowledge.ontology, reading.times, reading.mentions, knowledge.parses,
                                       options.records ? &knowledge.records : nullptr}, reading.rejections);

    std::erase_if(reading.reports,
                  [&](const Report& report) { return report.confidence.total < options.min_confidence; });
    for (const auto& words : reading.times.impossible)
        reading.diagnostics.push_back({Diagnostic::Severity::note, document.article().path, "no such date: " + words});
    return reading;
}

}  // namespace babad
