#include "core/time/time_matcher.hpp"

#include <algorithm>

#include "core/time/time_figures.hpp"

namespace babad {

namespace {
/// Deepest nesting of rules: a table whose rules call each other in a circle fails to match instead of recursing for ever.
constexpr int max_depth = 12;
}  // namespace

TimeMatcher::TimeMatcher(const TimeLexicon& lexicon) : lexicon_(lexicon) {}

void TimeMatcher::read(std::span<const TimePiece> pieces) {
    pieces_ = pieces;
    ++sequence_;
    run_begin_ = run_end_ = 0;
}

std::optional<TimeMatch> TimeMatcher::match(std::uint16_t rule_name, std::uint32_t at) {
    limit_ = static_cast<std::uint32_t>(std::min<std::size_t>(pieces_.size(), std::size_t{at} + max_pieces));
    const TimeMatch* found = search(rule_name, at);
    return found ? std::optional(*found) : std::nullopt;
}

/// Length of the run of known pieces that begins at a piece; every piece of a match is known.
std::uint32_t TimeMatcher::known_run(std::uint32_t at) {
    if (at < run_begin_ || at >= run_end_) {
        run_begin_ = run_end_ = at;
        while (run_end_ < pieces_.size() && (pieces_[run_end_].word != 0 || pieces_[run_end_].number >= 0)) ++run_end_;
    }
    return run_end_ - at;
}

const TimeMatch* TimeMatcher::search(std::uint16_t rule_name, std::uint32_t at) {
    if (at >= limit_ || depth_ >= max_depth) return nullptr;
    const std::uint64_t key = (std::uint64_t{sequence_} << 40U) ^ (std::uint64_t{at} << 8U) ^ rule_name;
    Memo& memo = memo_[(at * 31 + rule_name) % memo_.size()];
    if (memo.key == key) return memo.found ? &memo.match : nullptr;

    const TimePiece& piece = pieces_[at];
    if (piece.word == 0 && piece.number < 0) return nullptr;
    ++depth_;
    Attempt attempt;
    attempt.run = known_run(at);
    if (piece.number >= 0)
        for (const auto rule : lexicon_.starting(rule_name, lexicon_.figure_term())) run(rule, at, attempt);
    if (piece.word != 0) {
        const TimeWord& word = lexicon_.word(piece.word);
        if (word.literal != 0)
            for (const auto rule : lexicon_.starting(rule_name, TimeLexicon::literal_term(word.literal))) run(rule, at, attempt);
        for (const auto& meaning : word.meanings)
            for (const auto rule : lexicon_.starting(rule_name, lexicon_.class_term(meaning.word_class))) run(rule, at, attempt);
    }
    --depth_;
    memo.key = key;
    memo.found = attempt.found;
    if (!attempt.found) return nullptr;
    memo.match = attempt.best;
    return &memo.match;
}

void TimeMatcher::run(std::uint16_t rule, std::uint32_t at, Attempt& attempt) {
    attempt.rule = &lexicon_.rule(rule);
    if (attempt.rule->least_pieces > attempt.run) return;
    attempt.index = rule;
    attempt.now.begin = at;
    attempt.now.left_end = attempt.now.right_begin = 0;
    attempt.now.facts.reset();
    step(attempt, 0, at);
}

void TimeMatcher::step(Attempt& attempt, std::size_t element_at, std::uint32_t at) {
    if (element_at == attempt.rule->elements.size()) return finish(attempt, at);
    const TimeElement& element = attempt.rule->elements[element_at];
    if (element.role == TimeElement::Role::split) {
        const TimeMatch saved = attempt.now;
        if (attempt.now.left_end == 0) {
            attempt.now.left_end = at;
            attempt.now.left = attempt.now.facts;
        } else {
            attempt.now.right_begin = at;
        }
        attempt.now.facts = TimeFacts{};
        step(attempt, element_at + 1, at);
        attempt.now = saved;
        return;
    }
    if (element.role != TimeElement::Role::consume) {
        if (holds(element, at)) step(attempt, element_at + 1, at);
        return;
    }
    if (at < limit_ && !(element.glued && pieces_[at].blank_before)) {
        for (const auto& term : element.any_of) {
            const Accepted accepted = accept(term, at);
            if (accepted.end == 0) continue;
            if (!accepted.facts || accepted.facts->empty()) {
                step(attempt, element_at + 1, accepted.end);
                continue;
            }
            const TimeFacts saved = attempt.now.facts;
            attempt.now.facts.merge(*accepted.facts);
            step(attempt, element_at + 1, accepted.end);
            attempt.now.facts = saved;
        }
    }
    if (element.optional) step(attempt, element_at + 1, at);
}

void TimeMatcher::finish(Attempt& attempt, std::uint32_t at) {
    if (at == attempt.now.begin) return;
    const bool better = !attempt.found || at > attempt.best.end || (at == attempt.best.end && attempt.index < attempt.best.rule);
    if (!better) return;
    attempt.found = true;
    attempt.best = attempt.now;
    attempt.best.end = at;
    attempt.best.rule = attempt.index;
    TimeFacts& facts = attempt.best.facts;
    if (attempt.rule->from_count) {
        if (!facts.has(TimeField::n)) return;
        const std::int32_t number = facts[TimeField::n] / 1000;
        facts.set(*attempt.rule->from_count, *attempt.rule->from_count == TimeField::century ? number - 1 : number);
        facts.clear(TimeField::n);
    }
    facts.merge(attempt.rule->facts);
}

bool TimeMatcher::holds(const TimeElement& element, std::uint32_t at) {
    bool found = false;
    const bool behind = element.role == TimeElement::Role::behind;
    const bool exists = behind ? at > 0 : at < pieces_.size();
    const std::uint32_t place = behind ? at - 1 : at;
    const bool glue_fits = exists && (!element.glued || !pieces_[behind ? at : place].blank_before || (behind && at == pieces_.size()));
    if (exists && glue_fits) {
        for (const auto& term : element.any_of) {
            const std::uint32_t end = accept(term, place).end;
            found = found || (end != 0 && (!behind || end == at));
        }
    }
    return found != element.negative;
}

TimeMatcher::Accepted TimeMatcher::accept(const TimeTerm& term, std::uint32_t at) {
    const TimePiece& piece = pieces_[at];
    switch (term.kind) {
        case TimeTerm::Kind::literal:
            return {piece.word != 0 && lexicon_.word(piece.word).literal == term.id ? at + 1 : 0, nullptr};
        case TimeTerm::Kind::word_class: {
            const TimeFacts* facts = time_word_facts(lexicon_, piece, term.id);
            return {facts ? at + 1 : 0, facts};
        }
        case TimeTerm::Kind::figure: {
            figure_facts_.reset();
            const auto end = accept_time_figure(static_cast<TimeFigure>(term.id), lexicon_, pieces_, at, limit_, figure_facts_);
            return {end.value_or(0), &figure_facts_};
        }
        case TimeTerm::Kind::rule: {
            const TimeMatch* match = search(term.id, at);
            return match ? Accepted{match->end, &match->facts} : Accepted{};
        }
    }
    return {};
}

bool TimeMatcher::is_a(std::uint32_t at, std::uint16_t word_class) const {
    return at < pieces_.size() && time_word_facts(lexicon_, pieces_[at], word_class) != nullptr;
}

}  // namespace babad
