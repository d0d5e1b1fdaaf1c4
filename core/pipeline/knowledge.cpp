#include "core/pipeline/knowledge.hpp"

namespace babad {

Knowledge::Beside::Beside(const DataFiles& files)
    : indonesian(std::async(std::launch::async, [&files] { return LanguagePack(Language::indonesian, files); })),
      english(std::async(std::launch::async, [&files] { return LanguagePack(Language::english, files); })) {}

Knowledge::Knowledge(const std::filesystem::path& overlay)
    : files(overlay),
      beside_(files),
      ontology(files),
      records(files),
      world(files),
      indonesian(beside_.indonesian.get()),
      english(beside_.english.get()),
      reading(files),
      memberships(files),
      episodes(files) {}

void Knowledge::add(const Dictionary& dictionary) {
    world.add(dictionary);
    english.roles.add(dictionary);
}

}  // namespace babad
