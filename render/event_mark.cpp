#include "render/event_mark.hpp"

#include <algorithm>
#include <string>

#include "render/label_box.hpp"

namespace babad {

MarkLook mark_look(const Event& event, const Ontology& ontology) {
    const int confidence = event.confidence >= 0.75 ? 2 : event.confidence >= 0.5 ? 1 : 0;
    return {ontology.quad(event.type), confidence, event.status};
}

namespace {

std::string look_class(std::string_view base, const MarkLook& look) {
    const std::string tone(tone_class(look.quad));
    return std::string(base) + " s-" + tone + " f-" + tone + " c" + std::to_string(look.confidence);
}

std::string point(double x, double y) { return svg_number(x) + ' ' + svg_number(y); }

std::string polygon(std::initializer_list<std::pair<double, double>> corners) {
    std::string path;
    for (const auto& [x, y] : corners) path += (path.empty() ? "M" : "L") + point(x, y);
    return path + "Z";
}

std::string status_sign(double x, double y, double r, Status status) {
    switch (status) {
        case Status::planned:
            return "M" + point(x - r * 0.4, y - r * 0.8) + "L" + point(x + r * 0.5, y) + "L" + point(x - r * 0.4, y + r * 0.8);
        case Status::denied:
            return "M" + point(x - r, y - r) + "L" + point(x + r, y + r) + "M" + point(x + r, y - r) + "L" + point(x - r, y + r);
        case Status::hypothetical: return "M" + point(x - r, y) + "L" + point(x + r, y);
        case Status::asserted:
        case Status::claimed: break;
    }
    return {};
}

}  // namespace

void draw_mark(SvgWriter& svg, double x, double y, double radius, const MarkLook& look) {
    const std::string style_class = look_class("mark", look);
    const double r = radius;
    switch (look.quad) {
        case Quad::vcoop: svg.circle(x, y, r, style_class); break;
        case Quad::mcoop: svg.rectangle(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76, style_class); break;
        case Quad::vconf: svg.path(polygon({{x, y - r * 1.15}, {x + r * 1.1, y + r * 0.85}, {x - r * 1.1, y + r * 0.85}}), style_class); break;
        case Quad::mconf: svg.path(polygon({{x, y - r * 1.25}, {x + r * 1.25, y}, {x, y + r * 1.25}, {x - r * 1.25, y}}), style_class); break;
    }
    if (look.status == Status::claimed) {
        svg.open("circle").attribute("cx", x).attribute("cy", y).attribute("r", r * 0.42);
        svg.attribute("fill", look.confidence == 2 ? "#fff" : "#1c2430").close();
    }
    const std::string sign = status_sign(x, y, r, look.status);
    if (sign.empty()) return;
    svg.path(sign, "halo");
    svg.path(sign, "over");
}

void draw_extent(SvgWriter& svg, bool vertical, double from, double to, double across, double thickness,
                 const ExtentLook& look) {
    const double length = std::max(to - from, 1.5), half = thickness / 2;
    const std::string tone(tone_class(look.mark.quad));
    svg.open("rect");
    svg.attribute(vertical ? "y" : "x", from).attribute(vertical ? "x" : "y", across - half);
    svg.attribute(vertical ? "height" : "width", length).attribute(vertical ? "width" : "height", thickness);
    if (look.qualifier == Qualifier::approximate) {
        svg.attribute("fill", "url(#fade-" + std::string(vertical ? "v-" : "h-") + tone + ")");
        svg.attribute("fill-opacity", look.mark.confidence == 2 ? 1.0 : look.mark.confidence == 1 ? 0.6 : 0.35);
    } else {
        svg.attribute("class", look_class("bar", look.mark) + (look.qualifier == Qualifier::uncertain ? " dash" : ""));
    }
    svg.close();
    const auto arrow = [&](double at, double direction) {
        const double tip = at + direction * thickness * 1.2;
        const auto corner = [&](double along, double side) {
            return vertical ? std::pair(across + side, along) : std::pair(along, across + side);
        };
        svg.path(polygon({corner(tip, 0), corner(at, half * 1.7), corner(at, -half * 1.7)}), "f-" + tone);
    };
    if (look.open_start) arrow(from, -1);
    if (look.open_end) arrow(from + length, 1);
}

std::string_view extent_definitions() {
    static const std::string definitions = [] {
        std::string text = "<defs>";
        const std::pair<const char*, const char*> tones[] = {{"co", "#1d5fa8"}, {"cf", "#c04a00"}};
        for (const auto& [tone, colour] : tones) {
            for (const bool vertical : {true, false}) {
                text += std::string("<linearGradient id=\"fade-") + (vertical ? "v-" : "h-") + tone + "\" x1=\"0\" y1=\"0\" x2=\"" +
                        (vertical ? "0" : "1") + "\" y2=\"" + (vertical ? "1" : "0") + "\">";
                for (const auto& [offset, opacity] : {std::pair("0", "0"), {".35", "1"}, {".65", "1"}, {"1", "0"}}) {
                    text += std::string("<stop offset=\"") + offset + "\" stop-color=\"" + colour + "\" stop-opacity=\"" + opacity + "\"/>";
                }
                text += "</linearGradient>";
            }
        }
        return text + "</defs>";
    }();
    return definitions;
}

}  // namespace babad
