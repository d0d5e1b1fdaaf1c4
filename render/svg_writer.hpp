#pragma once
#include <string>
#include <string_view>

#include "render/text_measure.hpp"

namespace babad {

/// "12.5", "0.33": two decimals at most, never an exponent.
std::string svg_number(double value);

/// Text as it may be drawn: valid UTF-8, one line, without control and bidirectional characters (but the left-to-right mark, which
/// only keeps arrows in place).
std::string visible_text(std::string_view text);

/// http and https addresses only; everything else (javascript:, data:, file:) gives "".
std::string safe_url(std::string_view url);

/// Writes SVG elements into a string; text and attributes are escaped.
///
///     svg.open("g").attribute("id", "e1").open("circle").attribute("r", 2.5).close().close();
class SvgWriter {
public:
    SvgWriter& open(std::string_view name);
    SvgWriter& attribute(std::string_view key, std::string_view value);
    SvgWriter& attribute(std::string_view key, double value);
    SvgWriter& content(std::string_view text);
    SvgWriter& close();

    void line(double x1, double y1, double x2, double y2, std::string_view style_class);
    void rectangle(double x, double y, double width, double height, std::string_view style_class);
    void circle(double x, double y, double radius, std::string_view style_class);
    void path(std::string_view commands, std::string_view style_class);
    /// One line of text from `x`, on its baseline. `width` pins what was measured, so that a reader with other fonts sees the
    /// same layout.
    void text(double x, double baseline, std::string_view words, double size, std::string_view style_class, double width,
              FontWeight weight = FontWeight::regular);

    /// Adds finished SVG.
    void append(std::string_view svg);
    std::string take();

private:
    void finish_tag();

    std::string text_;
    std::string names_;  ///< of open elements, each ended by a blank
    bool in_tag_ = false;
};

}  // namespace babad
