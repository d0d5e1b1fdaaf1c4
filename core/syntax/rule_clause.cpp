#include "core/syntax/rule_clause.hpp"

#include <algorithm>

#include "core/syntax/clause_context.hpp"
#include "core/syntax/noun_chunk.hpp"
#include "core/syntax/object_rules.hpp"
#include "core/syntax/rule_tagger.hpp"

namespace babad {

namespace {

std::uint32_t verbal_head(const SentenceView& view, TokenRange predicate) {
    for (auto t = predicate.begin; t < predicate.end; ++t)
        if (view.verb(t)) return t;
    return predicate.begin;
}

std::uint32_t nominal_head(const SentenceView& view, TokenRange predicate) {
    auto head = predicate.begin;
    for (auto t = predicate.begin; t < predicate.end; ++t) {
        if (!view.in_chunk(t)) {
            if (view.nominal(head)) break;
            continue;
        }
        if (view.indonesian() && view.nominal(head)) break;
        head = t;
    }
    return head;
}

/// Voice by the verb's shape; in English by a form of "be" before it and no object after it.
Voice voice_of(const SentenceView& view, const Clause& clause, bool has_object) {
    if (view.indonesian()) {
        const auto shape = view.pack().verb_shapes.of(folded_word(view.document(), clause.head));
        if (shape == VerbShape::passive) return Voice::passive;
        if (shape == VerbShape::stative) return Voice::stative;
        return Voice::active;
    }
    const bool be = std::any_of(clause.modifiers.begin(), clause.modifiers.end(),
                                [&](std::uint32_t t) { return view.is(t, FunctionClass::be); });
    return be && !has_object ? Voice::passive : Voice::active;
}

void add_right_side(RightSide&& right, ArgumentRole object_role, Clause& clause) {
    if (right.object) {
        right.object->role = object_role;
        clause.arguments.push_back(std::move(*right.object));
    }
    if (right.agent) clause.arguments.push_back(std::move(*right.agent));
    for (auto& oblique : right.obliques) clause.arguments.push_back(std::move(oblique));
}

bool has_role(const Clause& clause, ArgumentRole role) {
    return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const Argument& a) { return a.role == role; });
}

/// Arguments of a noun's light verb: "melancarkan serangan", "serangan dilancarkan oleh".
void add_light_verb(const SentenceView& view, std::uint32_t verb, Clause& clause) {
    auto carrier = rule_verbal_clause(view, {verb, verb + 1});
    const bool before = verb < clause.predicate.begin;
    for (auto& argument : carrier.arguments) {
        if (argument.phrase.contains(clause.head)) continue;
        const bool wanted = before ? argument.role == ArgumentRole::subject || argument.phrase.end <= verb
                                   : argument.role != ArgumentRole::subject;
        if (wanted) clause.arguments.push_back(std::move(argument));
    }
    clause.modifiers.insert(clause.modifiers.begin(), carrier.modifiers.begin(), carrier.modifiers.end());
    clause.negated = clause.negated != carrier.negated;
    clause.relation = carrier.relation;
    clause.marker = std::move(carrier.marker);
    clause.extent = {std::min(clause.extent.begin, carrier.extent.begin), std::max(clause.extent.end, carrier.extent.end)};
}

/// The verb that a noun phrase is the object of.
std::optional<std::uint32_t> governing_verb(const SentenceView& view, std::uint32_t phrase_begin) {
    auto t = phrase_begin;
    while (t > view.begin() && (view.quote(t - 1) || view.auxiliary(t - 1))) --t;
    if (t > view.begin() && view.verb(t - 1)) return t - 1;
    return std::nullopt;
}

/// The verb that follows a noun phrase: "serangan itu (yang) dilancarkan".
std::optional<std::uint32_t> following_verb(const SentenceView& view, std::uint32_t phrase_end) {
    auto t = phrase_end;
    while (t < view.end() && (view.auxiliary(t) || view.is(t, FunctionClass::relative))) ++t;
    if (t < view.end() && view.verb(t)) return t;
    return std::nullopt;
}

void add_english_possessor(const SentenceView& view, const NounChunk& chunk, Clause& clause) {
    TokenRange phrase{chunk.range.begin, std::min(clause.head, clause.predicate.begin)};
    for (auto t = phrase.begin; t < phrase.end; ++t)
        if (view.is(t, FunctionClass::possessive)) phrase.end = t;
    while (phrase.end > phrase.begin && view.tag(phrase.end - 1) == Upos::num) --phrase.end;
    const bool only_article = phrase.size() == 1 && view.tag(phrase.begin) == Upos::det && !view.is(phrase.begin, FunctionClass::pronoun);
    if (phrase.empty() || only_article) return;
    clause.arguments.push_back({ArgumentRole::possessor, {}, phrase.end - 1, phrase});
}

}  // namespace

Clause rule_verbal_clause(const SentenceView& view, TokenRange predicate) {
    Clause clause;
    clause.sentence = view.syntax().sentence;
    clause.predicate = predicate;
    clause.head = verbal_head(view, predicate);
    const auto first = read_modifiers(view, predicate.begin, clause);
    auto left = find_left_side(view, predicate.begin);
    auto right = find_right_side(view, predicate.end, view.is(clause.head, FunctionClass::control));
    if (left.subject && right.object && left.subject->phrase.overlaps(right.object->phrase)) right.object.reset();   // "…," kata X
    clause.voice = voice_of(view, clause, right.object.has_value());
    read_governor(view, left, first, clause);
    clause.extent = {std::min(left.edge, first), right.edge};
    if (left.subject) clause.arguments.push_back(std::move(*left.subject));
    for (auto& oblique : left.obliques) clause.arguments.push_back(std::move(oblique));
    const bool bare_agent = clause.voice == Voice::passive && !right.agent;
    add_right_side(std::move(right), bare_agent ? ArgumentRole::agent : ArgumentRole::object, clause);
    read_speaker(view, clause);
    return clause;
}

Clause rule_nominal_clause(const SentenceView& view, TokenRange predicate) {
    Clause clause;
    clause.sentence = view.syntax().sentence;
    clause.predicate = predicate;
    clause.head = nominal_head(view, predicate);
    clause.voice = Voice::nominal;
    NounChunk chunk;
    chunk.range = predicate;
    if (view.in_chunk(clause.head)) chunk = chunk_at(view, clause.head);
    const auto begin = std::min(chunk.range.begin, predicate.begin);
    for (auto t = begin; t < predicate.begin; ++t)
        if (view.is(t, FunctionClass::negation)) clause.negated = true;
    if (!view.indonesian()) add_english_possessor(view, chunk, clause);
    const auto rest = view.indonesian() ? predicate.end : std::max(chunk.range.end, predicate.end);
    auto right = find_right_side(view, rest, false);
    clause.extent = {begin, right.edge};
    add_right_side(std::move(right), ArgumentRole::possessor, clause);

    if (const auto verb = governing_verb(view, begin)) {
        clause.governor = verb;
        if (view.is(*verb, FunctionClass::light)) add_light_verb(view, *verb, clause);
    } else if (const auto next = following_verb(view, clause.extent.end)) {
        clause.governor = next;
        if (view.is(*next, FunctionClass::light) && !has_role(clause, ArgumentRole::agent)) add_light_verb(view, *next, clause);
    }
    read_speaker(view, clause);
    return clause;
}

}  // namespace babad
