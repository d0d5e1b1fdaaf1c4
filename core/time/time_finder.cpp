#include "core/time/time_finder.hpp"

#include <array>
#include <utility>

#include "core/time/time_cues.hpp"
#include "core/time/time_matcher.hpp"
#include "core/time/time_piece.hpp"

namespace babad {

namespace {

/// Longest run of words that is kept as what an expression is counted from ("two days after <these>").
constexpr std::uint32_t max_anchor_pieces = 8;
constexpr std::size_t longest_list = 6;  ///< days that share the month named after the last

class Finder {
public:
    Finder(const Document& document, const TimeLexicon& lexicon)
        : document_(document), lexicon_(lexicon), matcher_(lexicon), cues_(lexicon, document.content()), timex_(lexicon.rule_name("Timex")),
          connector_(lexicon.rule_name("Connector")), between_(lexicon.word_class("BETWEEN")), currency_(lexicon.word_class("CURRENCY")),
          label_(lexicon.word_class("NUMBER_LABEL")),
          pair_word_(lexicon.word_class("PAIR")), list_end_(lexicon.word_class("LIST_END")), bounds_{{{TimeBound::since, lexicon.word_class("SINCE")}, {TimeBound::until, lexicon.word_class("UNTIL")}, {TimeBound::before, lexicon.word_class("BEFORE")}}} {}

    std::vector<TimeMention> run() {
        if (!timex_) return {};
        const auto& sentences = document_.sentences();
        for (std::uint32_t i = 0; i < sentences.size(); ++i) read_sentence(i);
        return std::move(mentions_);
    }

private:
    void read_sentence(std::uint32_t index) {
        sentence_ = index;
        cut_time_pieces(document_, lexicon_, document_.sentences()[index].tokens, pieces_);
        matcher_.read(pieces_);
        previous_end_ = 0;
        for (std::uint32_t at = 0; at < pieces_.size();) {
            const bool may_start = pieces_[at].word != 0 || pieces_[at].number >= 0;
            const auto match = may_start ? matcher_.match(*timex_, at) : std::nullopt;
            if (!match || !stands_alone(*match)) {
                ++at;
                continue;
            }
            at = match->end;
            if (match->facts.is(TimeReading::trap)) continue;
            keep(*match);
            at = push_days_after(*match);
        }
    }

    const TimePiece* piece(std::uint32_t at) const { return at < pieces_.size() ? &pieces_[at] : nullptr; }
    bool is_figure(const TimePiece* piece) const { return piece && piece->number >= 0; }
    char mark(const TimePiece& piece) const {
        return piece.span.size() == 1 ? document_.content()[piece.span.begin] : '\0';
    }

    /// Not a part of a larger figure, price, label or word: "2.024", "Rp18.00", "F-16", "Pasal 18".
    bool stands_alone(const TimeMatch& match) const {
        const bool falling = match.left_end != 0 && match.facts.has(TimeField::yy) && match.left.has(TimeField::year) &&
                             match.facts[TimeField::yy] <= match.left[TimeField::year] % 100;  // "2015-12" is no range of years
        return !falling && opens_well(match.begin) && closes_well(match);
    }

    bool opens_well(std::uint32_t begin) const {
        if (begin == 0) return true;
        const TimePiece& first = pieces_[begin];
        const TimePiece& before = pieces_[begin - 1];
        if (is_figure(&first)) {
            if (currency_ && matcher_.is_a(begin - 1, *currency_)) return false;
            if (label_ && matcher_.is_a(begin - 1, *label_)) return false;
        }
        if (first.blank_before) return true;
        if (before.number >= 0 || before.kind == TokenKind::word) return false;
        const char c = mark(before);
        const bool joined = c == '.' || c == ',' || c == ':' || c == '/' || c == '-';
        if (!joined || before.blank_before || begin < 2) return true;
        if (previous_end_ == begin - 1) return true;  // the second end of "April-May"
        const TimePiece& head = pieces_[begin - 2];
        if (is_figure(&head)) return !is_figure(&first) ;
        return c != '-' || !is_figure(&first) || first.digits == 4;
    }

    bool closes_well(const TimeMatch& match) const {
        const std::uint32_t end = match.end;
        const TimePiece* next = piece(end);
        if (!next || next->blank_before) return true;
        if (next->number >= 0 || (next->kind == TokenKind::word && mark_is_letter(*next))) return false;
        const char c = mark(*next);
        if (c == '%') return false;
        const TimePiece* after = piece(end + 1);
        const bool joined = c == '.' || c == ',' || c == ':' || c == '/' || c == '-';
        if (c == '-' && match.facts.has(TimeField::year) && match.facts.has(TimeField::month)) return true;  // "December 1998-30 June 2001"
        return !(joined && is_figure(after) && !after->blank_before && is_figure(piece(end - 1)));
    }

