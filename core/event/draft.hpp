#pragma once
#include <optional>

#include "core/event/report.hpp"
#include "core/time/time_expression.hpp"

namespace babad {

/// Where an act stands in its sentence: in its main clause or what somebody says in it; beside it; in a clause under it; in a noun phrase.
enum class Standing : std::uint8_t { main, coordinate, subordinate, nominal };

/// A report on its way: what the article's passes must still know of how it was read.
struct Draft {
    Report report;
    std::uint32_t sentence = 0;
    std::uint32_t paragraph = 0;
    TokenRange trigger;
    std::optional<std::uint32_t> object;   ///< head of what a verb acts upon
    std::optional<std::uint32_t> about;    ///< trigger of the act that a word of speech is about
    Standing standing = Standing::main;
    std::optional<TokenRange> speaker;  ///< who tells of it
    bool nominal = false;
    bool definite = false;      ///< "serangan itu", "the strike"
    bool reference = false;     ///< an event only where another of its type was told before
    bool weak = false;          ///< needs both sides
    bool political = false;     ///< needs a political actor
    bool result = false;        ///< a result noun
    bool time_anchor = false;   ///< "two days after the accord"
    bool light = false;         ///< carried by a light verb
    bool circumstance = false;  ///< a noun that only says where or how something else took place: "di sebuah konferensi"
    bool in_title = false;
    bool own_date = false;      ///< its sentence gives the date
    bool inferred_date = false; ///< `own_date` comes from the sentence before, not from words about this act
    bool main = false;          ///< a clause of its own or one beside it tells the act: the time of the text moves with it
    bool taken_for_granted = false;  ///< named inside words about it: told elsewhere
    bool earlier = false;       ///< told as older than what the text has just told
    bool now = false;           ///< told as going on
    bool sequel = false;        ///< told as following what the text has just told
    const TimeExpression* hung = nullptr;  ///< "two days after the armistice": to be counted from another act
    double date_certainty = 0;
    double trigger_certainty = 0;
};

/// Parties of one side, country part only, sorted.
std::vector<std::string> countries(const Report& report, Party::Side side);

}  // namespace babad
