#include "core/syntax/dependency_clause.hpp"

#include <algorithm>

#include "core/syntax/dependency_context.hpp"
#include "core/syntax/dependency_phrase.hpp"
#include "core/syntax/dependency_subject.hpp"
#include "core/syntax/dependency_tree.hpp"
#include "core/syntax/subject_rules.hpp"

namespace babad {

namespace {

class ClauseBuilder {
public:
    ClauseBuilder(const SentenceView& view, TokenRange predicate)
        : view_(view), tree_(view.syntax(), view.document().sentences()[view.syntax().sentence].tokens) {
        clause_.sentence = view.syntax().sentence;
        clause_.predicate = predicate;
        clause_.head = tree_.top(predicate);
    }

    Clause verbal() {
        const auto verb = clause_.head;
        clause_.voice = dependency_voice(view_, tree_, verb);
        read_dependency_modifiers(view_, tree_, verb, clause_);
        read_dependency_relation(view_, tree_, verb, clause_);
        clause_.extent = tree_.subtree(verb);
        add_arguments(verb, true);
        if (!subject_found_) add_subject_by_rule(verb);
        read_dependency_speaker(view_, tree_, clause_);
        return std::move(clause_);
    }

    Clause nominal() {
        const auto noun = clause_.head;
        clause_.voice = Voice::nominal;
        clause_.extent = tree_.subtree(noun);
        add_possessor(noun);
        add_noun_obliques(noun, true);
        for (const auto child : tree_.children(noun)) {
            if (tree_.is(child, {UdRelation::det}) && view_.is(child, FunctionClass::negation)) clause_.negated = true;
            // "talks held in Cairo", "an attack launched by"
            if (tree_.is(child, {UdRelation::acl, UdRelation::acl_relcl}) && view_.is(child, FunctionClass::light)) add_arguments(child, false);
        }
        add_governor(noun);
        read_dependency_speaker(view_, tree_, clause_);
        return std::move(clause_);
    }

private:
    bool has(ArgumentRole role) const {
        return std::any_of(clause_.arguments.begin(), clause_.arguments.end(), [&](const Argument& a) { return a.role == role; });
    }

    void add(ArgumentRole role, std::uint32_t head, std::string preposition = {}) {
        auto phrase = noun_phrase(view_, tree_, head);
        if (phrase.contains(clause_.head)) {  // a verb read as a noun's modifier: keep the side that the head is on
            if (clause_.head < head) phrase.begin = clause_.predicate.end;
            else phrase.end = clause_.predicate.begin;
            if (!phrase.contains(head)) return;
        }
        if (preposition.empty()) trim_time(head, phrase);
        const bool known = std::any_of(clause_.arguments.begin(), clause_.arguments.end(),
                                       [&](const Argument& a) { return a.head == head && a.role == role; });
        if (!known) clause_.arguments.push_back({role, std::move(preposition), head, phrase});
    }

    /// "pounded Gaza City hours after": a noun of time at the end of a name is not part of it; nor is one before it.
    void trim_time(std::uint32_t& head, TokenRange& phrase) const {
        while (phrase.end > phrase.begin + 1 && phrase.end - 1 == head && view_.is(head, FunctionClass::time) &&
               view_.nominal(head - 1)) {
            --head;
            --phrase.end;
        }
        while (phrase.begin < head && view_.is(phrase.begin, FunctionClass::time) && view_.nominal(phrase.begin)) ++phrase.begin;
    }

    /// In a headline a comma says "and": "US, South Korea, Japan condemn". The list must begin the headline.
    void join_in_headline(Argument& subject) const {
        const auto sentence = tree_.sentence();
        if (subject.role != ArgumentRole::subject || view_.document().word(sentence.end - 1) == ".") return;
        auto last = std::min(clause_.predicate.begin, clause_.head);
        if (last == sentence.begin || !view_.in_chunk(last - 1) || subject.phrase.begin > last) return;
        const auto end = last;
        bool comma = false;
        while (last > sentence.begin && (view_.in_chunk(last - 1) || view_.comma(last - 1))) comma = view_.comma(--last) || comma;
        if (last == sentence.begin && comma && subject.phrase.end <= end) subject.phrase = {last, end};
    }

    /// Arguments of a verb; of a light verb for its noun, the noun left out.
    void add_arguments(std::uint32_t verb, bool own) {
        if (const auto subject = dependency_subject(view_, tree_, verb)) {
            subject_found_ = true;
            add(ArgumentRole::subject, *subject);
            if (!clause_.arguments.empty()) join_in_headline(clause_.arguments.back());
        }
        if (const auto agent = dependency_agent(view_, tree_, verb); agent && dependency_voice(view_, tree_, verb) == Voice::passive)
            add(ArgumentRole::agent, *agent, preposition_of(view_, tree_, *agent));
        if (const auto object = dependency_object(view_, tree_, verb)) {
            add(ArgumentRole::object, *object);
            if (own) add_noun_obliques(*object, false);
            for (const auto child : tree_.children(*object))  // "gave food and weapons to"
                if (own && tree_.is(child, {UdRelation::conj}) && !view_.verb(child)) add_noun_obliques(child, false);
        }
        for (const auto child : tree_.children(verb)) {
            if (tree_.is(child, {UdRelation::iobj})) add(ArgumentRole::object, child);
            if (tree_.is(child, {UdRelation::obl, UdRelation::obl_agent, UdRelation::nmod})) add_oblique(child);
            // "agreed with Iran to …", "began talks with": phrases under a particle or complement noun
            if (tree_.is(child, {UdRelation::xcomp}) && !view_.verb(child)) add_noun_obliques(child, false);
        }
    }