    bool mark_is_letter(const TimePiece& piece) const {
        const char c = document_.content()[piece.span.begin];
        return c != '\'' && static_cast<unsigned char>(c) < 0x80;
    }

    void keep(const TimeMatch& match) {
        TimeFacts right = match.facts;
        if (match.left_end != 0) {
            TimeFacts left = match.left;
            share(left, right);
            push_days_before(match.begin, left, true);
            push(match.begin, match.left_end, left, true);
            push(match.right_begin, match.end, right, false);
        } else {
            if (!mentions_.empty() && mentions_.back().sentence == sentence_) connect(match.begin);
            push_days_before(match.begin, right, false);
            push(match.begin, match.end, right, false);
        }
        previous_begin_ = match.begin;
        previous_end_ = match.end;
    }

    /// What one end of a range leaves unsaid stands at the other.
    static void share(TimeFacts& left, TimeFacts& right) {
        for (const auto field : {TimeField::year, TimeField::yy, TimeField::month, TimeField::unit, TimeField::kind, TimeField::era,
                                 TimeField::ampm, TimeField::zone, TimeField::decade}) {
            if (field == TimeField::year || field == TimeField::yy) {
                const bool left_dated = left.has(TimeField::year) || left.has(TimeField::yy);
                const bool right_dated = right.has(TimeField::year) || right.has(TimeField::yy);
                if (left_dated && right_dated) continue;
            }
            left.inherit(right, field);
            right.inherit(left, field);
        }
        if (right.has(TimeField::yy) && left.has(TimeField::year)) {
            right.set(TimeField::year, left[TimeField::year] / 100 * 100 + right[TimeField::yy]);
            right.clear(TimeField::yy);
        }
    }

    /// "21, 23, dan 25 Oktober": days of the same month in a list before the one that names it.
    void push_days_before(std::uint32_t begin, const TimeFacts& named, bool pair) {
        if (!is_month_day(named) || pieces_[begin].number != named[TimeField::day]) return;
        std::vector<std::uint32_t> days;
        for (std::uint32_t at = begin; days.size() < longest_list;) {
            const std::uint32_t before = list_mark_before(at, days.empty() && !pair);
            if (before == at || before == 0 || before <= previous_end_ || !is_bare_day(before - 1) || !opens_well(before - 1)) break;
            days.push_back(before - 1);
            at = before - 1;
        }
        for (auto day = days.rbegin(); day != days.rend(); ++day) {
            push_day(*day, named);
            mentions_.back().pairs_with_next = true;
        }
    }

    /// "Oct. 21, 23 and 25": days of the same month in a list behind the one that names it. One past the last.
    std::uint32_t push_days_after(const TimeMatch& match) {
        const std::uint32_t end = match.end;
        if (match.left_end != 0 || !is_month_day(match.facts) || match.facts.has(TimeField::year) || pieces_[end - 1].number != match.facts[TimeField::day]) return end;
        std::vector<std::uint32_t> days;
        for (std::uint32_t at = end; days.size() < longest_list;) {
            std::uint32_t next = at;
            if (piece(next) && mark(pieces_[next]) == ',') ++next;
            const bool last = piece(next) && is_pair_word(next);
            if (last) ++next;
            if (next == at || !piece(next) || !is_bare_day(next)) return end;
            days.push_back(next);
            at = next + 1;
            if (!last) continue;
            const TimePiece* behind = piece(at);
            if (behind && behind->kind != TokenKind::punctuation && !(list_end_ && matcher_.is_a(at, *list_end_))) return end;
            for (const std::uint32_t day : days) {
                mentions_.back().pairs_with_next = true;
                push_day(day, match.facts);
            }
            previous_begin_ = days.back();
            previous_end_ = at;
            return at;
        }
        return end;
    }

    static bool is_month_day(const TimeFacts& facts) {
        return facts.has(TimeField::month) && facts.has(TimeField::day) && !facts.has(TimeField::weekday) && !facts.has(TimeField::kind);
    }

    bool is_bare_day(std::uint32_t at) const { return pieces_[at].number >= 1 && pieces_[at].number <= 31 && pieces_[at].digits <= 2; }

    void push_day(std::uint32_t at, TimeFacts facts) {
        facts.set(TimeField::day, pieces_[at].number);
        push(at, at + 1, facts, false);
    }

