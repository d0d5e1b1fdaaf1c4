#include "core/pipeline/knowledge.hpp"

namespace babad {

Knowledge::Knowledge(const std::filesystem::path& overlay)
    : files(overlay),
      ontology(files),
      records(files),
      world(files),
      indonesian(Language::indonesian, files),
      english(Language::english, files),
      reading(files),
      memberships(files),
      episodes(files) {}

void Knowledge::add(const Dictionary& dictionary) {
    world.add(dictionary);
    english.roles.add(dictionary);
}

}  // namespace babad
