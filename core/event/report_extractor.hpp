#pragma once
#include <vector>

#include "core/actor/actor.hpp"
#include "core/event/report.hpp"
#include "core/lexicon/language_pack.hpp"
#include "core/lexicon/ontology.hpp"
#include "core/lexicon/record_rules.hpp"
#include "core/syntax/parsed_sentences.hpp"
#include "core/text/document.hpp"
#include "core/time/time_expression.hpp"

namespace babad {

/// What the extractor reads: all of one article. Nothing is kept.
struct Extraction {
    const Document& document;
    const LanguagePack& pack;
    const Ontology& ontology;
    const Times& times;
    const Mentions& mentions;
    const ParsedSentences& parses;  ///< the user's own, before ours
    const RecordRules* records = nullptr;          ///< where given, sentences are coded as records (core/event/record_coder.hpp)
};

/// Longer sentences (no news; a table, a list of names, noise) are not searched for events.
inline constexpr std::uint32_t longest_sentence = 600;  ///< tokens

/// The reports of one article, in text order: triggers → clauses → frames → status, date, place, numbers.
/// What could have told an event and was left out goes to `rejections`.
std::vector<Report> extract_reports(const Extraction& input, std::vector<Rejection>& rejections);

}  // namespace babad
