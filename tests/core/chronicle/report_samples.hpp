#pragma once
#include <fmt/format.h>

#include <random>
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
    std::string word = "sidel";       ///< the trigger
    bool headline = false;
    bool by_publication = false;      ///< the date is the publication's, with a tilde
    double date_confidence = 1;
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
    report.trigger = {Field::text, sample.start + sample.trigger, sample.start + sample.trigger + 5, sample.word};
    if (sample.headline) report.trigger.field = Field::title;
    if (sample.by_publication) {
        report.date_choice.basis = report.date->basis = DateBasis::publication;
        report.date->qualifier = Qualifier::approximate;
    }
    report.sentence_start = sample.start;
    report.quote = sample.quote.empty() ? fmt::format("sentence at {} of {}", sample.start, sample.article) : sample.quote;
    report.confidence.total = 0.8;
    report.confidence.date = sample.date_confidence;
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

/// Random reports that share articles, actors, days, words and places often enough to make a tangle.
inline std::vector<Sample> random_samples(std::uint32_t seed, std::size_t count) {
    using enum PloverType;
    std::mt19937 random(seed);
    const std::vector<std::string> codes{"USA", "RUS", "UKR", "PRK", "IDN/OPP", "IDN", "GRP:HAMAS"};
    const std::vector<std::string> dates{"2024-11-02", "2024-11-03", "2024-11", "2024-11-04~", "2024", "", "2024-11-01/2024-11-07", "2024-12-01/.."};
    const std::vector<std::string> places{"", "", "Kyiv", "Odesa"};
    const std::vector<std::string> words{"menyerang", "serangan", "attacked", "talks", "condemned"};
    const std::vector<std::pair<PloverType, const char*>> types{{assault, "attack"}, {assault, "shelling"}, {consult, "talks"}, {accuse, "condemnation"}, {protest, "riot"}};
    const auto pick = [&](const auto& from) { return from[random() % from.size()]; };
    std::vector<Sample> samples;
    for (std::size_t i = 0; i < count; ++i) {
        const auto [type, kind] = pick(types);
        Sample sample{.article = fmt::format("a{}", random() % (count / 3 + 1)), .type = type, .kind = kind, .actors = {pick(codes)}, .date = pick(dates), .place = pick(places), .start = static_cast<std::uint32_t>(10 * i)};
        if (random() % 3) sample.recipients = {pick(codes)};
        if (random() % 4 == 0) sample.actors.push_back(pick(codes));
        if (random() % 9 == 0) sample.actors.clear();
        sample.headline = random() % 7 == 0;
        sample.word = pick(words);
        sample.quote = fmt::format("{} {} in {} on {}", pick(codes), sample.word, pick(places), random() % 30);
        if (random() % 5 == 0) sample.dead = random() % 3;
        sample.status = random() % 6 == 0 ? Status::planned : random() % 6 == 0 ? Status::denied : Status::asserted;
        sample.date_confidence = random() % 3 == 0 ? 0.5 : 1;
        sample.by_publication = random() % 4 == 0 && !sample.date.empty();
        samples.push_back(std::move(sample));
    }
    return samples;
}

/// The tables of the project, read once.
inline const Ontology& sample_ontology() {
    static const Ontology ontology{DataFiles{}};
    return ontology;
}

}  // namespace babad
