#include "core/lexicon/ontology.hpp"
namespace babad {
Ontology::Ontology(const DataFiles&) {}
}
