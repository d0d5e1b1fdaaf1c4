#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/actor/actor.hpp"
#include "core/calendar/date_range.hpp"
#include "core/lexicon/ontology.hpp"
#include "core/text/document.hpp"

namespace babad {

/// An actor in a report, with its words.
struct Party {
    enum class Side : std::uint8_t { actor, recipient };
    Side side = Side::actor;
    Actor actor;
    Evidence evidence;
};

/// "lebih dari 10.000 tentara" → troops, low 10000, no high.
struct Quantity {
    std::string what;            ///< dead, injured, arrested, troops, money, displaced, abducted, missing
    std::optional<double> low;   ///< inclusive bounds; equal where exact
    std::optional<double> high;
    std::string unit;            ///< person, USD, IDR, missile …
    Evidence evidence;
};

/// Who says so, where it is not the article itself.
struct Attribution {
    std::string code;
    std::string name;
    std::string quote;
};

/// Each part between 0 and 1; total is calibrated on the development set.
struct Confidence {
    double total = 0, trigger = 0, arguments = 0, status = 0, date = 0;
};

/// Why a report has its date.
struct DateChoice {
    DateBasis basis = DateBasis::none;
    std::optional<Evidence> evidence;  ///< the words; absent for the publication time
    std::string reason;                ///< "same clause", "same sentence", "dateline", "publication" …
};

/// One article saying that one event happened. Complete in itself: it outlives the document.
struct Report {
    std::string id;           ///< "r…"
    std::string article;      ///< article id
    std::string article_key;
    PloverType type = PloverType::consult;
    std::string mode;         ///< empty: none fits
    std::string kind;
    std::string cameo;
    std::vector<Party> parties;
    std::optional<Place> place;
    std::optional<DateRange> date;
    DateChoice date_choice;
    Status status = Status::asserted;
    std::optional<Attribution> attribution;
    std::vector<Quantity> numbers;
    std::vector<std::string> contexts;  ///< PLOVER contexts
    Evidence trigger;
    std::string quote;        ///< the sentence
    std::uint32_t sentence_start = 0;  ///< code points of the quote in the trigger's field
    Confidence confidence;
    /// Unresolved time anchor, for the graph: "two days after X".
    std::string anchor_words;
    std::optional<int> anchor_offset_days;

    /// Codes of one side, sorted, each once.
    std::vector<std::string> codes(Party::Side side) const;
    std::vector<std::string> actors() const { return codes(Party::Side::actor); }
    std::vector<std::string> recipients() const { return codes(Party::Side::recipient); }
};

/// "r" + hash of article key, field, trigger span and type.
/// A word that could tell an event and tells none.
struct Rejection {
    Evidence trigger;
    std::optional<PloverType> type;  ///< none: the word has another meaning here
    std::string reason;              ///< "negated", "inside a request", "nobody known takes part" …
};

std::string report_id(const Report& report);

/// Gives all reports of one article their ids. Two of one type on one trigger (sanctions by two actors) stay apart: the
/// second one's id depends on its place among them too.
void assign_report_ids(std::vector<Report>& reports);

}  // namespace babad
