#pragma once
#include <span>

#include "core/lexicon/time_lexicon.hpp"
#include "core/time/time_matcher.hpp"
#include "core/time/time_mention.hpp"

namespace babad {

/// Reads tense and cue words around an expression: the nearest verb or cue before it in its clause, then after it, then further
/// before. Words: classes FUTURE_CUE, PAST_CUE, CLAUSE; rule Future; endings of PAST_CUE written "*ed" count where nothing else does.
class TimeCues {
public:
    TimeCues(const TimeLexicon& lexicon, std::string_view content);

    TimeDirection direction(TimeMatcher& matcher, std::span<const TimePiece> pieces, std::uint32_t begin, std::uint32_t end) const;
    bool ends_clause(const TimeMatcher& matcher, std::span<const TimePiece> pieces, std::uint32_t at) const;

private:
    enum class Cue { none, future, past, weak_past, boundary };
    Cue cue(TimeMatcher& matcher, std::span<const TimePiece> pieces, std::uint32_t at) const;

    const TimeLexicon& lexicon_;
    std::string_view content_;
    std::optional<std::uint16_t> future_rule_, future_, past_, clause_;
};

}  // namespace babad
