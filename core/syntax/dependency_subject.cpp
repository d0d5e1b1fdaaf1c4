#include "core/syntax/dependency_subject.hpp"

#include "core/syntax/noun_chunk.hpp"
#include "core/syntax/rule_tagger.hpp"

namespace babad {

namespace {

constexpr int deepest = 5;  ///< of shared subjects

bool participle(const SentenceView& view, std::uint32_t verb) {
    return view.pack().verb_shapes.of(folded_word(view.document(), verb)) == VerbShape::active;
}

bool infinitive(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb) {
    const auto mark = tree.child(verb, {UdRelation::mark});
    return mark && view.is(*mark, FunctionClass::purpose);
}

bool relative_pronoun(const SentenceView& view, std::uint32_t token) {
    return view.is(token, FunctionClass::relative) && view.tag(token) != Upos::det;
}

std::optional<std::uint32_t> own_subject(const DependencyTree& tree, std::uint32_t verb) {
    return tree.child(verb, {UdRelation::nsubj, UdRelation::nsubj_pass});
}

class SubjectFinder {
public:
    SubjectFinder(const SentenceView& view, const DependencyTree& tree) : view_(view), tree_(tree) {}

    std::optional<std::uint32_t> find(std::uint32_t verb, int depth) const {
        const auto head = tree_.head(verb);
        if (const auto own = own_subject(tree_, verb)) {
            if (!relative_pronoun(view_, *own)) return own;
            return head && tree_.is(verb, {UdRelation::acl_relcl}) ? head : antecedent(*own);
        }
        if (depth > deepest) return std::nullopt;
        if (const auto near = adjacent_subject(verb)) return near;
        if (!head) return std::nullopt;
        switch (tree_.relation(verb)) {
            case UdRelation::conj: return *head < verb ? find(*head, depth + 1) : std::nullopt;
            case UdRelation::xcomp: return controller(*head, true, depth);
            case UdRelation::csubj: return infinitive(view_, tree_, verb) ? controller(*head, false, depth) : std::nullopt;
            case UdRelation::ccomp:
                return participle(view_, verb) || infinitive(view_, tree_, verb) ? controller(*head, true, depth) : std::nullopt;
            case UdRelation::advcl: return controller(*head, view_.is(*head, FunctionClass::control), depth);
            case UdRelation::acl:
                if (infinitive(view_, tree_, verb)) return owner(*head, depth);
                if (participle(view_, verb) && view_.is(*head, FunctionClass::utterance))  // "issued a statement condemning"
                    if (const auto issuer = owner(*head, depth)) return issuer;
                return head;
            case UdRelation::acl_relcl: return head;
            default: return std::nullopt;
        }
    }

private:
    /// The noun before a relative pronoun whose clause was hung elsewhere.
    std::optional<std::uint32_t> antecedent(std::uint32_t pronoun) const {
        auto t = pronoun;
        if (t > view_.begin() && view_.comma(t - 1)) --t;
        if (t == view_.begin() || !view_.nominal(t - 1)) return pronoun;
        return chunk_at(view_, t - 1).head;
    }

    /// The noun right before a verb that was given no subject: "as Hamas frees", "and Egypt condemned", "a case brought by".
    /// Not before infinitives and participles in -ing, and not where the noun is governed by a preposition, unless that
    /// is also a subordinator ("after").
    std::optional<std::uint32_t> adjacent_subject(std::uint32_t verb) const {
        if (participle(view_, verb) || infinitive(view_, tree_, verb) || !view_.verb(verb)) return std::nullopt;
        auto t = verb;
        while (t > view_.begin() && view_.auxiliary(t - 1)) --t;
        if (t == view_.begin() || !view_.nominal(t - 1)) return std::nullopt;
        const auto chunk = chunk_at(view_, t - 1);
        if (chunk.time || chunk.bare) return std::nullopt;
        const auto joined = joined_left(view_, chunk);
        const auto head = joined == chunk.range ? chunk.head : chunk_at(view_, joined.begin).head;
        if (joined.begin == view_.begin()) return head;
        const auto before = joined.begin - 1;
        const bool passive = dependency_voice(view_, tree_, verb) == Voice::passive;
        if (view_.verb(before) && !passive) return view_.is(before, FunctionClass::report) ? std::optional(head) : std::nullopt;
        if (view_.preposition(before) && !passive && !view_.is(before, FunctionClass::temporal)) return std::nullopt;
        return head;
    }

