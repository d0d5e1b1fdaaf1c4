#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace babad {

/// A field of EVQ: its names (the first is the normal one) and how it is said in words.
struct QueryField {
    std::vector<std::string_view> names;
    std::string_view words;   ///< "whose actor is"
    bool numeric = false;     ///< may be compared with < and >
};

const std::vector<QueryField>& query_fields();

/// By any of its names; nullptr where there is none.
const QueryField* find_query_field(std::string_view name);

/// All names, for near misses.
std::vector<std::string_view> query_field_names();

}  // namespace babad
