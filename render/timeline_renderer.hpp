#pragma once
#include <filesystem>
#include <string>

#include "core/chronicle/relation.hpp"
#include "core/chronicle/timeline.hpp"

namespace babad {

struct TimelineStyle {
    enum class Form { automatic, spine, lanes };
    Form form = Form::automatic;
    std::string labels = "en";   ///< "id" or "en"
    bool links = false;          ///< on paper too: what an event answers or follows (the page has them always)
};

/// Draws to `path` by its suffix: .svg .pdf .png .html .txt .json .mmd .ics; "-" prints text. Throws `UsageError` for another suffix
/// and `Error` where it cannot be written.
void render_timeline(const Timeline& timeline, const Ontology& ontology, const TimelineStyle& style, const std::filesystem::path& path);

/// Plain text for a terminal, `width` columns; hostile characters escaped.
std::string timeline_text(const Timeline& timeline, const Ontology& ontology, std::size_t width);

struct DiagramStyle {
    std::string labels = "en";
    std::string focus;           ///< ego view around this actor code; empty: all
    std::uint32_t minimum = 1;   ///< least independent events of a line
    const World* world = nullptr;  ///< names actors in the labels' language
};

/// Relationship diagram by suffix: .svg .pdf .png .dot .html. Graphviz runs as a child process with time and memory limits.
void render_diagram(const std::vector<Event>& events, const Ontology& ontology, const DiagramStyle& style,
                    const std::string& title, const std::filesystem::path& path);

}  // namespace babad
