#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/chronicle/timeline.hpp"
#include "render/labels.hpp"

namespace babad {

/// The page's script and style, bundled at build time from render/page, and the policy that lets these two run and nothing else.
struct PageBundle {
    std::string_view script, style, policy;
};

/// Nothing where babad was built without the page.
std::optional<PageBundle> page_bundle();

/// One self-contained HTML file that needs no network: overview, lanes, list, relations and cards, all linked (docs/page.md).
std::string interactive_page(const Timeline& timeline, const Ontology& ontology, const Labels& labels, const PageBundle& bundle);

}  // namespace babad
