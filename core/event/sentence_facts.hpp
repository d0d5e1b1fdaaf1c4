#pragma once
#include <optional>
#include <span>
#include <vector>

#include "core/event/report_extractor.hpp"
#include "core/lexicon/status_lexicon.hpp"
#include "core/syntax/clause_finder.hpp"

namespace babad {

/// A status word in a sentence.
struct Cue {
    TokenRange tokens;
    CueSet set;
};

/// Everything found in one sentence before its events are read; views into the document's lists.
struct SentenceFacts {
    /// Analyses the sentence. `keys` are those of all tokens of the document.
    SentenceFacts(const Extraction& input, std::span<const std::uint64_t> keys, std::uint32_t sentence);

    const Extraction& input;
    std::span<const std::uint64_t> keys;
    std::uint32_t index;
    TokenRange tokens;
    SentenceSyntax syntax;
    std::vector<Cue> cues;  ///< in text order, not overlapping
    std::span<const ActorMention> actors;
    std::span<const PlaceMention> places;
    std::span<const TimeExpression> times;

    const Document& document() const { return input.document; }
    bool contains(std::uint32_t token) const { return tokens.contains(token); }
    Upos tag(std::uint32_t token) const { return syntax.tags[token - tokens.begin]; }
    bool is_verb(std::uint32_t token) const { return tag(token) == Upos::verb; }
    bool is_nominal(std::uint32_t token) const;
    bool is_break(std::uint32_t token) const;  ///< comma, colon, dash, semicolon, bracket
    bool in_title() const;
    /// Cues on a token; empty where there are none.
    CueSet cues_at(std::uint32_t token) const;
    /// The mention that covers a token, or null; the shortest where several do.
    const ActorMention* mention_at(std::uint32_t token) const;
    /// A mention and those that a list joins to it behind: "Iran, Libya and Cuba". A list is closed by a joiner.
    std::vector<const ActorMention*> with_conjuncts(const ActorMention& mention) const;
    const TimeExpression* time_at(std::uint32_t token) const;
    /// Head of a token in the parse; nothing for the root and where no parser ran.
    std::optional<std::uint32_t> head(std::uint32_t token) const;
    Rejection rejection(TokenRange trigger, std::optional<PloverType> type, std::string reason) const;

private:
    // token - begin → index into cues, actors, times, or −1
    std::vector<std::int32_t> cue_of_, mention_of_, time_of_;
};

}  // namespace babad
