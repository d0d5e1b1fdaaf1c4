#include "core/chronicle/headline.hpp"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>

#include "core/base/tsv.hpp"
#include "core/base/unicode.hpp"
#include "core/chronicle/place_names.hpp"
#include "core/lexicon/data_files.hpp"

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

/// Empty for a sector that the table lacks.
std::string sector_name(std::string_view sector, std::string_view language) {
    static const auto names = [] {
        std::map<std::string, std::pair<std::string, std::string>, std::less<>> map;
        const DataFiles files;
        const Table table(files.display_name("labels/sectors.tsv"), files["labels/sectors.tsv"]);
        for (const Table::Row& row : table.rows()) map.emplace(row["sector"], std::pair(row["en"], row["id"]));
        return map;
    }();
    const auto found = names.find(sector);
    if (found == names.end()) return {};
    return language == "id" ? found->second.second : found->second.first;
}

/// CLDR's name of a state; empty for a code that is no state's.
std::string look_up_state(std::string_view code, std::string_view language) {
    const auto found = alpha2_codes().find(code);
    if (found == alpha2_codes().end()) return {};
    icu::UnicodeString name;
    icu::Locale("", found->second.c_str()).getDisplayCountry(icu::Locale(std::string(language).c_str()), name);
    std::string text;
    name.toUTF8String(text);
    return text;
}

/// As `look_up_state`, remembered: a large timeline asks for few states many times.
std::string state_name(std::string_view code, std::string_view language) {
    thread_local std::map<std::string, std::string, std::less<>> names;
    const std::string key = std::string(language) + ':' + std::string(code);
    const auto [entry, is_new] = names.try_emplace(key);
    if (is_new) entry->second = look_up_state(code, language);
    return entry->second;
}

}  // namespace

std::string actor_label(const Actor& actor, std::string_view language, const World* world) {
    if (world != nullptr) {
        const auto known = world->find(actor.code);
        if (known && world->entity(*known).kind != World::Kind::person) {
            return world->name(*known, language == "id" ? Language::indonesian : Language::english);
        }
    }
    const std::size_t slash = actor.code.find('/');
    if (slash != std::string::npos && !actor.code.starts_with("UNK")) {
        const Actor whole{actor.code.substr(0, slash), "", "", "", ""};
        const std::string sector = sector_name(actor.code.substr(slash + 1), language);
        if (!sector.empty()) return actor_label(whole, language, world) + " (" + sector + ")";
    }
    if (std::string name = state_name(actor.code, language); !name.empty()) return name;
    return shown_name(actor);
}

void name_actors(Event& event, std::string_view language, const World* world) {
    for (auto* side : {&event.actors, &event.recipients}) {
        for (Actor& actor : *side) actor.name = actor_label(actor, language, world);
    }
    name_places(event, language, world);
}

const std::string& shown_name(const Actor& actor) { return actor.name.empty() ? actor.code : actor.name; }

std::string actor_list(const std::vector<Actor>& actors, std::size_t limit) {
    std::string text;
    const std::size_t shown = actors.size() == limit + 1 ? actors.size() : std::min(actors.size(), limit);
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) text += ", ";
        text += shown_name(actors[i]);
    }
    if (shown < actors.size()) text += " +" + std::to_string(actors.size() - shown);
    return text;
}

bool is_right_to_left(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, bytes] = code_point_at(text, at);
        const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
        if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
        at += bytes;
    }
    return false;
}

std::string with_arrow(std::string_view from, std::string_view arrow, std::string_view to) {
    const std::string_view mark = is_right_to_left(from) || is_right_to_left(to) ? "\u200E" : "";
    std::string text(from);
    text.append(mark).append(from.empty() ? "" : " ").append(arrow).append(" ").append(mark).append(to);
    return text;
}

std::string parties_line(const Event& event) {
    const std::string actors = actor_list(event.actors);
    return event.recipients.empty() ? actors : with_arrow(actors, "→", actor_list(event.recipients));
}

std::string kind_name(const Event& event, const Ontology& ontology, std::string_view language) {
    const bool says_nothing = event.kind.empty() || event.kind == "other";
    const std::string_view kind = says_nothing ? std::string_view() : ontology.kind_label(event.kind, language);
    return std::string(kind.empty() ? ontology.type_label(event.type, language) : kind);
}

std::string plain_headline(const Event& event, const Ontology& ontology, std::string_view language) {
    const std::string what = kind_name(event, ontology, language), parties = parties_line(event);
    return parties.empty() ? what : parties + ": " + what;
}

std::string headline(const Event& event, const Ontology& ontology, std::string_view language) {
    Event named;
    named.type = event.type;
    named.kind = event.kind;
    named.actors = event.actors;
    named.recipients = event.recipients;
    name_actors(named, language);
    return plain_headline(named, ontology, language);
}

}  // namespace babad
