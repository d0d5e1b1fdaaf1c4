#include "render/svg_writer.hpp"

#include <fmt/format.h>

#include <cmath>

#include "core/base/escape.hpp"
#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"

namespace babad {

std::string svg_number(double value) {
    const double rounded = std::round(value * 100) / 100;
    return fmt::format("{}", rounded == 0 ? 0.0 : rounded);
}

std::string visible_text(std::string_view text) {
    const bool plain = text.find_first_of("\r\n\t") == std::string_view::npos && !find_invalid_utf8(text);
    const std::string cleaned = plain ? std::string(text) : clean_text(text);
    std::string out;
    out.reserve(cleaned.size());
    for (std::size_t at = 0; at < cleaned.size();) {
        const auto [c, bytes] = code_point_at(cleaned, at);
        const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) ||
                             (c >= 0x2066 && c <= 0x2069) || c == 0x200F || c == 0x2028 || c == 0x2029;
        if (!control) {
            out.append(cleaned, at, bytes);
        } else if (c == '\n' || c == '\t' || c == 0x2028 || c == 0x2029) {
            out += ' ';
        }
        at += bytes;
    }
    return out;
}

std::string safe_url(std::string_view url) {
    const std::string lower = ascii_lower(url.substr(0, 8));
    return lower.starts_with("http://") || lower.starts_with("https://") ? std::string(url) : std::string();
}

void SvgWriter::finish_tag() {
    if (in_tag_) text_ += '>';
    in_tag_ = false;
}

SvgWriter& SvgWriter::open(std::string_view name) {
    finish_tag();
    text_.append("<").append(name);
    names_.append(name).append(" ");
    in_tag_ = true;
    return *this;
}

SvgWriter& SvgWriter::attribute(std::string_view key, std::string_view value) {
    text_.append(" ").append(key).append("=\"").append(escape_xml(value)).append("\"");
    return *this;
}

SvgWriter& SvgWriter::attribute(std::string_view key, double value) {
    text_.append(" ").append(key).append("=\"").append(svg_number(value)).append("\"");
    return *this;
}

SvgWriter& SvgWriter::content(std::string_view text) {
    finish_tag();
    text_ += escape_xml(text);
    return *this;
}

SvgWriter& SvgWriter::close() {
    names_.pop_back();
    const std::size_t begin = names_.rfind(' ') == std::string::npos ? 0 : names_.rfind(' ') + 1;
    if (in_tag_) {
        text_ += "/>";
    } else {
        text_.append("</").append(names_, begin).append(">");
    }
    in_tag_ = false;
    names_.resize(begin);
    return *this;
}

void SvgWriter::line(double x1, double y1, double x2, double y2, std::string_view style_class) {
    open("line").attribute("x1", x1).attribute("y1", y1).attribute("x2", x2).attribute("y2", y2);
    attribute("class", style_class).close();
}

void SvgWriter::rectangle(double x, double y, double width, double height, std::string_view style_class) {
    open("rect").attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
    attribute("class", style_class).close();
}

void SvgWriter::circle(double x, double y, double radius, std::string_view style_class) {
    open("circle").attribute("cx", x).attribute("cy", y).attribute("r", radius);
    attribute("class", style_class).close();
}

void SvgWriter::path(std::string_view commands, std::string_view style_class) {
    open("path").attribute("d", commands).attribute("class", style_class).close();
}

void SvgWriter::text(double x, double baseline, std::string_view words, double size, std::string_view style_class,
                     double width, FontWeight weight) {
    open("text").attribute("x", x).attribute("y", baseline).attribute("font-size", size);
    if (weight == FontWeight::bold) attribute("font-weight", "700");
    if (width > 0) attribute("textLength", width).attribute("lengthAdjust", "spacingAndGlyphs");
    if (!style_class.empty()) attribute("class", style_class);
    content(words).close();
}

void SvgWriter::append(std::string_view svg) {
    finish_tag();
    text_ += svg;
}

std::string SvgWriter::take() {
    finish_tag();
    return std::move(text_);
}

}  // namespace babad
