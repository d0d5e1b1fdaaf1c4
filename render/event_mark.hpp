#pragma once
#include "core/chronicle/event.hpp"
#include "render/svg_writer.hpp"

namespace babad {

/// Shape says what (circle and square: cooperation in words and deeds; triangle and diamond: conflict), fill says
/// confidence, a sign on top says the status (chevron planned, dot claimed, cross denied, bar hypothetical).
struct MarkLook {
    Quad quad = Quad::vcoop;
    int confidence = 2;  ///< 2 well supported, 1 partly, 0 weakly
    Status status = Status::asserted;
};

MarkLook mark_look(const Event& event, const Ontology& ontology);
void draw_mark(SvgWriter& svg, double x, double y, double radius, const MarkLook& look);

/// Days that an event may have happened on, drawn along an axis from `from` to `to`.
struct ExtentLook {
    MarkLook mark;
    Qualifier qualifier = Qualifier::exact;  ///< approximate: ends fade; uncertain: dashed outline
    bool open_start = false, open_end = false;  ///< arrow heads
};
/// `across`: middle of the bar on the other axis.
void draw_extent(SvgWriter& svg, bool vertical, double from, double to, double across, double thickness,
                 const ExtentLook& look);

/// Gradients that fading ends refer to.
std::string_view extent_definitions();

}  // namespace babad
