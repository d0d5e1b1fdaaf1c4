#include "core/event/report_extractor.hpp"

#include <algorithm>
#include <cmath>

#include "core/event/candidate_finder.hpp"
#include "core/event/record_coder.hpp"
#include "core/event/report_builder.hpp"
#include "core/event/report_linker.hpp"

namespace babad {
namespace {

/// Contexts of the paragraph that a sentence stands in.
std::vector<std::string> paragraph_contexts(const Extraction& input, std::span<const std::uint64_t> keys, std::uint32_t sentence) {
    const auto& sentences = input.document.sentences();
    std::uint32_t first = sentence, last = sentence;
    while (first > 0 && sentences[first - 1].paragraph == sentences[sentence].paragraph) --first;
    while (last + 1 < sentences.size() && sentences[last + 1].paragraph == sentences[sentence].paragraph) ++last;
    const std::uint32_t begin = sentences[first].tokens.begin;
    return input.pack.contexts.find(keys.subspan(begin, sentences[last].tokens.end - begin));
}

Confidence confidence_of(const Draft& draft) {
    Confidence confidence = draft.report.confidence;
    const bool actor = !draft.report.codes(Party::Side::actor).empty();
    const bool recipient = !draft.report.codes(Party::Side::recipient).empty();
    confidence.trigger = draft.trigger_certainty;
    confidence.arguments = actor && recipient ? 0.9 : actor ? 0.75 : recipient ? 0.6 : 0.3;
    confidence.date = draft.date_certainty;
    // A logistic fit of "matches an annotated event of its type" on the development sets (docs/accuracy.md).
    const double score = -0.62 + 0.18 * confidence.trigger + 1.00 * confidence.arguments + 0.50 * confidence.status + 2.23 * confidence.date;
    confidence.total = 1.0 / (1.0 + std::exp(-score));
    return confidence;
}

void finish(const Extraction& input, Draft& draft, const std::string& article_key) {
    Report& report = draft.report;
    report.article = input.document.article().id;
    report.article_key = article_key;
    if (report.cameo.empty()) report.cameo = input.ontology.cameo(report.type, report.mode, report.kind);
    report.confidence = confidence_of(draft);
}

}  // namespace

std::vector<Report> extract_reports(const Extraction& input, std::vector<Rejection>& rejections) {
    const Document& document = input.document;
    std::vector<std::uint64_t> keys;
    keys.reserve(document.tokens().size());
    for (const auto& token : document.tokens()) keys.push_back(token.key);

    std::vector<Draft> drafts;
    const auto& sentences = document.sentences();
    for (std::uint32_t i = 0; i < sentences.size(); ++i) {
        const TokenRange tokens = sentences[i].tokens;
        if (sentences[i].block == BlockKind::furniture || tokens.empty() || tokens.size() > longest_sentence) continue;
        if (!has_trigger(input.pack.triggers, std::span(keys).subspan(tokens.begin, tokens.size()))) continue;
        const SentenceFacts facts(input, keys, i);
        for (auto& draft : build_drafts(facts, rejections)) drafts.push_back(std::move(draft));
    }
    drafts = input.records ? code_records(input, std::move(drafts), rejections) : link_drafts(input, std::move(drafts), rejections);

    std::vector<Report> reports;
    const std::string key = drafts.empty() ? std::string() : article_key(document.article());
    std::optional<std::uint32_t> paragraph;
    std::vector<std::string> contexts;
    for (auto& draft : drafts) {
        if (paragraph != draft.paragraph) contexts = paragraph_contexts(input, keys, draft.sentence);
        paragraph = draft.paragraph;
        draft.report.contexts = contexts;
        finish(input, draft, key);
        reports.push_back(std::move(draft.report));
    }
    assign_report_ids(reports);
    return reports;
}

}  // namespace babad
