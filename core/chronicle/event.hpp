#pragma once
#include <string>
#include <vector>

#include "core/event/report.hpp"

namespace babad {

/// An article as the chronicle remembers it beside its reports (sources of an event, gaps without sources).
struct Source {
    std::string article_key;
    std::string article;      ///< id
    std::string outlet;
    std::string url;
    std::string title;
    std::string published;    ///< ISO 8601, empty where unknown
    std::string duplicate_of; ///< article key of the first of a syndication cluster; empty: itself
};

/// One named part of a merge decision (core/chronicle/similarity.hpp).
struct MergePart {
    std::string name;   ///< type, actors, recipients, sides, date, place, status, numbers, names, trigger, headline, distance, rarity
    double value = 0;   ///< how much of it, 0 to 1
    double weight = 0;  ///< points for all of it; below 0 it speaks against
};

/// Why two reports are one event.
struct MergeReason {
    std::string a, b;   ///< report ids
    double score = 0;   ///< probability, 0.5 and more
    std::vector<MergePart> parts;
    std::string edit;   ///< an analyst's reason, where a person decided
};

/// A field on which reports of one event differ: date, status, place, a number.
struct Dispute {
    std::string field;
    std::vector<std::string> values;   ///< each once, with its report ids below, same order
    std::vector<std::vector<std::string>> reports;
};

/// What really happened, as far as its reports tell: the merged reports and a reason for each merge.
struct Event {
    std::string id;                    ///< "e…"
    std::vector<std::string> aliases;  ///< ids it had before
    PloverType type = PloverType::consult;
    std::string mode, kind, cameo;
    std::vector<Actor> actors, recipients;  ///< sorted by code, each code once
    std::optional<Place> place;
    std::optional<DateRange> date;     ///< the tightest range its reports support
    Status status = Status::asserted;
    std::vector<Quantity> numbers;
    std::vector<Report> reports;       ///< by publication, article id, offset
    std::vector<Source> sources;       ///< of its reports, same order, each article once
    std::uint32_t independent_sources = 0;  ///< distinct outlets after folding syndication
    std::vector<MergeReason> merges;
    std::vector<Dispute> disputes;
    double confidence = 0;

    std::vector<std::string> actor_codes() const;
    std::vector<std::string> recipient_codes() const;
};

/// The order of every list of events: by first day, then last day, then id; the undated last.
bool comes_before(const Event& a, const Event& b);

/// "Korea Utara → Rusia: mengirim pasukan" in the labels' language ("id" or "en"): actors, arrow, recipients, kind.
std::string headline(const Event& event, const Ontology& ontology, std::string_view language);

}  // namespace babad
