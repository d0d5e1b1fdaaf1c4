#include "core/time/time_finder.hpp"

#include "core/time/time_cues.hpp"
#include "core/time/time_matcher.hpp"
#include "core/time/time_piece.hpp"

namespace babad {

namespace {

/// Longest run of words that is kept as what an expression is counted from ("two days after <these>").
constexpr std::uint32_t max_anchor_pieces = 8;

class Finder {
public:
    Finder(const Document& document, const TimeLexicon& lexicon)
        : document_(document), lexicon_(lexicon), matcher_(lexicon), cues_(lexicon, document.content()), timex_(lexicon.rule_name("Timex")),
          connector_(lexicon.rule_name("Connector")), between_(lexicon.word_class("BETWEEN")), currency_(lexicon.word_class("CURRENCY")),
          label_(lexicon.word_class("NUMBER_LABEL")) {}

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
            if (!match->facts.is(TimeReading::trap)) keep(*match);
            at = match->end;
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
            push(match.begin, match.left_end, left, true);
            push(match.right_begin, match.end, right, false);
        } else {
            if (!mentions_.empty() && mentions_.back().sentence == sentence_) connect(match.begin);
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
        if (facts.is(TimeReading::event)) mention.anchor_words = anchor_words(end);
        mentions_.push_back(mention);
    }

    /// The words after "two days after", up to a comma, stop or the next clause.
    Span anchor_words(std::uint32_t end) const {
        std::uint32_t begin = end + 1;
        std::uint32_t last = begin;
        while (last < pieces_.size() && last < begin + max_anchor_pieces && !cues_.ends_clause(matcher_, pieces_, last)) ++last;
        if (begin >= pieces_.size() || last == begin) return {};
        return {pieces_[begin].span.begin, pieces_[last - 1].span.end};
    }

    const Document& document_;
    const TimeLexicon& lexicon_;
    TimeMatcher matcher_;
    TimeCues cues_;
    std::optional<std::uint16_t> timex_, connector_, between_, currency_, label_;
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
