#include "core/syntax/object_rules.hpp"

#include "core/syntax/noun_chunk.hpp"
#include "core/syntax/rule_tagger.hpp"

namespace babad {

namespace {

class RightScan {
public:
    RightScan(const SentenceView& view, std::uint32_t from, bool control) : view_(view), at_(from), control_(control) {
        side_.edge = from;
    }

    RightSide run() {
        while (!done_ && at_ < view_.end()) step();
        side_.edge = at_;
        return std::move(side_);
    }

private:
    void step() {
        if (view_.is(at_, FunctionClass::relative) || is_clause_opener()) done_ = true;
        else if (view_.preposition(at_)) prepositional();
        else if (view_.in_chunk(at_)) bare_phrase();
        else if (view_.auxiliary(at_)) adverb();
        else if (view_.opening(at_)) jump(view_.after_parenthesis(at_));
        else if (view_.quote(at_) && bare_allowed_) ++at_;
        else if (view_.comma(at_) && goes_on_after_comma()) ++at_;
        else done_ = true;
    }

    void jump(std::optional<std::uint32_t> to) {
        if (to) at_ = *to;
        else done_ = true;
    }

    bool verb_follows(std::uint32_t token) const {
        auto t = token + 1;
        while (t < view_.end() && view_.auxiliary(t)) ++t;
        return t < view_.end() && view_.verb(t);
    }

    /// Subordinators, and prepositions that stand before a verb.
    bool is_clause_opener() const {
        if (view_.is(at_, FunctionClass::complement)) return true;
        if (view_.is(at_, FunctionClass::adposition)) return verb_follows(at_);
        return view_.tag(at_) == Upos::sconj;
    }

    /// An adverb, unless it belongs to the next verb.
    void adverb() {
        if (verb_follows(at_)) done_ = true;
        else ++at_;
    }

    void bare_phrase() {
        const auto chunk = chunk_at(view_, at_);
        if (chunk.time || chunk.bare || !bare_allowed_) {
            at_ = chunk.range.end;
            if (!chunk.time && !chunk.bare) done_ = true;
            return;
        }
        auto phrase = joined_right(view_, chunk, control_);
        phrase.begin = std::max(phrase.begin, at_);
        auto head = chunk.head;
        // a noun that means an act is inside its chunk: the rest is its argument, if it is more than "itu"
        if (head < at_)
            for (head = at_; head < chunk.range.end && !view_.nominal(head);) ++head;
        if (head < phrase.end) side_.object = Argument{ArgumentRole::object, {}, head, phrase};
        bare_allowed_ = false;
        at_ = phrase.end;
    }

    void prepositional() {
        const auto preposition = at_;
        bare_allowed_ = false;
        auto t = at_ + 1;
        while (t < view_.end() && (view_.preposition(t) || view_.quote(t)) && t < preposition + 4) ++t;
        if (t >= view_.end() || !view_.in_chunk(t)) {
            if (t < view_.end() && view_.auxiliary(t) && !verb_follows(t)) {
                at_ = t + 1;
                return;
            }
            done_ = true;
            return;
        }
        const auto chunk = chunk_at(view_, t);
        const auto phrase = chunk.time ? chunk.range : joined_right(view_, chunk, view_.is(preposition, FunctionClass::between));
        at_ = phrase.end;
        const bool is_agent = view_.is(preposition, FunctionClass::agent);
        if (chunk.time && is_agent) return;
        Argument argument{is_agent ? ArgumentRole::agent : ArgumentRole::oblique, folded_word(view_.document(), preposition),
                          chunk.head, phrase};
        if (is_agent) {
            if (!side_.agent) side_.agent = std::move(argument);
        } else {
            side_.obliques.push_back(std::move(argument));
        }
    }

    /// A comma does not close the clause before a time, a preposition or a parenthesis.
    bool goes_on_after_comma() const {
        const auto next = at_ + 1;
        if (next >= view_.end()) return false;
        if (view_.opening(next)) return true;
        if (view_.preposition(next)) return !verb_follows(next) && !view_.is(next, FunctionClass::source);
        return view_.in_chunk(next) && chunk_at(view_, next).time;
    }

    const SentenceView& view_;
    std::uint32_t at_;
    bool control_;
    bool bare_allowed_ = true;
    bool done_ = false;
    RightSide side_;
};

}  // namespace

RightSide find_right_side(const SentenceView& view, std::uint32_t from, bool control) {
    return RightScan(view, from, control).run();
}

}  // namespace babad
