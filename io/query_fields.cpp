#include "io/query_fields.hpp"

#include <algorithm>

namespace babad {

const std::vector<QueryField>& query_fields() {
    static const std::vector<QueryField> fields{
        {{"actor"}, "with {} on either side", false},
        {{"source", "by"}, "done by {}", false},
        {{"target", "to", "recipient"}, "done to {}", false},
        {{"dyad"}, "between {}", false},
        {{"sector"}, "with a party of sector {}", false},
        {{"role"}, "with a party in the role {}", false},
        {{"type"}, "of type {}", false},
        {{"kind"}, "of kind {}", false},
        {{"mode"}, "of mode {}", false},
        {{"quad"}, "of class {}", false},
        {{"quad.gdelt"}, "of GDELT's class {}", true},
        {{"cameo", "code"}, "of CAMEO code {}", false},
        {{"status"}, "told as {}", false},
        {{"score", "score.plover"}, "with a score {}", true},
        {{"after", "since"}, "after {}", false},
        {{"before", "until"}, "before {}", false},
        {{"during", "on", "date"}, "in {}", false},
        {{"prec", "precision"}, "dated to the {}", false},
        {{"datebasis"}, "dated by {} words", false},
        {{"published"}, "reported in {}", false},
        {{"seen"}, "that came with revision {}", true},
        {{"sources"}, "with sources {}", true},
        {{"articles"}, "with articles {}", true},
        {{"conf", "confidence"}, "with confidence {}", true},
        {{"outlet"}, "reported by {}", false},
        {{"lang"}, "reported in the language {}", false},
        {{"country-of-outlet", "outlet-country"}, "reported by an outlet of {}", false},
        {{"article"}, "reported in the article {}", false},
        {{"place"}, "at {}", false},
        {{"in", "country"}, "in the country {}", false},
        {{"bbox"}, "inside the box {}", false},
        {{"near"}, "near {}", false},
        {{"text"}, "whose text has {}", false},
        {{"id"}, "with the id {}", false},
        {{"episode"}, "of the episode of {}", false},
        {{"as_of"}, "as of revision {}", false},
        {{"saved"}, "saved as {}", false},
    };
    return fields;
}

const QueryField* find_query_field(std::string_view name) {
    for (const auto& field : query_fields())
        if (std::find(field.names.begin(), field.names.end(), name) != field.names.end()) return &field;
    return nullptr;
}

std::vector<std::string_view> query_field_names() {
    std::vector<std::string_view> names{"certainly"};
    for (const auto& field : query_fields()) names.insert(names.end(), field.names.begin(), field.names.end());
    return names;
}

}  // namespace babad
