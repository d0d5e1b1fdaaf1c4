#include "render/timeline_sheets.hpp"

namespace babad {

Sheet lanes_sheet(const Timeline& timeline, const Ontology& ontology, const Labels& labels) {
    return spine_sheet(timeline, ontology, labels);
}

}  // namespace babad
