#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace babad {

enum class FontWeight : std::uint8_t { regular, bold };

/// Width of text as Pango sets it, without hinting, so that it scales. Words are measured once and remembered: one object for
/// one drawing, not for several threads.
class TextMeasure {
public:
    /// What SVG's `font-family` names, first choice first.
    static constexpr std::string_view font_family = "Open Sans, DejaVu Sans, Noto Sans CJK SC, Arial, sans-serif";

    TextMeasure();
    ~TextMeasure();
    TextMeasure(const TextMeasure&) = delete;
    TextMeasure& operator=(const TextMeasure&) = delete;

    /// In the unit of `size` (the height of the em).
    double width(std::string_view text, double size, FontWeight weight = FontWeight::regular);

    /// Breaks at blanks so that no line is wider than `limit`; a longer word is broken inside. At most `max_lines`, the last
    /// then ends in "…". Nothing for empty text.
    std::vector<std::string> wrap(std::string_view text, double size, double limit, std::size_t max_lines,
                                  FontWeight weight = FontWeight::regular);

    /// One line, cut with "…" where it is wider.
    std::string fit(std::string_view text, double size, double limit, FontWeight weight = FontWeight::regular);

private:
    double word_width(std::string_view word, FontWeight weight);

    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace babad
