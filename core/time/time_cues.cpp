#include "core/time/time_cues.hpp"

namespace babad {

namespace {
/// How far cues are looked for, in pieces: a clause or two.
constexpr std::uint32_t reach = 30;
/// A verb form so near before an expression governs it: "imposed on Monday".
constexpr std::uint32_t near = 5;
}  // namespace

TimeCues::TimeCues(const TimeLexicon& lexicon, std::string_view content)
    : lexicon_(lexicon), content_(content), future_rule_(lexicon.rule_name("Future")), future_(lexicon.word_class("FUTURE_CUE")),
      past_(lexicon.word_class("PAST_CUE")), clause_(lexicon.word_class("CLAUSE")) {}

bool TimeCues::ends_clause(const TimeMatcher& matcher, std::span<const TimePiece> pieces, std::uint32_t at) const {
    const TimePiece& piece = pieces[at];
    if (piece.kind == TokenKind::punctuation) return content_[piece.span.begin] != '-' && content_[piece.span.begin] != '\'';
    return clause_ && matcher.is_a(at, *clause_);
}

TimeCues::Cue TimeCues::cue(TimeMatcher& matcher, std::span<const TimePiece> pieces, std::uint32_t at) const {
    const TimePiece& piece = pieces[at];
    if (piece.kind == TokenKind::punctuation) {
        const char c = content_[piece.span.begin];
        return c == ';' || c == '"' || c == '\xE2' ? Cue::boundary : Cue::none;
    }
    if (piece.kind != TokenKind::word) return Cue::none;
    if (future_ && matcher.is_a(at, *future_)) return Cue::future;
    if (piece.word != 0 && future_rule_ && matcher.match(*future_rule_, at)) return Cue::future;
    if (past_ && matcher.is_a(at, *past_)) return Cue::past;
    if (clause_ && matcher.is_a(at, *clause_)) return Cue::boundary;
    const auto text = content_.substr(piece.span.begin, piece.span.size());
    return past_ && lexicon_.has_ending(*past_, text) ? Cue::weak_past : Cue::none;
}

TimeDirection TimeCues::direction(TimeMatcher& matcher, std::span<const TimePiece> pieces, std::uint32_t begin, std::uint32_t end) const {
    bool weak = false;
    std::uint32_t at = begin;
    const std::uint32_t low = begin > reach ? begin - reach : 0;
    const auto decide = [&](Cue found) {
        weak = weak || found == Cue::weak_past;
        return found == Cue::future || found == Cue::past;
    };
    const auto result = [](Cue found) { return found == Cue::future ? TimeDirection::future : TimeDirection::past; };
    while (at > low) {
        const Cue found = cue(matcher, pieces, --at);
        if (decide(found)) return result(found);
        if (found == Cue::boundary || (weak && begin - at <= near)) break;
    }
    if (weak) return TimeDirection::past;
    for (std::uint32_t next = end; next < pieces.size() && next < end + reach; ++next) {
        const Cue found = cue(matcher, pieces, next);
        if (decide(found)) return result(found);
        if (weak) return TimeDirection::past;
        if (found == Cue::boundary) break;
        // Set off by a comma inside a sentence ("di Jakarta, Rabu, perseroan akan …"): what follows is another clause.
        if (begin > 1 && pieces[next].digits == TimePiece::comma && pieces[next].kind == TokenKind::punctuation) break;
    }
    while (at > low) {
        const Cue found = cue(matcher, pieces, --at);
        if (decide(found)) return result(found);
    }
    return weak ? TimeDirection::past : TimeDirection::unsaid;
}

}  // namespace babad
