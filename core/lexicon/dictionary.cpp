#include "core/lexicon/dictionary.hpp"

namespace babad {

std::optional<std::string_view> code_at(const DictionaryActor& actor, Day day) {
    const DictionaryCode* chosen = nullptr;
    for (const auto& code : actor.codes) {
        if (code.is_default()) continue;
        if ((code.from && day < *code.from) || (code.to && *code.to < day)) continue;
        chosen = &code;
        break;
    }
    for (const auto& code : actor.codes)
        if (!chosen && code.is_default()) chosen = &code;
    if (!chosen || chosen->code.empty() || chosen->code.front() == '-') return std::nullopt;
    return chosen->code;
}

}  // namespace babad
