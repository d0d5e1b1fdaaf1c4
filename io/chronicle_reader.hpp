#pragma once
#include <functional>
#include <string>
#include <vector>

#include "core/chronicle/merger.hpp"
#include "io/chronicle_connection.hpp"

namespace babad {

/// Reads whole values out of the tables. Borrows the connection.
class ChronicleReader {
public:
    explicit ChronicleReader(const ChronicleFile::Connection& connection)
        : database_(connection.database), ontology_(connection.ontology) {}

    /// All edits, or those up to a revision's number.
    std::vector<Edit> edits(std::optional<std::int64_t> revision = std::nullopt) const;
    std::vector<Source> sources() const;

    /// Reports with their sources, by a condition on `r` (reports) and `a` (articles), one text parameter.
    std::vector<MergeInput> inputs(const std::string& condition, std::string_view parameter) const;

    /// Events of the given rows of `events`, in that order.
    std::vector<Event> events(const std::vector<std::int64_t>& rows) const;
    std::vector<Event> all_events() const;

    /// The row of an id or alias. Throws `UsageError` with a near id.
    std::int64_t row_of(const std::string& id) const;

private:
    Event assemble(const std::vector<MergeInput>& inputs, std::string_view merges, const std::vector<Edit>& edits) const;

    SqliteDatabase& database_;
    const Ontology& ontology_;
};

/// Reasons of an event's merges as JSON, and back.
std::string merges_json(const std::vector<MergeReason>& merges);
std::vector<MergeReason> parse_merges(std::string_view json);

}  // namespace babad
