#pragma once
#include <fmt/format.h>

#include <string>
#include <vector>

#include "core/base/hash.hpp"
#include "core/calendar/edtf.hpp"
#include "core/chronicle/merger.hpp"

namespace babad {

/// A report in one line, for tests: what is not said is empty.
struct Sample {
    std::string article = "a1";
    PloverType type = PloverType::consult;
    std::string kind = "meeting";
    std::vector<std::string> actors = {};
    std::vector<std::string> recipients = {};
    std::string date = {};
    std::string place = {};
    std::string quote = {};
    Status status = Status::asserted;
    std::optional<double> dead = {};
    std::string outlet = {};
    std::uint32_t start = 0;    ///< of the sentence
    std::uint32_t trigger = 0;  ///< in the sentence
};

inline Party sample_party(Party::Side side, const std::string& code) { return {side, {code, {}, {}, {}, code}, {}}; }

inline MergeInput make_input(const Sample& sample) {
    Report report;
    report.article = sample.article;
    report.article_key = content_hash(sample.article);
    report.type = sample.type;
    report.kind = sample.kind;
    for (const auto& code : sample.actors) report.parties.push_back(sample_party(Party::Side::actor, code));
    for (const auto& code : sample.recipients) report.parties.push_back(sample_party(Party::Side::recipient, code));
    report.date = parse_edtf(sample.date);
    report.date_choice.basis = report.date ? DateBasis::explicit_date : DateBasis::none;
    if (!sample.place.empty()) report.place = Place{sample.place, "XXX", static_cast<double>(fnv1a(sample.place) % 80), 2, "city"};
    report.status = sample.status;
    if (sample.dead) report.numbers.push_back({"dead", sample.dead, sample.dead, "person", {}});
    report.trigger = {Field::text, sample.start + sample.trigger, sample.start + sample.trigger + 5, "sidel"};
    report.sentence_start = sample.start;
    report.quote = sample.quote.empty() ? fmt::format("sentence at {} of {}", sample.start, sample.article) : sample.quote;
    report.confidence.total = 0.8;
    report.id = report_id(report);
    Source source{report.article_key, sample.article, sample.outlet.empty() ? "outlet of " + sample.article : sample.outlet,
                  "https://example.org/" + sample.article, "title of " + sample.article, "2024-11-20", {}};
    return {report, source};
}

inline std::vector<MergeInput> make_inputs(const std::vector<Sample>& samples) {
    std::vector<MergeInput> inputs;
    for (const auto& sample : samples) inputs.push_back(make_input(sample));
    return inputs;
}

/// The tables of the project, read once.
inline const Ontology& sample_ontology() {
    static const Ontology ontology{DataFiles{}};
    return ontology;
}

}  // namespace babad
