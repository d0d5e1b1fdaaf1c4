#include "core/event/mode_choice.hpp"

#include <algorithm>

namespace babad {
namespace {

constexpr std::uint32_t reach = 12;

bool asks(PloverType type) { return type == PloverType::request || type == PloverType::reject || type == PloverType::threaten; }

}  // namespace

std::string_view mode_of_inner(PloverType outer, PloverType inner) {
    if (outer == PloverType::threaten) {
        switch (inner) {
            case PloverType::assault: case PloverType::mobilize: return "violence";
            case PloverType::sanction: return "relations";
            case PloverType::coerce: return "restrict";
            default: return {};
        }
    }
    switch (inner) {
        case PloverType::consult: return "meet";
        case PloverType::retreat: case PloverType::concede: case PloverType::agree: return "yield";
        case PloverType::aid: case PloverType::cooperate: case PloverType::support: return "assist";
        default: return {};
    }
}

ModeAndKind choose_mode(const SentenceFacts& facts, const Candidate& candidate, std::span<const Candidate> others, PloverType type) {
    ModeAndKind result{candidate.sense->mode, candidate.sense->kind};
    const Ontology& ontology = facts.input.ontology;
    if (type != *candidate.sense->type) result.mode.clear();
    if (!result.mode.empty() || ontology.modes(type).empty()) return result;

    const std::uint32_t end = std::min(facts.tokens.end, candidate.tokens.end + reach);
    if (asks(type)) {
        for (const auto& other : others) {
            if (&other == &candidate || !other.sense->type || other.tokens.begin < candidate.tokens.end || other.tokens.begin >= end) continue;
            if (const auto mode = mode_of_inner(type, *other.sense->type); !mode.empty()) {
                result.mode = mode;
                return result;
            }
        }
    }
    const std::uint32_t begin = candidate.tokens.begin - std::min(candidate.tokens.begin - facts.tokens.begin, reach);
    const TriggerLexicon& lexicon = facts.input.pack.triggers;
    const auto* hint = lexicon.mode_hints().find(type, result.kind, facts.keys.subspan(begin, end - begin),
                                                 facts.keys.subspan(candidate.tokens.end, end - candidate.tokens.end), lexicon.classes());
    if (hint) {
        result.mode = hint->mode;
        if (!hint->new_kind.empty()) result.kind = hint->new_kind;
    }
    return result;
}

}  // namespace babad
