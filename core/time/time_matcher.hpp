#pragma once
#include <array>
#include <optional>
#include <span>

#include "core/lexicon/time_lexicon.hpp"
#include "core/time/time_piece.hpp"

namespace babad {

/// One expression that a pattern found: pieces [begin, end), with its facts. Where the pattern is split (a range with
/// one word for both ends: "10-12 November 2024"), the left mention is [begin, left_end), the right one [right_begin, end).
struct TimeMatch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t left_end = 0;     ///< 0: not split
    std::uint32_t right_begin = 0;
    TimeFacts facts;
    TimeFacts left;
    std::uint16_t rule = 0;
};

/// Matches the patterns of a lexicon at places of a piece sequence: the longest match wins, then the rule
/// further up in the table. A match has at most `max_pieces` pieces, so that any input costs linear time.
class TimeMatcher {
public:
    static constexpr std::uint32_t max_pieces = 28;

    explicit TimeMatcher(const TimeLexicon& lexicon);

    /// The sequence to match from now on; it must outlive the matching.
    void read(std::span<const TimePiece> pieces);

    /// The longest match of a rule name at a piece.
    std::optional<TimeMatch> match(std::uint16_t rule_name, std::uint32_t at);
    /// Whether a piece is a word of the class (letter case included).
    bool is_a(std::uint32_t at, std::uint16_t word_class) const;

private:
    struct Attempt {
        const TimeRule* rule = nullptr;
        std::uint16_t index = 0;
        TimeMatch now;     ///< facts gathered so far
        TimeMatch best;
        bool found = false;
        std::uint32_t run = 0;  ///< known pieces from here on: no match can be longer
    };
    struct Memo {
        std::uint64_t key = ~std::uint64_t{0};
        bool found = false;
        TimeMatch match;
    };

    /// Valid until the next search.
    const TimeMatch* search(std::uint16_t rule_name, std::uint32_t at);
    std::uint32_t known_run(std::uint32_t at);
    void run(std::uint16_t rule, std::uint32_t at, Attempt& attempt);
    void step(Attempt& attempt, std::size_t element, std::uint32_t at);
    void finish(Attempt& attempt, std::uint32_t at);
    bool holds(const TimeElement& element, std::uint32_t at);
    /// One past the last piece that a term takes (0: none), and what it says; valid until the next call.
    struct Accepted {
        std::uint32_t end = 0;
        const TimeFacts* facts = nullptr;
    };
    Accepted accept(const TimeTerm& term, std::uint32_t at);

    const TimeLexicon& lexicon_;
    std::span<const TimePiece> pieces_;
    std::uint32_t limit_ = 0;   ///< end of the window of the match at hand
    int depth_ = 0;
    TimeFacts figure_facts_;
    std::uint32_t sequence_ = 0;
    std::uint32_t run_begin_ = 0, run_end_ = 0;  ///< a run of pieces that stand in the tables or are figures
    std::array<Memo, 256> memo_;
};

}  // namespace babad
