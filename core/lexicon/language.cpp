#include "core/lexicon/language.hpp"

#include <string>

#include "core/base/strings.hpp"

namespace babad {

std::optional<Language> parse_language(std::string_view code) {
    if (code.empty()) return std::nullopt;
    const auto primary = ascii_lower(code.substr(0, code.find_first_of("-_")));
    if (primary == "id" || primary == "in" || primary == "ind") return Language::indonesian;
    if (primary == "en" || primary == "eng") return Language::english;
    return Language::other;
}

}  // namespace babad