    /// The place of the mark or word that joins a list before `at`: a comma, and before its last member "and" too; `at`: there is none.
    std::uint32_t list_mark_before(std::uint32_t at, bool last) const {
        std::uint32_t begin = at;
        if (last && begin > 0 && is_pair_word(begin - 1)) --begin;
        else if (last) return at;
        if (begin > 0 && mark(pieces_[begin - 1]) == ',' && !pieces_[begin - 1].blank_before) --begin;
        return begin;
    }

    bool is_pair_word(std::uint32_t at) const {
        return pair_word_ && matcher_.is_a(at, *pair_word_);
    }

    /// Only a connecting word or hyphen stands between; "and" makes a range after "between", else a pair.
    void connect(std::uint32_t to) {
        if (!connector_ || previous_end_ == 0 || to <= previous_end_ || to - previous_end_ > 2) return;
        const auto match = matcher_.match(*connector_, previous_end_);
        if (!match || match->end != to) return;
        const bool between = between_ && previous_begin_ > 0 && matcher_.is_a(previous_begin_ - 1, *between_);
        const bool range = !match->facts.has(TimeField::few) || between;
        (range ? mentions_.back().joins_next : mentions_.back().pairs_with_next) = true;
    }

    void push(std::uint32_t begin, std::uint32_t end, const TimeFacts& facts, bool joins_next) {
        TimeMention mention;
        mention.span = {pieces_[begin].span.begin, pieces_[end - 1].span.end};
        mention.tokens = {pieces_[begin].token, pieces_[end - 1].token + 1};
        mention.sentence = sentence_;
        mention.paragraph = document_.sentences()[sentence_].paragraph;
        mention.facts = facts;
        mention.joins_next = joins_next;
        if (document_.sentences()[sentence_].block == BlockKind::furniture) mention.facts.set(TimeField::dateline, 1);
        if (!facts.has(TimeField::year) && !facts.is(TimeReading::set)) mention.direction = cues_.direction(matcher_, pieces_, begin, end);
        if (facts.has(TimeField::ref) && facts.get(TimeField::dir, 0) == 1 && mention.direction == TimeDirection::past) return;  // "soon fell"
        if (facts.is(TimeReading::event)) set_anchor(mention, end);
        mention.bound = bound_before(begin);
        const bool until = mention.bound == TimeBound::until && facts.has(TimeField::weekday);
        if (until && mention.direction == TimeDirection::unsaid) mention.direction = TimeDirection::future;
        mentions_.push_back(mention);
    }

    TimeBound bound_before(std::uint32_t begin) const {
        if (begin == 0) return TimeBound::none;
        for (const auto& [bound, word_class] : bounds_)
            if (word_class && matcher_.is_a(begin - 1, *word_class)) return bound;
        const auto since = bounds_[0].second;
        const bool noun = begin > 1 && pieces_[begin - 1].kind == TokenKind::word && pieces_[begin - 1].word == 0;  // "sejak gempa 28 Maret"
        if (noun && since && matcher_.is_a(begin - 2, *since)) return TimeBound::since;
        return TimeBound::none;
    }

    /// The words after "two days after", up to a comma, stop or the next clause.
    void set_anchor(TimeMention& mention, std::uint32_t end) const {
        const std::uint32_t begin = end + 1;
        std::uint32_t last = begin;
        while (last < pieces_.size() && last < begin + max_anchor_pieces && !cues_.ends_clause(matcher_, pieces_, last)) ++last;
        if (begin >= pieces_.size() || last == begin) return;
        mention.anchor_words = {pieces_[begin].span.begin, pieces_[last - 1].span.end};
        mention.anchor_tokens = {pieces_[begin].token, pieces_[last - 1].token + 1};
    }

    const Document& document_;
    const TimeLexicon& lexicon_;
    TimeMatcher matcher_;
    TimeCues cues_;
    std::optional<std::uint16_t> timex_, connector_, between_, currency_, label_, pair_word_, list_end_;
    std::array<std::pair<TimeBound, std::optional<std::uint16_t>>, 3> bounds_;
    std::vector<TimePiece> pieces_;
    std::vector<TimeMention> mentions_;
    std::uint32_t sentence_ = 0;
    std::uint32_t previous_begin_ = 0;
    std::uint32_t previous_end_ = 0;  ///< one past the last match of this sentence; 0: none yet
};

}  // namespace

std::vector<TimeMention> find_time_mentions(const Document& document, const TimeLexicon& lexicon) {
    return Finder(document, lexicon).run();
}

}  // namespace babad
