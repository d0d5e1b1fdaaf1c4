#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "io/query.hpp"
#include "io/sqlite_database.hpp"

namespace babad {

/// What the values of a query may be: codes and names of the knowledge base and of the store, kinds, modes, types. A value
/// that is neither is an error with a near miss, never an empty answer.
class QueryVocabulary {
public:
    /// `store` may be null: then only the knowledge base counts.
    QueryVocabulary(const QueryTables& tables, SqliteDatabase* store);

    /// Codes that a value stands for: a code in any case, an id ("person/joko-widodo"), a name ("Korea Utara"). Empty: unknown.
    std::vector<std::string> codes(const std::string& value) const;
    /// Whether any known code begins so.
    bool is_code_prefix(const std::string& prefix) const;
    std::string near_code(const std::string& value) const;

    /// States that were members of the organisation with one of these codes, and when; empty where none is known.
    std::vector<Memberships::Member> members(const std::vector<std::string>& codes) const;
    std::vector<std::string_view> organisations() const { return memberships_.organisations(); }

    /// Last day on which an article of the store was published.
    std::optional<Day> latest_day() const;

    /// Distinct values of a column of the store ("outlet" of articles, "place" of events); for near misses too.
    std::vector<std::string> stored(const char* sql) const;

    bool has_store() const { return store_ != nullptr; }
    const Ontology& ontology() const { return ontology_; }

private:
    bool is_code(const std::string& value) const;
    /// Folded name → codes; made when a name is first asked for.
    const std::map<std::string, std::set<std::string>>& codes_by_name() const;

    const World& world_;
    const Ontology& ontology_;
    const Memberships& memberships_;
    SqliteDatabase* store_;
    mutable std::map<std::string, std::set<std::string>> by_name_;
};

}  // namespace babad
