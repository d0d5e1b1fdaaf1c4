#pragma once
#include <optional>
#include <string>

#include "io/chronicle_file.hpp"
#include "io/query_ast.hpp"

namespace babad {

/// Puts what a query only names in its place: saved queries (`@rivals`, as a filter or as a list of values) and the revision of `as_of:`,
/// which becomes its whole hash. Throws `UsageError` with a caret for names that the chronicle does not have, for saved queries that
/// hold each other, and for an `as_of:` that is not beside the other filters. Without a chronicle both are errors.
void resolve_references(ParsedQuery& query, const ChronicleFile* chronicle);

/// The revision that a resolved query asks for.
std::optional<std::string> revision_asked(const ParsedQuery& query);

/// Whether any test of the query is of that field.
bool asks_for(const ParsedQuery& query, std::string_view field);

/// Throws `UsageError` where a query cannot be saved: it is no filter, or its name is not of letters, digits, `-` and `_`.
void check_savable(const SavedQuery& query);

}  // namespace babad
