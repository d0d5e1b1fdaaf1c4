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
}

std::optional<TimeMatch> TimeMatcher::match(std::uint16_t rule_name, std::uint32_t at) {
    limit_ = static_cast<std::uint32_t>(std::min<std::size_t>(pieces_.size(), std::size_t{at} + max_pieces));
    return search(rule_name, at);
}

std::optional<TimeMatch> TimeMatcher::search(std::uint16_t rule_name, std::uint32_t at) {
    if (at >= limit_ || depth_ >= max_depth) return std::nullopt;
    const std::uint64_t key = (std::uint64_t{sequence_} << 40U) ^ (std::uint64_t{at} << 8U) ^ rule_name;
    Memo& memo = memo_[(at * 31 + rule_name) % memo_.size()];
    if (memo.key == key) return memo.found ? std::optional(memo.match) : std::nullopt;

    ++depth_;
    Attempt attempt;
    const TimePiece& piece = pieces_[at];
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
    memo.match = attempt.best;
    return attempt.found ? std::optional(attempt.best) : std::nullopt;
}

void TimeMatcher::run(std::uint16_t rule, std::uint32_t at, Attempt& attempt) {
    attempt.rule = &lexicon_.rule(rule);
    attempt.index = rule;
    attempt.now = TimeMatch{};
    attempt.now.begin = at;
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
            TimeFacts gained;
            const auto end = accept(term, at, gained);
            if (!end) continue;
            const TimeFacts saved = attempt.now.facts;
            attempt.now.facts.merge(gained);
            step(attempt, element_at + 1, *end);
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
            TimeFacts ignored;
            const auto end = accept(term, place, ignored);
            found = found || (end && (!behind || *end == at));
        }
    }
    return found != element.negative;
}

std::optional<std::uint32_t> TimeMatcher::accept(const TimeTerm& term, std::uint32_t at, TimeFacts& facts) {
    switch (term.kind) {
        case TimeTerm::Kind::literal:
            return pieces_[at].word != 0 && lexicon_.word(pieces_[at].word).literal == term.id ? std::optional(at + 1) : std::nullopt;
        case TimeTerm::Kind::word_class:
            return accept_word(term.id, at, facts) ? std::optional(at + 1) : std::nullopt;
        case TimeTerm::Kind::figure:
            return accept_time_figure(static_cast<TimeFigure>(term.id), lexicon_, pieces_, at, limit_, facts);
        case TimeTerm::Kind::rule: {
            const auto match = search(term.id, at);
            if (!match) return std::nullopt;
            facts = match->facts;
            return match->end;
        }
    }
    return std::nullopt;
}

bool TimeMatcher::is_a(std::uint32_t at, std::uint16_t word_class) const {
    TimeFacts ignored;
    return at < pieces_.size() && accept_word(word_class, at, ignored);
}

bool TimeMatcher::accept_word(std::uint16_t word_class, std::uint32_t at, TimeFacts& facts) const {
    return accept_time_word(lexicon_, pieces_[at], word_class, facts);
}

}  // namespace babad
