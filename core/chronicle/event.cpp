#include "core/chronicle/event.hpp"

#include "core/base/strings.hpp"

namespace babad {

namespace {

std::vector<std::string> codes_of(const std::vector<Actor>& actors) {
    std::vector<std::string> codes;
    codes.reserve(actors.size());
    for (const auto& actor : actors) codes.push_back(actor.code);
    return codes;
}

std::string names_of(const std::vector<Actor>& actors) {
    std::vector<std::string> names;
    for (const auto& actor : actors) names.push_back(actor.name.empty() ? actor.code : actor.name);
    return join(names, ", ");
}

}  // namespace

std::vector<std::string> Event::actor_codes() const { return codes_of(actors); }
std::vector<std::string> Event::recipient_codes() const { return codes_of(recipients); }

std::string headline(const Event& event, const Ontology& ontology, std::string_view language) {
    std::string line = names_of(event.actors);
    if (!event.recipients.empty()) line += (line.empty() ? "→ " : " → ") + names_of(event.recipients);
    const auto kind = ontology.kind_label(event.kind, language);
    if (!line.empty()) line += ": ";
    line += kind.empty() ? ontology.type_label(event.type, language) : kind;
    return line;
}

}  // namespace babad