    void add_oblique(std::uint32_t head) {
        auto preposition = preposition_of(view_, tree_, head);
        if (preposition.empty()) return;
        const bool agent = std::any_of(clause_.arguments.begin(), clause_.arguments.end(),
                                       [&](const Argument& a) { return a.role == ArgumentRole::agent && a.head == head; });
        if (agent) return;
        const auto marker = tree_.child(head, {UdRelation::case_});
        if (marker && clause_.predicate.contains(*marker)) return add(ArgumentRole::object, head);  // "handed over | six men"
        add(ArgumentRole::oblique, head, std::move(preposition));
        add_noun_obliques(head, false);
    }

    /// Phrases with a preposition under a noun. `of_act`: the noun means an act, so that "by" names its agent and "of" counts.
    void add_noun_obliques(std::uint32_t noun, bool of_act) {
        for (const auto child : tree_.children(noun)) {
            if (!tree_.is(child, {UdRelation::nmod, UdRelation::obl, UdRelation::obl_agent})) continue;
            const auto preposition = tree_.child(child, {UdRelation::case_});
            if (!preposition || *preposition > child) continue;
            if (!of_act && view_.is(*preposition, FunctionClass::genitive)) continue;
            const bool agent = of_act && view_.is(*preposition, FunctionClass::agent) && !view_.is(child, FunctionClass::time);
            add(agent ? ArgumentRole::agent : ArgumentRole::oblique, child, preposition_of(view_, tree_, child));
            if (of_act) add_noun_obliques(child, false);
        }
    }

    /// "Israel's attack", "Israeli air strikes", "its attack", "US-led raids": what stands before the noun.
    void add_possessor(std::uint32_t noun) {
        if (const auto possessor = tree_.child(noun, {UdRelation::nmod_poss})) add(ArgumentRole::possessor, *possessor);
        TokenRange before{noun, noun};
        for (const auto child : tree_.children(noun))
            if (child < noun && tree_.is(child, {UdRelation::compound, UdRelation::amod, UdRelation::nmod, UdRelation::flat}) &&
                !tree_.child(child, {UdRelation::case_}) && !clause_.predicate.contains(child))
                before.begin = std::min(before.begin, tree_.subtree(child).begin);
        before.end = std::min(noun, clause_.predicate.begin);
        if (before.begin >= before.end || has_argument_in(before)) return;
        auto head = before.end - 1;
        for (auto t = before.begin; t < before.end; ++t)
            if (view_.document().tokens()[t].capital) {
                head = t;
                break;
            }
        clause_.arguments.push_back({ArgumentRole::possessor, {}, head, before});
    }

    bool has_argument_in(TokenRange range) const {
        return std::any_of(clause_.arguments.begin(), clause_.arguments.end(), [&](const Argument& a) { return range.overlaps(a.phrase); });
    }

    /// The verb that the noun is an argument of; a light verb lends its arguments, modifiers and relation.
    void add_governor(std::uint32_t noun) {
        auto top = noun;
        while (tree_.is(top, {UdRelation::conj}) && tree_.head(top) && !view_.verb(*tree_.head(top))) top = *tree_.head(top);
        const auto verb = tree_.head(top);
        if (!verb || !view_.verb(*verb)) {
            if (verb) clause_.governor = verb;
            return;
        }
        clause_.governor = verb;
        const bool object = tree_.is(top, {UdRelation::obj});
        const bool subject = tree_.is(top, {UdRelation::nsubj, UdRelation::nsubj_pass});
        if (view_.is(*verb, FunctionClass::light) && (object || subject || tree_.is(top, {UdRelation::obl}))) {
            const auto before = clause_.arguments.size();
            add_arguments(*verb, false);
            drop_self(before, top);
            read_dependency_modifiers(view_, tree_, *verb, clause_);
            read_dependency_relation(view_, tree_, *verb, clause_);
            if (!clause_.governor) clause_.governor = verb;
            return;
        }
        if (object || subject)  // phrases that may belong to the noun: "condemned the attack on Gaza"
            for (const auto child : tree_.children(*verb))
                if (child > noun && tree_.is(child, {UdRelation::obl, UdRelation::nmod})) add_oblique(child);
    }

    /// The noun itself is no argument of its act.
    void drop_self(std::size_t from, std::uint32_t top) {
        auto& arguments = clause_.arguments;
        arguments.erase(std::remove_if(arguments.begin() + static_cast<std::ptrdiff_t>(from), arguments.end(),
                                       [&](const Argument& a) { return a.head == top || a.head == clause_.head; }),
                        arguments.end());
    }

    /// What the parse left without a subject, where one stands right before the verb.
    void add_subject_by_rule(std::uint32_t verb) {
        if (tree_.is(verb, {UdRelation::xcomp, UdRelation::acl, UdRelation::amod, UdRelation::compound})) return;
        auto left = find_left_side(view_, std::min(verb, clause_.predicate.begin));
        if (!left.subject || has_argument_in(left.subject->phrase)) return;
        left.subject->phrase.end = std::min(left.subject->phrase.end, clause_.predicate.begin);
        if (!left.subject->phrase.contains(left.subject->head)) return;
        clause_.arguments.push_back(std::move(*left.subject));
    }

    const SentenceView& view_;
    DependencyTree tree_;
    Clause clause_;
    bool subject_found_ = false;
};

}  // namespace

Clause dependency_verbal_clause(const SentenceView& view, TokenRange predicate) { return ClauseBuilder(view, predicate).verbal(); }

Clause dependency_nominal_clause(const SentenceView& view, TokenRange predicate) { return ClauseBuilder(view, predicate).nominal(); }

}  // namespace babad
