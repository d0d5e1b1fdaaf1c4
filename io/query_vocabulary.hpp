#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/lexicon/ontology.hpp"
#include "core/lexicon/world.hpp"
#include "io/sqlite_database.hpp"

namespace babad {

/// What the values of a query may be: codes and names of the knowledge base and of the store, kinds, modes, types. A value
/// that is neither is an error with a near miss, never an empty answer.
class QueryVocabulary {
public:
    /// `store` may be null: then only the knowledge base counts.
    QueryVocabulary(const World& world, const Ontology& ontology, SqliteDatabase* store);

    /// Codes that a value stands for: a code in any case, an id ("person/joko-widodo"), a name ("Korea Utara"). Empty: unknown.
    std::vector<std::string> codes(const std::string& value) const;
    /// Whether any known code begins so.
    bool is_code_prefix(const std::string& prefix) const;
    std::string near_code(const std::string& value) const;

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
    SqliteDatabase* store_;
    mutable std::map<std::string, std::set<std::string>> by_name_;
};

}  // namespace babad
