#include "core/event/place_choice.hpp"

#include <algorithm>

namespace babad {
namespace {

int exactness(const Place& place) { return place.precision == "city" ? 2 : place.precision == "province" ? 1 : 0; }

const PlaceMention* most_exact(const SentenceFacts& facts, TokenRange phrase) {
    const PlaceMention* best = nullptr;
    for (const auto& mention : facts.places)
        if (!mention.dateline && phrase.overlaps(mention.tokens) && (!best || exactness(mention.place) > exactness(best->place)))
            best = &mention;
    return best;
}

bool behind_preposition(const SentenceFacts& facts, const PlaceMention& mention) {
    for (std::uint32_t t = mention.tokens.begin; t-- > facts.tokens.begin && mention.tokens.begin - t <= 4;) {
        if (facts.tag(t) == Upos::adp) return true;
        if (!facts.is_nominal(t) && facts.tag(t) != Upos::adj && facts.tag(t) != Upos::det && !facts.is_break(t)) return false;
    }
    return false;
}

}  // namespace

std::optional<Place> choose_place(const SentenceFacts& facts, const Candidate& candidate) {
    const Frame frame(facts, candidate);
    for (const auto& slot : candidate.sense->frame) {
        if (slot.role != FrameRole::location) continue;
        for (const auto& argument : frame.arguments(slot.slot, slot.preposition))
            if (const auto* mention = most_exact(facts, argument.phrase)) return mention->place;
    }
    const PlaceMention* nearest = nullptr;
    std::uint32_t distance = 0;
    for (const auto& mention : facts.places) {
        if (mention.dateline || !behind_preposition(facts, mention)) continue;
        const std::uint32_t gap = mention.tokens.begin >= candidate.tokens.end ? mention.tokens.begin - candidate.tokens.end
                                  : candidate.tokens.begin >= mention.tokens.end ? 2 * (candidate.tokens.begin - mention.tokens.end)
                                                                                 : 0;
        if (!nearest || gap < distance) {
            nearest = &mention;
            distance = gap;
        }
    }
    return nearest ? std::optional(nearest->place) : std::nullopt;
}

}  // namespace babad
