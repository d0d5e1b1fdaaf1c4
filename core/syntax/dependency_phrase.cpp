#include "core/syntax/dependency_phrase.hpp"

#include <algorithm>

#include "core/syntax/noun_chunk.hpp"
#include "core/syntax/rule_tagger.hpp"

namespace babad {

namespace {

constexpr int deepest = 12;  ///< of nested phrases

void widen(const SentenceView& view, const DependencyTree& tree, std::uint32_t head, int depth, TokenRange& range);

void add_child(const SentenceView& view, const DependencyTree& tree, std::uint32_t child, int depth, TokenRange& range) {
    range.begin = std::min(range.begin, child);
    range.end = std::max(range.end, child + 1);
    widen(view, tree, child, depth + 1, range);
}

bool genitive(const SentenceView& view, const DependencyTree& tree, std::uint32_t child) {
    const auto preposition = tree.child(child, {UdRelation::case_});
    return preposition && view.is(*preposition, FunctionClass::genitive);
}

void widen(const SentenceView& view, const DependencyTree& tree, std::uint32_t head, int depth, TokenRange& range) {
    if (depth > deepest) return;
    for (const auto child : tree.children(head)) {
        switch (tree.relation(child)) {
            case UdRelation::det:
            case UdRelation::amod:
            case UdRelation::nummod:
            case UdRelation::compound:
            case UdRelation::flat:
            case UdRelation::nmod_poss:
            case UdRelation::goeswith:
            case UdRelation::fixed: add_child(view, tree, child, depth, range); break;
            case UdRelation::conj:
                if (!view.verb(child)) add_child(view, tree, child, depth, range);
                break;
            case UdRelation::nmod:
                if (genitive(view, tree, child)) add_child(view, tree, child, depth, range);
                break;
            case UdRelation::appos:  // "envoy Steve Witkoff"
                if (child == range.end) add_child(view, tree, child, depth, range);
                break;
            case UdRelation::case_:  // the 's of a possessor
                if (child > head) add_child(view, tree, child, depth, range);
                break;
            default: break;
        }
    }
}

bool name(const SentenceView& view, std::uint32_t token) { return view.holds(token) && view.tag(token) == Upos::propn; }

bool capital_modifier(const SentenceView& view, std::uint32_t token) {
    return view.document().tokens()[token].capital && (view.tag(token) == Upos::adj || view.tag(token) == Upos::propn);
}

/// What a wrong arc left out: the rest of a name, names joined to it, the noun of a number, what stands between a
/// preposition and its noun.
void repair(const SentenceView& view, const DependencyTree& tree, std::uint32_t head, TokenRange& range) {
    if (const auto preposition = tree.child(head, {UdRelation::case_}); preposition && *preposition < range.begin) {
        auto t = range.begin;
        while (t > *preposition + 1 && view.holds(t - 1) && view.in_chunk(t - 1)) --t;
        if (t == *preposition + 1) range.begin = t;
    }
    if (view.holds(head) && view.tag(head) == Upos::num)
        while (range.end < view.end() && view.in_chunk(range.end) && !view.is(range.end, FunctionClass::time)) ++range.end;
    while (range.begin > view.begin() && name(view, range.begin) && name(view, range.begin - 1) &&
           !view.is(range.begin - 1, FunctionClass::time))
        --range.begin;
    // "Afghan and Pakistani troops": names joined before the noun that they share.
    while (range.begin + 1 < range.end && range.begin < head && range.begin >= view.begin() + 2 && view.is(range.begin - 1, FunctionClass::joiner) &&
           capital_modifier(view, range.begin) && capital_modifier(view, range.begin - 2))
        range.begin -= 2;
    const auto goes_on = [&](std::uint32_t t) {
        return name(view, t - 1) && name(view, t) && !view.is(t - 1, FunctionClass::time) && !view.is(t, FunctionClass::time);
    };
    while (goes_on(range.end)) ++range.end;
    for (auto t = range.end; name(view, range.end - 1) && t + 1 < view.end();) {
        const bool joint = view.comma(t) || view.is(t, FunctionClass::joiner);
        if (!joint || !name(view, t + 1)) break;
        const bool closes = view.is(t, FunctionClass::joiner);
        for (++t; name(view, t); ++t) {}
        if (closes) range.end = t;
    }
}

}  // namespace

TokenRange noun_phrase(const SentenceView& view, const DependencyTree& tree, std::uint32_t head) {
    TokenRange range{head, head + 1};
    widen(view, tree, head, 0, range);
    repair(view, tree, head, range);
    range.end = past_acronym(view, range.end);
    return range;
}

std::string preposition_of(const SentenceView& view, const DependencyTree& tree, std::uint32_t head) {
    const auto preposition = tree.child(head, {UdRelation::case_});
    if (!preposition) return {};
    std::string text = folded_word(view.document(), *preposition);
    for (const auto part : tree.children(*preposition))
        if (tree.relation(part) == UdRelation::fixed) text += ' ' + folded_word(view.document(), part);
    return text;
}

}  // namespace babad
