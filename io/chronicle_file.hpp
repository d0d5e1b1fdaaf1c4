#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/chronicle/edit.hpp"
#include "core/chronicle/event.hpp"
#include "core/lexicon/ontology.hpp"
#include "core/text/article.hpp"

namespace babad {

/// A query under a name, to be used as `@name` in others.
struct SavedQuery {
    std::string name, query;
};

/// A chronicle on disk: one SQLite file (WAL while writing, one plain file at rest). Articles, reports, events, actors, edits.
/// One writer; a second waits five seconds, then `Error` says who holds the file.
class ChronicleFile {
public:
    enum class Mode { read, write, create };

    /// `create` makes the file where it is missing. Throws `Error` for a missing file, one that is no chronicle, a newer schema.
    ChronicleFile(const std::filesystem::path& path, Mode mode, const Ontology& ontology);
    ~ChronicleFile();
    ChronicleFile(ChronicleFile&&) noexcept;

    struct Batch {
        struct Entry {
            Article article;
            std::vector<Report> reports;
        };
        std::vector<Entry> entries;
    };
    struct Added {
        std::size_t new_articles = 0;   ///< the rest were known already
        std::size_t superseded = 0;     ///< older versions of the same URL
        std::size_t reports = 0;
        std::size_t events = 0;         ///< in the store, afterwards
    };
    /// Adds a batch in one transaction and merges what it touches. Adding the same again changes nothing.
    Added add(const Batch& batch);

    /// All articles, in key order, for `rebuild`.
    void for_each_article(const std::function<void(const Article&)>& each) const;
    /// Replaces all reports of the stored articles by those of `read`, keeps edits, merges anew. One transaction. `read` gets some
    /// hundred articles at a time and gives the reports of each, in their order.
    Added rebuild(const std::function<std::vector<std::vector<Report>>(const std::vector<Article>&)>& read);

    /// Whether an article with this key is stored (current or superseded).
    bool knows(const std::string& article_key) const;

    /// Events by id or alias, or all; sorted by date (undated last), then id. Throws `UsageError` for an id that is not there, with a near one.
    std::vector<Event> events() const;
    Event event(const std::string& id) const;
    std::vector<Source> sources() const;   ///< all current articles

    void record(const Edit& edit);
    std::vector<Edit> edits() const;

    /// Hash of articles' keys and edits: equal content, equal revision, whatever the order.
    std::string revision() const;
    std::int64_t revision_number() const;  ///< counted from 1 in this file; 0: empty
    /// The whole hash of a revision that the store has had, by its number or the beginning of its hash. Throws `UsageError`.
    std::string find_revision(const std::string& name) const;
    /// The chronicle as it was then, in memory: the articles and edits of that revision, read with the tables of the last `add` or
    /// `rebuild`. Takes as long as adding those articles without reading them.
    ChronicleFile as_of(const std::string& revision) const;

    std::vector<SavedQuery> saved() const;  ///< by name
    void save(const SavedQuery& query);     ///< replaces one of the same name

    struct Connection;
    /// For the query compiler (io/query_*.cpp).
    Connection& connection() const { return *connection_; }

private:
    std::unique_ptr<Connection> connection_;
};

}  // namespace babad
