#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar/day.hpp"

namespace babad {

/// A code of a PETRARCH or TABARI actor with its dates, both inclusive; without dates it is the default, tried last.
struct DictionaryCode {
    std::string code;  ///< groups of three letters: "IDNGOV", "IGOUNO"; "---" is no actor
    std::optional<Day> from, to;
    bool is_default() const { return !from && !to; }
};

struct DictionaryActor {
    std::vector<std::string> phrases;  ///< the primary and its synonyms, blanks for `_`
    std::vector<DictionaryCode> codes; ///< in file order
    std::size_t line = 0;
};

/// A role noun: "FOREIGN MINISTER" → "GOVFRM", put after the actor's code (`~CODE`) or before it (`CODE~`).
struct DictionaryAgent {
    std::vector<std::string> phrases;  ///< singular and plural
    std::string code;
    bool before = false;
    std::size_t line = 0;
};

/// What a user's own dictionary files say; read by io/dictionary_reader, used by `Knowledge::add`.
struct Dictionary {
    std::vector<DictionaryActor> actors;
    std::vector<DictionaryAgent> agents;
};

/// The code at a day: the first dated one that holds, in file order; else the default; nothing where neither is, and for "---".
std::optional<std::string_view> code_at(const DictionaryActor& actor, Day day);

}  // namespace babad
