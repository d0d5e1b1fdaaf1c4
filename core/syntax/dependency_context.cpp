#include "core/syntax/dependency_context.hpp"

#include <algorithm>

#include "core/syntax/clause_context.hpp"
#include "core/syntax/dependency_phrase.hpp"
#include "core/syntax/dependency_subject.hpp"
#include "core/syntax/rule_tagger.hpp"

namespace babad {

namespace {

constexpr int deepest = 8;  ///< of nested clauses

bool shares_with_first(const DependencyTree& tree, std::uint32_t verb) {
    return tree.is(verb, {UdRelation::conj}) && !tree.child(verb, {UdRelation::nsubj, UdRelation::nsubj_pass});
}

ClauseRelation adverbial(const SentenceView& view, std::optional<std::uint32_t> marker) {
    if (!marker) return ClauseRelation::coordinate;
    if (view.is(*marker, FunctionClass::conditional)) return ClauseRelation::conditional;
    if (view.is(*marker, FunctionClass::temporal)) return ClauseRelation::temporal;
    if (view.is(*marker, FunctionClass::purpose)) return ClauseRelation::purpose;
    return ClauseRelation::complement;
}

std::optional<std::uint32_t> marker_of(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb) {
    if (const auto mark = tree.child(verb, {UdRelation::mark})) return mark;
    for (const auto child : tree.children(verb))  // "when", "while" as adverbs
        if (child < verb && tree.is(child, {UdRelation::advmod}) && view.is(child, FunctionClass::temporal) && view.subordinator(child))
            return child;
    return std::nullopt;
}

/// "South Korea summoned the ambassador" read as a noun with a participle.
bool main_verb_after_noun(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb) {
    const bool bare = !view.pack().verb_shapes.of(folded_word(view.document(), verb));
    return bare && dependency_voice(view, tree, verb) == Voice::active;
}

void relate(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb, int depth, Clause& clause) {
    const auto head = tree.head(verb);
    const auto marker = marker_of(view, tree, verb);
    if (marker) clause.marker = folded_word(view.document(), *marker);
    clause.governor = head;
    switch (tree.relation(verb)) {
        case UdRelation::conj:
            if (head && !marker && depth < deepest) {
                relate(view, tree, *head, depth + 1, clause);
                if (clause.relation == ClauseRelation::main) {
                    clause.relation = ClauseRelation::coordinate;
                    clause.governor = head;
                }
                return;
            }
            clause.relation = marker ? adverbial(view, marker) : ClauseRelation::coordinate;
            return;
        case UdRelation::ccomp:
        case UdRelation::csubj:
            clause.relation = head && view.is(*head, FunctionClass::report) ? ClauseRelation::reported : ClauseRelation::complement;
            return;
        case UdRelation::parataxis:
            if (head && view.is(*head, FunctionClass::report)) {
                clause.relation = ClauseRelation::reported;
                return;
            }
            clause.governor.reset();
            clause.relation = ClauseRelation::main;
            return;
        case UdRelation::xcomp: clause.relation = ClauseRelation::complement; return;
        case UdRelation::advcl: clause.relation = adverbial(view, marker); return;
        case UdRelation::acl:
            clause.relation = marker ? ClauseRelation::complement : ClauseRelation::relative;
            if (!marker && main_verb_after_noun(view, tree, verb)) {
                clause.relation = ClauseRelation::main;
                clause.governor.reset();
            }
            return;
        case UdRelation::acl_relcl: clause.relation = ClauseRelation::relative; return;
        default:
            clause.governor.reset();
            clause.relation = marker && !view.is(*marker, FunctionClass::purpose) ? adverbial(view, marker) : ClauseRelation::main;
            return;
    }
}

std::optional<TokenRange> subject_phrase(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb) {
    const auto subject = dependency_subject(view, tree, verb);
    if (!subject) return std::nullopt;
    return noun_phrase(view, tree, *subject);
}

/// "…, officials said": a reporting verb that hangs under the clause.
std::optional<TokenRange> inserted_speaker(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb) {
    for (const auto child : tree.children(verb))
        if (tree.is(child, {UdRelation::parataxis}) && view.is(child, FunctionClass::speech))
            if (auto phrase = subject_phrase(view, tree, child)) return phrase;
    return std::nullopt;
}

std::optional<TokenRange> speaker_above(const SentenceView& view, const DependencyTree& tree, std::uint32_t token) {
    auto at = token;
    for (int depth = 0; depth < deepest; ++depth) {
        if (auto phrase = inserted_speaker(view, tree, at)) return phrase;
        const auto head = tree.head(at);
        if (!head) break;
        const bool clausal = tree.is(at, {UdRelation::ccomp, UdRelation::parataxis, UdRelation::xcomp});
        if (clausal && view.is(*head, FunctionClass::report))
            if (auto phrase = subject_phrase(view, tree, *head)) return phrase;
        if (tree.is(at, {UdRelation::acl_relcl})) break;  // told by the writer
        at = *head;
    }
    return std::nullopt;
}

}  // namespace

void read_dependency_modifiers(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb, Clause& clause) {
    bool auxiliary = false;
    for (const auto child : tree.children(verb)) {
        const bool aux = tree.is(child, {UdRelation::aux, UdRelation::aux_pass, UdRelation::cop});
        if (!aux && !tree.is(child, {UdRelation::advmod, UdRelation::cc, UdRelation::det})) continue;
        const bool negation = view.is(child, FunctionClass::negation);
        if (!aux && !negation && !tree.is(child, {UdRelation::advmod})) continue;
        if (!aux && !negation && view.subordinator(child)) continue;  // "when", told as the marker
        auxiliary = auxiliary || aux;
        clause.modifiers.push_back(child);
        if (negation) clause.negated = true;
    }
    if (!auxiliary && shares_with_first(tree, verb)) {
        const auto first = *tree.head(verb);
        if (first < verb)
            for (const auto child : tree.children(first)) {
                if (!tree.is(child, {UdRelation::aux}) || child > verb) continue;
                clause.modifiers.push_back(child);
                if (view.is(child, FunctionClass::negation)) clause.negated = true;
            }
        std::sort(clause.modifiers.begin(), clause.modifiers.end());
    }
}

void read_dependency_relation(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb, Clause& clause) {
    relate(view, tree, verb, 0, clause);
}

void read_dependency_speaker(const SentenceView& view, const DependencyTree& tree, Clause& clause) {
    clause.speaker = speaker_above(view, tree, clause.head);
    if (!clause.speaker) read_source(view, clause);
    if (clause.speaker && clause.speaker->contains(clause.head)) clause.speaker.reset();
    if (clause.speaker && clause.relation == ClauseRelation::main) clause.relation = ClauseRelation::reported;
}

}  // namespace babad
