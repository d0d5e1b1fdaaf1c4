#include "core/syntax/clause_context.hpp"

#include <algorithm>

#include "core/syntax/noun_chunk.hpp"
#include "core/syntax/rule_tagger.hpp"

namespace babad {

namespace {

ClauseRelation marked_relation(const SentenceView& view, std::uint32_t marker) {
    if (view.is(marker, FunctionClass::conditional)) return ClauseRelation::conditional;
    if (view.is(marker, FunctionClass::temporal)) return ClauseRelation::temporal;
    if (view.is(marker, FunctionClass::purpose)) return ClauseRelation::purpose;
    return ClauseRelation::complement;
}

bool can_mark(const SentenceView& view, std::uint32_t token) {
    return view.subordinator(token) || view.is(token, FunctionClass::sharing) || view.is(token, FunctionClass::purpose) ||
           view.is(token, FunctionClass::conditional) || view.is(token, FunctionClass::complement);
}

void set_marker(const SentenceView& view, std::uint32_t token, Clause& clause) {
    clause.marker = folded_word(view.document(), token);
    clause.relation = marked_relation(view, token);
    clause.governor = view.verb_before(token);
    if (view.is(token, FunctionClass::complement) && clause.governor && view.is(*clause.governor, FunctionClass::report))
        clause.relation = ClauseRelation::reported;
}

/// The chunk right of `token`, over prepositions, commas and quotes.
std::optional<TokenRange> phrase_after(const SentenceView& view, std::uint32_t token) {
    for (auto t = token + 1; t < view.end() && t < token + 5; ++t) {
        if (view.in_chunk(t)) {
            const auto chunk = chunk_at(view, t);
            if (chunk.time || chunk.bare) return std::nullopt;
            TokenRange phrase{t, past_acronym(view, chunk.range.end)};
            return phrase;
        }
        if (!view.preposition(t) && !view.quote(t) && !view.verb(t)) break;
    }
    return std::nullopt;
}

bool after_break(const SentenceView& view, std::uint32_t token) {
    return token > view.begin() && (view.comma(token - 1) || view.quote(token - 1));
}

/// "…," kata X    …, said X    …, X said
std::optional<TokenRange> inverted_speaker(const SentenceView& view, std::uint32_t from) {
    for (auto t = from; t < view.end(); ++t) {
        if (!view.is(t, FunctionClass::speech)) continue;
        if (after_break(view, t)) {
            if (auto phrase = phrase_after(view, t)) return phrase;
        } else if (!view.indonesian() && t > from && view.in_chunk(t - 1)) {
            const auto chunk = chunk_at(view, t - 1);
            if (!chunk.bare && !chunk.time && after_break(view, chunk.range.begin)) return chunk.range;
        }
    }
    return std::nullopt;
}

std::optional<TokenRange> named_source(const SentenceView& view) {
    for (auto t = view.begin(); t < view.end(); ++t)
        if (view.is(t, FunctionClass::source))
            if (auto phrase = phrase_after(view, t)) return phrase;
    return std::nullopt;
}

/// A reporting verb to the left that a clause follows: "X mengatakan, …", "X said (that) …".
std::optional<std::uint32_t> reporting_verb(const SentenceView& view, std::uint32_t before) {
    for (auto t = before; t-- > view.begin();) {
        if (!view.is(t, FunctionClass::report) || !(view.verb(t))) continue;
        const auto next = t + 1;
        if (view.comma(next) || view.quote(next) || view.is(next, FunctionClass::complement) || view.in_chunk(next)) return t;
    }
    return std::nullopt;
}

bool free_of_marker(const SentenceView&, const Clause& clause) {
    return clause.relation == ClauseRelation::main || clause.relation == ClauseRelation::coordinate ||
           clause.relation == ClauseRelation::reported || clause.relation == ClauseRelation::complement;
}

}  // namespace

std::uint32_t read_modifiers(const SentenceView& view, std::uint32_t token, Clause& clause) {
    auto first = token;
    while (first > view.begin() && view.auxiliary(first - 1) && !view.is(first - 1, FunctionClass::relative) &&
           !view.is(first - 1, FunctionClass::purpose))
        --first;
    for (auto t = first; t < token; ++t) {
        clause.modifiers.push_back(t);
        if (view.is(t, FunctionClass::negation)) clause.negated = !clause.negated;
    }
    return first;
}

void read_governor(const SentenceView& view, const LeftSide& left, std::uint32_t first, Clause& clause) {
    if (left.relative) {
        clause.relation = ClauseRelation::relative;
        return;
    }
    auto edge = first;
    if (left.subject && !left.shared_with) edge = std::min(edge, left.edge);
    if (edge == view.begin()) return;
    auto before = edge - 1;
    bool comma = false;
    while (before > view.begin() && (view.quote(before) || (before + 1 != first && view.comma(before)))) comma = view.comma(before--) || comma;
    if (can_mark(view, before)) return set_marker(view, before, clause);
    // Behind a comma only what is said goes on: "mengatakan, Israel menyerang", but "sebelum disepakati, Israel menyerang".
    if (view.verb(before) && (!comma || !view.indonesian() || view.is(before, FunctionClass::report))) {
        clause.governor = before;
        clause.relation = view.is(before, FunctionClass::report) ? ClauseRelation::reported : ClauseRelation::complement;
        return;
    }
    if (left.shared_with) {
        clause.governor = left.shared_with;
        clause.relation = ClauseRelation::coordinate;
    }
}

void read_source(const SentenceView& view, Clause& clause) {
    clause.speaker = inverted_speaker(view, clause.predicate.end);
    if (!clause.speaker) clause.speaker = named_source(view);
}

void read_speaker(const SentenceView& view, Clause& clause) {
    if (clause.governor && view.is(*clause.governor, FunctionClass::report)) {
        const auto left = find_left_side(view, *clause.governor);
        if (left.subject) clause.speaker = left.subject->phrase;
    }
    if (!clause.speaker) read_source(view, clause);
    if (!clause.speaker && free_of_marker(view, clause)) {
        if (const auto verb = reporting_verb(view, clause.predicate.begin)) {
            const auto left = find_left_side(view, *verb);
            if (left.subject && left.subject->phrase.end <= *verb + 1) clause.speaker = left.subject->phrase;
            if (clause.relation == ClauseRelation::main) clause.governor = verb;
        }
    }
    if (clause.speaker && clause.speaker->contains(clause.head)) clause.speaker.reset();
    if (clause.speaker && clause.relation == ClauseRelation::main) clause.relation = ClauseRelation::reported;
}

}  // namespace babad
