#include "core/chronicle/event.hpp"

#include <tuple>

namespace babad {

namespace {

std::vector<std::string> codes_of(const std::vector<Actor>& actors) {
    std::vector<std::string> codes;
    codes.reserve(actors.size());
    for (const auto& actor : actors) codes.push_back(actor.code);
    return codes;
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

}  // namespace babad
