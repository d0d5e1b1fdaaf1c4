#pragma once
#include <string>
#include <vector>

#include "core/chronicle/edit.hpp"
#include "core/chronicle/event.hpp"

namespace babad {

/// A report with what merging needs to know of its article.
struct MergeInput {
    Report report;
    Source source;
};

/// Merges reports into events. A pure function of its input as a set: any order of `inputs` gives the same events, sorted by
/// id. Blocks by type family, actors and days; inside a block, similarity as a sum of named parts, then clustering that does
/// not chain two different days or places. `edits` are the analyst's, and win.
std::vector<Event> merge_reports(std::vector<MergeInput> inputs, const Ontology& ontology, const std::vector<Edit>& edits = {});

/// Reports that hang together by links or edits, and the events that they make. No report outside a component has a say in
/// it, so that a store merges only the components that new reports touch.
struct MergedComponent {
    std::vector<std::string> reports;  ///< ids, sorted; rejected ones included
    std::vector<Event> events;         ///< sorted by id
};

/// The same, by component, sorted by their first report.
std::vector<MergedComponent> merge_components(std::vector<MergeInput> inputs, const Ontology& ontology,
                                              const std::vector<Edit>& edits = {});

}  // namespace babad
