#pragma once
#include <set>
#include <string>
#include <vector>

#include "core/chronicle/merger.hpp"
#include "io/chronicle_connection.hpp"
#include "io/revision_log.hpp"

namespace babad {

/// Writes articles and reports, and merges what they touch. Every call stands inside the caller's transaction.
///
///     ChronicleWriter writer(connection);
///     for (…) writer.add_article(article, reports);
///     writer.merge_touched();
class ChronicleWriter {
public:
    explicit ChronicleWriter(const ChronicleFile::Connection& connection);

    struct Outcome {
        bool added = false;           ///< false: this very article was there
        std::size_t superseded = 0;   ///< versions that are old now, this one included where a newer one was there
        std::size_t reports = 0;
    };
    Outcome add_article(const Article& article, std::vector<Report> reports);

    /// Puts the reports of a stored article anew (`rebuild`, after `forget_reports`).
    std::size_t add_reports(const Article& article, const std::string& key, std::vector<Report> reports);
    void forget_reports();

    /// Has the components of these reports merged anew (after an edit).
    void touch(const std::vector<std::string>& reports);

    /// Writes an edit down and touches what it names.
    void add_edit(const Edit& edit);

    /// Merges all components that were touched since the last call, and closes the revision.
    void merge_touched();

private:
    std::size_t supersede(const Article& article, const std::string& key);
    void recount(const std::string& key);
    void retire(const std::string& key);
    void write_blocks(const MergeInput& input, std::int64_t row);
    void find_neighbours(const MergeInput& input);
    void remove_events(const std::string& component);
    void write_component(const MergedComponent& component);
    std::int64_t write_event(const Event& event, const std::string& component);
    void write_parties(const Event& event, std::int64_t row);
    void write_text(const Event& event, std::int64_t row);

    SqliteDatabase& database_;
    const Ontology& ontology_;
    const ChronicleFile::Connection& connection_;
    std::vector<MergeInput> fresh_;         ///< reports without a component yet
    std::set<std::string> touched_;         ///< components to be merged anew
    RevisionLog revisions_;
};

}  // namespace babad
