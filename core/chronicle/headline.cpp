#include "core/chronicle/headline.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <map>

namespace babad {

namespace {

/// ISO 3166 alpha-3 → alpha-2, from ICU.
const std::map<std::string, std::string, std::less<>>& alpha2_codes() {
    static const auto codes = [] {
        std::map<std::string, std::string, std::less<>> map;
        for (const char* const* country = icu::Locale::getISOCountries(); *country != nullptr; ++country) {
            map.emplace(icu::Locale("", *country).getISO3Country(), *country);
        }
        return map;
    }();
    return codes;
}

/// CLDR's name of a state; empty for a code that is no state's.
std::string state_name(std::string_view code, std::string_view language) {
    const auto found = alpha2_codes().find(code);
    if (found == alpha2_codes().end()) return {};
    icu::UnicodeString name;
    icu::Locale("", found->second.c_str()).getDisplayCountry(icu::Locale(std::string(language).c_str()), name);
    std::string text;
    name.toUTF8String(text);
    return text;
}

}  // namespace

std::string actor_label(const Actor& actor, std::string_view language) {
    if (std::string name = state_name(actor.code, language); !name.empty()) return name;
    return actor.name.empty() ? actor.code : actor.name;
}

std::string actor_list(const std::vector<Actor>& actors, std::string_view language, std::size_t limit) {
    std::string text;
    const std::size_t shown = actors.size() == limit + 1 ? actors.size() : std::min(actors.size(), limit);
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) text += ", ";
        text += actor_label(actors[i], language);
    }
    if (shown < actors.size()) text += " +" + std::to_string(actors.size() - shown);
    return text;
}

std::string parties_line(const Event& event, std::string_view language) {
    std::string text = actor_list(event.actors, language);
    if (event.recipients.empty()) return text;
    if (!text.empty()) text += ' ';
    return text + "→ " + actor_list(event.recipients, language);
}

std::string headline(const Event& event, const Ontology& ontology, std::string_view language) {
    const std::string_view kind = event.kind.empty() ? std::string_view() : ontology.kind_label(event.kind, language);
    const std::string what(kind.empty() ? ontology.type_label(event.type, language) : kind);
    const std::string parties = parties_line(event, language);
    return parties.empty() ? what : parties + ": " + what;
}

}  // namespace babad
