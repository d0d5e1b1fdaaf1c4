#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "io/sqlite_database.hpp"

namespace babad {

/// One text for all that an edit says, for hashing: action, reports, field, value, reason.
std::string edit_text(const std::vector<std::string>& columns);

/// The revisions that a store has had: one for each transaction that added articles or edits. A revision is a hash of the articles' keys,
/// in whatever order they came, and of the edits in theirs: equal content, equal revision. Articles and edits carry the number of the
/// revision that brought them (`since`), from which `as_of:` and `babad diff` rebuild an earlier state. Stands inside the caller's
/// transaction; borrows the database.
class RevisionLog {
public:
    explicit RevisionLog(SqliteDatabase& database);

    /// The number that what is added now carries.
    std::int64_t next() const { return number_ + 1; }
    void add_article(std::string_view key);
    void add_edit(std::string_view edit);
    /// Writes the revision, where anything was added since the last one.
    void close();

    /// The latest revision.
    std::string current() const;
    std::int64_t number() const { return number_; }

    struct Revision {
        std::int64_t number = 0;
        std::string hash;
    };
    /// By its number ("3"), its hash or the beginning of that (four characters and more). Throws `UsageError` with the latest ones.
    Revision find(const std::string& name) const;

private:
    SqliteDatabase& database_;
    std::int64_t number_ = 0;
    std::uint64_t low_ = 0, high_ = 0;  ///< sums over the articles' keys: their order does not matter
    std::string edits_;                 ///< hash of all edits so far
    bool open_ = false;
};

}  // namespace babad
