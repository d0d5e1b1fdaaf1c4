#pragma once
#include <optional>
#include <span>
#include <string>

#include "core/event/frame.hpp"

namespace babad {

/// What the words around an act say of its truth.
struct Verdict {
    bool event = true;                  ///< false: negated, a condition, or only asked for, threatened, discussed
    Status status = Status::asserted;
    std::string reason;                 ///< for `explain`: "negated", "inside a request" …
    bool reported = false;              ///< somebody says so
    std::optional<TokenRange> speaker;  ///< who
    std::optional<std::uint32_t> speech;  ///< the verb of saying, for dating
    bool presupposed = false;           ///< an act taken for granted inside a condemnation
    /// What the words around it make of the act: a demand ("X said Y must withdraw"), a pledge ("is willing to help"), a threat
    /// ("will boycott unless").
    std::optional<PloverType> becomes;
};

/// Judges one candidate. `others` are the sentence's candidates: an act inside a request is known by the request's trigger.
/// Follows the verbs that govern the act outwards, four at most.
Verdict judge(const SentenceFacts& facts, const Candidate& candidate, std::span<const Candidate> others);

}  // namespace babad
