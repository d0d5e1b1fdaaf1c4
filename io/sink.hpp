#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/chronicle/event.hpp"
#include "core/chronicle/relation.hpp"
#include "core/graph/event_graph.hpp"
#include "core/lexicon/crosswalk.hpp"
#include "io/report_json.hpp"

namespace babad {

/// What `babad export` writes: events with all that belongs to them.
struct ExportInput {
    std::vector<Event> events;
    std::string query;
    std::string revision;
    GraphForm form = GraphForm::aggregated;   ///< of graph files
    std::string gexf = "1.2";                 ///< or "1.3"
    const Crosswalk* crosswalk = nullptr;     ///< fills the columns of other collections in actors.csv; without it they are empty
    std::string edges_key = "edges";          ///< of node-link JSON; "links" for networkx before 3.4
};

/// Writes to `path` by its suffix, or a folder of tables where it ends in "/" (docs/export.md); "-" writes JSON Lines to standard
/// output. A profile decides the columns, whatever the suffix. Files are written beside their names and renamed, so that an existing file is whole or untouched. Throws `Error` where it cannot be written, `UsageError` for an unknown suffix (with the list).
void export_events(const ExportInput& input, const Ontology& ontology, const std::filesystem::path& path, const std::string& profile = {});

/// One event as the JSON object of `docs/export.md` (read by the scorers).
std::string event_json(const Event& event, const Ontology& ontology);

}  // namespace babad
