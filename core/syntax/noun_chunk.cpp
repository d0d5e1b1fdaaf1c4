#include "core/syntax/noun_chunk.hpp"

namespace babad {

namespace {

TokenRange run_around(const SentenceView& view, std::uint32_t token) {
    TokenRange run{token, token + 1};
    while (run.begin > view.begin() && view.in_chunk(run.begin - 1)) --run.begin;
    while (run.end < view.end() && view.in_chunk(run.end)) ++run.end;
    return run;
}

bool time_noun(const SentenceView& view, std::uint32_t token) {
    return view.nominal(token) && view.is(token, FunctionClass::time);
}

/// Where the piece of a run that begins at `at` ends, and whether it is time.
std::uint32_t piece_end(const SentenceView& view, std::uint32_t at, std::uint32_t end, bool& time) {
    auto t = at;
    while (t < end && !view.nominal(t)) ++t;
    time = t < end && time_noun(view, t);
    if (t == end) return end;
    for (++t; t < end; ++t) {
        if (view.year(t) && t + 1 < end && view.nominal(t + 1)) return t + 1;  // "anggaran 2007 | pemerintah"
        if (!view.nominal(t)) continue;
        if (time_noun(view, t) == time) continue;
        if (time) return t;  // "Senin | pasukan"
        // numbers before a noun of time belong to it: "Korsel | 18 November"
        while (t > at + 1 && view.tag(t - 1) == Upos::num) --t;
        return t;
    }
    return end;
}

bool joined_by(const SentenceView& view, std::uint32_t token) { return view.is(token, FunctionClass::joiner); }

std::uint32_t head_of(const SentenceView& view, TokenRange range) {
    auto head = range.end - 1;
    if (view.indonesian()) {
        for (auto t = range.begin; t < range.end; ++t)
            if (view.nominal(t)) return t;
        return range.begin;
    }
    while (head > range.begin && !view.nominal(head)) --head;
    return head;
}

}  // namespace

NounChunk chunk_at(const SentenceView& view, std::uint32_t token) {
    const auto run = run_around(view, token);
    NounChunk chunk;
    for (auto at = run.begin; at < run.end; at = chunk.range.end) {
        chunk.range.begin = at;
        chunk.range.end = piece_end(view, at, run.end, chunk.time);
        if (chunk.range.contains(token)) break;
    }
    chunk.head = head_of(view, chunk.range);
    chunk.bare = !view.nominal(chunk.head);
    return chunk;
}

TokenRange joined_left(const SentenceView& view, const NounChunk& chunk) {
    TokenRange range = chunk.range;
    if (range.begin < view.begin() + 2 || !joined_by(view, range.begin - 1)) return range;
    auto before = range.begin - 2;
    const bool serial = view.comma(before);
    if (serial) {
        if (before == view.begin()) return range;
        --before;
    }
    if (view.closing(before)) {
        const auto outside = view.before_parenthesis(before);
        if (!outside) return range;
        before = *outside;
    }
    if (!view.in_chunk(before)) return range;
    range.begin = chunk_at(view, before).range.begin;
    while (serial && range.begin >= view.begin() + 2 && view.comma(range.begin - 1) && view.in_chunk(range.begin - 2)) {
        const auto next = chunk_at(view, range.begin - 2);
        if (next.time) break;
        range.begin = next.range.begin;
    }
    return range;
}

std::uint32_t past_acronym(const SentenceView& view, std::uint32_t end) {
    if (end >= view.end() || !view.opening(end)) return end;
    if (end + 1 >= view.end() || !view.nominal(end + 1) || view.is(end + 1, FunctionClass::time)) return end;
    for (auto t = end + 1; t < view.end() && t < end + 8; ++t)
        if (view.closing(t)) return t + 1;
    return end;
}

TokenRange joined_right(const SentenceView& view, const NounChunk& chunk, bool verb_may_follow) {
    TokenRange range = chunk.range;
    range.end = past_acronym(view, range.end);
    // Commas belong to a list only where a joiner closes it: "AS, Jepang, dan Korsel".
    TokenRange open = range;
    for (auto at = range.end; at + 1 < view.end();) {
        bool joiner = false;
        auto next = at;
        if (view.comma(next)) ++next;
        if (next < view.end() && joined_by(view, next)) {
            joiner = true;
            ++next;
        }
        if (next == at || next >= view.end() || !view.in_chunk(next)) break;
        const auto more = chunk_at(view, next);
        if (more.time || more.bare) break;
        open.end = past_acronym(view, more.range.end);
        auto after = open.end;
        while (after < view.end() && view.auxiliary(after)) ++after;
        if (!verb_may_follow && after < view.end() && view.verb(after)) break;
        if (joiner) range.end = open.end;
        at = open.end;
    }
    return range;
}

}  // namespace babad
