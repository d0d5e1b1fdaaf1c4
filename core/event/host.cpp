#include "core/event/host.hpp"

#include <algorithm>

#include "core/base/unicode.hpp"

namespace babad {
namespace {

constexpr std::uint32_t reach = 14;

struct Found {
    std::uint32_t verb = 0;
    std::string preposition;
    CueSet between;
};

bool is_quote(std::string_view mark) { return mark == "\"" || mark == "“" || mark == "”" || mark == "'" || mark == "‘" || mark == "’"; }

/// Leftwards over the noun phrase that holds the noun, through prepositions and conjuncts, to its verb.
std::optional<Found> verb_before(const SentenceFacts& facts, std::uint32_t noun) {
    Found found;
    const std::uint32_t stop = noun - std::min(noun - facts.tokens.begin, reach);
    for (std::uint32_t t = noun; t-- > stop;) {
        switch (facts.tag(t)) {
            case Upos::verb:
                found.verb = t;
                return found;
            case Upos::adp:
                if (found.preposition.empty()) found.preposition = fold_case(facts.document().word(t));
                break;
            case Upos::noun: case Upos::propn: case Upos::adj: case Upos::num: case Upos::det: case Upos::part: case Upos::adv:
            case Upos::cconj:
                if (!facts.mention_at(t)) found.between = found.between | facts.cues_at(t);
                break;
            case Upos::punct:
                if (!is_quote(facts.document().word(t))) return std::nullopt;
                break;
            default:
                if (!facts.cues_at(t).has(StatusCue::definite)) return std::nullopt;   // "its", "their"
        }
    }
    return std::nullopt;
}

/// Rightwards over the rest of the noun's own phrase to the verb whose subject it is.
std::optional<Found> verb_after(const SentenceFacts& facts, TokenRange noun) {
    const std::uint32_t stop = std::min(facts.tokens.end, noun.end + reach);
    for (std::uint32_t t = noun.end; t < stop; ++t) {
        const Upos tag = facts.tag(t);
        if (tag == Upos::verb) return Found{t, {}, {}};
        if (tag == Upos::punct || tag == Upos::sconj || tag == Upos::pron) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Host> find_host(const SentenceFacts& facts, TokenRange noun) {
    Host host;
    auto found = verb_before(facts, noun.begin);
    if (!found) {
        found = verb_after(facts, noun);
        if (!found) return std::nullopt;
        host.noun_is_subject = true;
    }
    host.preposition = std::move(found->preposition);
    host.between = found->between;
    host.verb = {found->verb, found->verb + 1};
    // Behind a preposition the noun is a circumstance of the verb: "struck the deal after months of mediation".
    const bool direct = host.preposition.empty();
    if (const auto light = !direct ? std::nullopt :
            facts.input.pack.triggers.light_verbs().longest(facts.keys.subspan(found->verb, facts.tokens.end - found->verb))) {
        host.light = light->verb;
        host.verb.end = found->verb + light->tokens;
    }
    host.clause = find_clause(facts.document(), facts.syntax, host.verb, false, facts.input.pack);
    return host;
}

}  // namespace babad
