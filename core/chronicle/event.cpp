#include "core/chronicle/event.hpp"

#include <tuple>

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

bool comes_before(const Event& a, const Event& b) {
    const auto key = [](const Event& event) {
        constexpr std::int32_t never = 100'000'000;
        const auto first = event.date && event.date->first ? event.date->first->number : -never;
        const auto past = event.date && event.date->past ? event.date->past->number : never;
        return std::tuple(!event.date, first, past, std::string_view(event.id));
    };
    return key(a) < key(b);
}

std::string headline(const Event& event, const Ontology& ontology, std::string_view language) {
    std::string line = names_of(event.actors);
    if (!event.recipients.empty()) line += (line.empty() ? "→ " : " → ") + names_of(event.recipients);
    const auto kind = ontology.kind_label(event.kind, language);
    if (!line.empty()) line += ": ";
    line += kind.empty() ? ontology.type_label(event.type, language) : kind;
    return line;
}

}  // namespace babad
