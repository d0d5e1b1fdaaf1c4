#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace babad {

/// An analyst's correction. Refers to reports, so that it survives a rebuild. Applied in the order recorded.
struct Edit {
    enum class Action { merge, split, reject, amend };
    Action action = Action::merge;
    std::vector<std::string> reports;  ///< ids; merge: all into one event; split: these out into one of their own
    std::string field, value;          ///< amend: "date" "2024-11-15", "type", "kind", "status", "actors", "recipients", "place"
    std::string reason;
};

std::string_view name(Edit::Action action);  ///< "merge" …

}  // namespace babad
