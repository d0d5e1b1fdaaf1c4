#pragma once
#include <string>
#include <vector>

#include "core/text/article.hpp"
#include "io/sqlite_database.hpp"

namespace babad {

/// Which stored articles say the same in nearly the same words within a week (core/text/near_duplicates.hpp): one voice, however many
/// outlets carry it. The tie is symmetric and clusters are its connected components, named after their earliest article, so that
/// they do not depend on the order of adding.
class SyndicationIndex {
public:
    explicit SyndicationIndex(SqliteDatabase& database) : database_(database) {}

    /// Files a stored article and ties it to its copies. Keys of all articles whose `duplicate_of` has changed.
    std::vector<std::string> add(const Article& article, const std::string& key);

private:
    std::vector<std::string> find_copies(const Article& article, const std::string& key);
    std::vector<std::string> join(const std::vector<std::string>& keys);

    SqliteDatabase& database_;
};

}  // namespace babad