    /// Who does what hangs under `verb`: its object where `by_object`, else its subject.
    std::optional<std::uint32_t> controller(std::uint32_t verb, bool by_object, int depth) const {
        if (by_object)
            if (const auto object = tree_.child(verb, {UdRelation::obj, UdRelation::iobj})) return object;
        return find(verb, depth + 1);
    }

    /// Whose plan, decision, threat a noun is.
    std::optional<std::uint32_t> owner(std::uint32_t noun, int depth) const {
        if (const auto possessor = tree_.child(noun, {UdRelation::nmod_poss})) return possessor;
        const auto verb = tree_.head(noun);
        if (!verb) return std::nullopt;
        if (tree_.is(noun, {UdRelation::obj, UdRelation::obl, UdRelation::xcomp})) return find(*verb, depth + 1);
        return std::nullopt;
    }

    const SentenceView& view_;
    const DependencyTree& tree_;
};

/// Headlines have no full stop.
bool full_sentence(const SentenceView& view, const DependencyTree& tree) {
    return view.document().word(tree.sentence().end - 1) == ".";
}

/// "Tanks rolled into the city.": a full sentence has a main verb, so that its only one is no participle.
bool only_verb(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb) {
    if (!full_sentence(view, tree)) return false;
    const auto noun = tree.head(verb);
    return noun && !tree.head(*noun) && !dependency_agent(view, tree, verb) && !tree.child(*noun, {UdRelation::cop});
}

bool passive_by_place(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb) {
    if (tree.child(verb, {UdRelation::obj}) || participle(view, verb) || infinitive(view, tree, verb)) return false;
    if (own_subject(tree, verb)) return false;
    if (tree.is(verb, {UdRelation::acl})) return !only_verb(view, tree, verb);
    const auto head = tree.head(verb);
    const bool bare = !tree.child(verb, {UdRelation::aux});
    if (head && tree.is(verb, {UdRelation::conj}) && bare) return dependency_voice(view, tree, *head) == Voice::passive;
    return false;
}

}  // namespace

Voice dependency_voice(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb) {
    if (tree.child(verb, {UdRelation::aux_pass})) return Voice::passive;
    // "Iran must release the prisoners" with a wrong label: who has an object and no "be" acts.
    if (tree.child(verb, {UdRelation::nsubj_pass}) && !tree.child(verb, {UdRelation::obj})) return Voice::passive;
    // without auxiliary: "rebels killed by", "Pilot held by rebels" of a headline, not "spoke by telephone"
    const bool reduced = tree.is(verb, {UdRelation::acl, UdRelation::advcl, UdRelation::conj, UdRelation::xcomp}) || !full_sentence(view, tree);
    if (reduced && !participle(view, verb) && !tree.child(verb, {UdRelation::obj}) && tree.child(verb, {UdRelation::obl_agent}))
        return Voice::passive;
    return passive_by_place(view, tree, verb) ? Voice::passive : Voice::active;
}

std::optional<std::uint32_t> dependency_subject(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb) {
    return SubjectFinder(view, tree).find(verb, 0);
}

std::optional<std::uint32_t> dependency_object(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb) {
    const auto head = tree.head(verb);
    const auto object = tree.child(verb, {UdRelation::obj});
    const bool relative = head && tree.is(verb, {UdRelation::acl_relcl});
    if (object) return relative && relative_pronoun(view, *object) ? head : object;
    const auto subject = own_subject(tree, verb);
    if (relative && subject && !relative_pronoun(view, *subject) && !tree.child(verb, {UdRelation::nsubj_pass})) return head;
    return std::nullopt;
}

std::optional<std::uint32_t> dependency_agent(const SentenceView& view, const DependencyTree& tree, std::uint32_t verb) {
    if (const auto agent = tree.child(verb, {UdRelation::obl_agent})) return agent;
    for (const auto child : tree.children(verb)) {
        if (!tree.is(child, {UdRelation::obl}) || view.is(child, FunctionClass::time)) continue;
        const auto preposition = tree.child(child, {UdRelation::case_});
        if (preposition && view.is(*preposition, FunctionClass::agent)) return child;
    }
    return std::nullopt;
}

}  // namespace babad
