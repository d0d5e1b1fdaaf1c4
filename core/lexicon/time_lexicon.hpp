#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language.hpp"
#include "core/lexicon/time_facts.hpp"

namespace babad {

/// Kinds of figure that a pattern can ask for (`#day`): which numbers fit, and which field they fill.
enum class TimeFigure : std::uint8_t {
    count, day, month, year, yy, year3, hour, minute, second, hhmm, ymd, decade, decade2, century, quarter, half, week, number, product, dtg, ordinal, spoken, bareyear, year100
};

/// One thing that a pattern element accepts.
struct TimeTerm {
    enum class Kind : std::uint8_t { literal, word_class, figure, rule };
    Kind kind = Kind::literal;
    std::uint16_t id = 0;
};

/// One element of a pattern; see data/en/time_rules.tsv for how they are written.
struct TimeElement {
    enum class Role : std::uint8_t { consume, ahead, behind, split };
    Role role = Role::consume;
    bool optional = false;
    bool glued = false;     ///< no blank before
    bool negative = false;  ///< of `ahead` and `behind`
    std::vector<TimeTerm> any_of;
};

struct TimeRule {
    std::uint16_t name = 0;
    std::vector<TimeElement> elements;
    TimeFacts facts;                                ///< set when the rule has matched
    std::optional<TimeField> from_count;            ///< takes the count `n` as a calendar number ("jam tujuh" → hour)
    std::size_t line = 0;
    std::uint32_t least_pieces = 1;                 ///< shortest match
};

/// A word of the tables: what it may be.
struct TimeWord {
    struct Meaning {
        std::uint16_t word_class = 0;
        enum class Case : std::uint8_t { any, capital, lower } letters = Case::any;
        TimeFacts facts;
    };
    std::uint16_t literal = 0;  ///< 0: stands in no pattern
    std::vector<Meaning> meanings;
};

/// Words and patterns of time expressions in one language (`data/<language>/time_words.tsv`, `time_rules.tsv`).
/// A small attribute grammar: a rule gathers the facts of its words. Immutable; any thread may read.
class TimeLexicon {
public:
    /// Throws `Error` naming table and line for unknown words in patterns, classes without words and rules that begin with themselves.
    TimeLexicon(const DataFiles& files, Language language);

    /// Index of the word with this token key; 0 (a word without meanings) where unknown.
    std::uint32_t find(std::uint64_t key) const;
    const TimeWord& word(std::uint32_t index) const { return words_[index]; }
    /// Whether a word ends as the class asks for ("*ed"); ASCII letters only.
    bool has_ending(std::uint16_t word_class, std::string_view word) const;
    /// The class whose words end like this one, for words that stand in no table.
    std::optional<std::uint16_t> ending_class(std::string_view word) const;
    const TimeRule& rule(std::uint16_t index) const { return rules_[index]; }

    /// Number of a rule name or class; nothing where there is none.
    std::optional<std::uint16_t> rule_name(std::string_view name) const;
    std::optional<std::uint16_t> word_class(std::string_view name) const;

    /// Classes that make counts in words; absent where a language has none.
    struct CountClasses {
        std::optional<std::uint16_t> number, teen, multiple, joint, half, article, ordinal;
    };
    const CountClasses& count_classes() const { return count_classes_; }

    /// Rules of `name` that can begin with this term (`first_term` of a literal or class; `figure_term`), in table order.
    const std::vector<std::uint16_t>& starting(std::uint16_t name, std::size_t term) const { return starting_[name][term]; }
    std::size_t class_term(std::uint16_t word_class) const { return literals_.size() + 1 + word_class; }
    static constexpr std::size_t literal_term(std::uint16_t literal) { return literal; }
    std::size_t figure_term() const { return literals_.size() + 1 + classes_.size(); }

    /// Day of a named day in a year ("christmas" → 25 December); nothing where the tables do not know.
    struct MonthDay {
        int month;
        int day;
    };
    std::optional<MonthDay> holiday(std::int32_t holiday, std::int32_t year) const;

private:
    class Compiler;
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t word = 0;
    };
    struct Holiday {
        std::string rule;                         ///< "12-25", "easter-2", "11-4-4" (month, ISO weekday, which one; 0 = last)
        std::map<std::int32_t, MonthDay> dates;   ///< movable ones, year by year
    };

    void read_holidays(const DataFiles& files);
    void read_words(const DataFiles& files, Language language);
    void read_rules(const DataFiles& files, Language language);
    void index_starts();
    void measure_rules();
    void build_slots();

    std::vector<TimeWord> words_;
    std::vector<TimeRule> rules_;
    std::vector<std::pair<std::uint16_t, std::string>> endings_;
    std::map<std::string, std::uint16_t, std::less<>> classes_;
    std::map<std::string, std::uint16_t, std::less<>> names_;
    std::map<std::string, std::uint16_t, std::less<>> literals_;
    std::map<std::uint64_t, std::uint32_t> word_index_;
    std::map<std::string, std::int32_t, std::less<>> holiday_names_;
    std::vector<Holiday> holidays_;
    std::vector<std::vector<std::vector<std::uint16_t>>> starting_;
    std::vector<Slot> slots_;
    CountClasses count_classes_;
};

}  // namespace babad
