#include "core/lexicon/world.hpp"

namespace babad {

struct World::Implementation {
    std::vector<Entity> entities;
};

World::World(const DataFiles&) : tables_(std::make_unique<Implementation>()) {}
World::~World() = default;
World::World(World&&) noexcept = default;
const World::Entity& World::entity(std::uint32_t index) const { return tables_->entities[index]; }
std::size_t World::entity_count() const { return tables_->entities.size(); }
std::optional<std::uint32_t> World::find(std::string_view) const { return std::nullopt; }

}  // namespace babad
