#include "core/event/definiteness.hpp"

#include <algorithm>

namespace babad {
namespace {

/// "serangan Pahalgam", "serangan 22 April": a place or a day right behind the noun makes it the known one.
bool named_by_place_or_day(const SentenceFacts& facts, std::uint32_t token) {
    if (!facts.contains(token)) return false;
    if (const TimeExpression* time = facts.time_at(token)) return time->range && time->range->granularity <= Granularity::month && time->tokens.begin == token;
    return !facts.mention_at(token) && std::any_of(facts.places.begin(), facts.places.end(), [&](const PlaceMention& place) {
        return place.tokens.begin == token;
    });
}

}  // namespace

bool points_back(const SentenceFacts& facts, const Candidate& candidate) {
    if (!candidate.nominal) return false;
    if (candidate.form.anaphoric) return true;
    const TokenRange tokens = candidate.tokens;
    const bool indonesian = facts.input.pack.language == Language::indonesian;
    for (std::uint32_t t = tokens.begin; !indonesian && t-- > facts.tokens.begin && tokens.begin - t <= 5;) {
        if (facts.cues_at(t).has(StatusCue::definite)) return true;
        if (!facts.is_nominal(t) && facts.tag(t) != Upos::adj) break;
        if (facts.mention_at(t)) break;
    }
    if (indonesian && named_by_place_or_day(facts, tokens.end)) return true;
    const bool relative = indonesian && facts.contains(tokens.end) &&
                          facts.input.pack.function_words[facts.document().tokens()[tokens.end].key].has(FunctionClass::relative);
    const std::uint32_t reach = relative ? 12 : 5;   // "serangan yang menewaskan 26 orang itu"
    for (std::uint32_t t = tokens.end; indonesian && t < facts.tokens.end && t - tokens.end < reach; ++t) {
        const Upos tag = facts.tag(t);
        if (facts.cues_at(t).has(StatusCue::definite)) return true;
        if (relative && !facts.is_break(t)) continue;
        if (tag != Upos::noun && tag != Upos::propn && tag != Upos::adj) break;
    }
    return false;
}

bool is_definite(const SentenceFacts& facts, const Candidate& candidate) {
    return points_back(facts, candidate) ||
           (candidate.nominal && std::any_of(candidate.clause.arguments.begin(), candidate.clause.arguments.end(), [](const Argument& argument) {
                return argument.role == ArgumentRole::possessor;
            }));
}

}  // namespace babad
