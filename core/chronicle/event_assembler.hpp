#pragma once
#include <vector>

#include "core/chronicle/merger.hpp"

namespace babad {

/// What the reports of one event say together: type, kind and codes by votes weighted with confidence, the tightest date, the
/// most exact place, the latest numbers; where they differ, a dispute. Independent of the order of `inputs`.
Event assemble_event(std::vector<const MergeInput*> inputs, std::vector<MergeReason> merges, const Ontology& ontology);

/// Sets one field as an analyst says (`Edit::field`, `Edit::value`). Throws `UsageError` for a field or value that cannot be.
void amend_event(Event& event, const Edit& edit, const Ontology& ontology);

/// The same for each amendment that names one of the event's reports, in the order recorded.
void amend_event(Event& event, const std::vector<Edit>& edits, const Ontology& ontology);

/// "e…" of a report's id.
std::string event_id(const std::string& report_id);

}  // namespace babad
