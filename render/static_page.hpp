#pragma once
#include <string>

#include "render/sheet.hpp"

namespace babad {

/// One self-contained HTML file without scripts: the drawing, a table of all events with quotes, the numbered sources.
std::string static_page(const Timeline& timeline, const Ontology& ontology, const Labels& labels, const Sheet& sheet);

/// The frame: title, strict content security policy, style; `body` is finished HTML.
std::string html_frame(const std::string& title, const std::string& language, const std::string& body);

}  // namespace babad
