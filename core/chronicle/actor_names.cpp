#include "core/chronicle/actor_names.hpp"

#include "core/chronicle/place_names.hpp"

namespace babad {

namespace {

void name_each(std::vector<Actor>& actors, const World& world, Language language) {
    for (auto& actor : actors) {
        const auto entity = world.find(actor.code);
        if (entity && world.entity(*entity).kind != World::Kind::person) actor.name = world.name(*entity, language);
    }
}

}  // namespace

void name_actors(std::vector<Event>& events, const World& world, Language language) {
    for (auto& event : events) {
        name_each(event.actors, world, language);
        name_each(event.recipients, world, language);
        name_places(event, language == Language::indonesian ? "id" : "en", &world);
    }
}

}  // namespace babad
