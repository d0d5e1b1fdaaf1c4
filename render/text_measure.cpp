#include "render/text_measure.hpp"

#include <pango/pangocairo.h>

#include <array>
#include <string>
#include <unordered_map>

#include "core/base/unicode.hpp"

namespace babad {

namespace {

constexpr double em = 200;  // large, so that rounding to Pango's units does not show

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};

PangoFontDescription* description(FontWeight weight) {
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family(font, std::string(TextMeasure::font_family).c_str());
    pango_font_description_set_weight(font, weight == FontWeight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font, em * PANGO_SCALE);
    return font;
}

/// Longest prefix in whole code points whose width is within `limit`; at least one code point.
template <typename Width>
std::size_t prefix_within(std::string_view text, double limit, Width width) {
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at < text.size();) ends.push_back(at += code_point_at(text, at).bytes);
    std::size_t low = 0, high = ends.size();
    while (low + 1 < high) {
        const std::size_t middle = (low + high) / 2;
        (width(text.substr(0, ends[middle])) <= limit ? low : high) = middle;
    }
    return ends[low];
}

/// At most `bytes` bytes, in whole code points: what is looked at of a text without blanks.
std::string_view head(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
    return text.substr(0, bytes);
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(" \t\r\n", at);
        if (begin == std::string_view::npos) break;
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        at = end;
    }
    return words;
}

}  // namespace

struct TextMeasure::Implementation {
    std::unique_ptr<PangoFontMap, Unref> fonts{pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)};
    std::unique_ptr<PangoContext, Unref> context{pango_font_map_create_context(fonts.get())};
    std::unique_ptr<PangoLayout, Unref> layout;
    std::array<PangoFontDescription*, 2> descriptions{description(FontWeight::regular), description(FontWeight::bold)};
    std::array<std::unordered_map<std::string, double>, 2> widths;

    Implementation() {
        cairo_font_options_t* options = cairo_font_options_create();
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        pango_cairo_context_set_font_options(context.get(), options);
        cairo_font_options_destroy(options);
        layout.reset(pango_layout_new(context.get()));
    }
    ~Implementation() {
        for (PangoFontDescription* font : descriptions) pango_font_description_free(font);
    }
};

TextMeasure::TextMeasure() : implementation_(std::make_unique<Implementation>()) {}
TextMeasure::~TextMeasure() = default;

double TextMeasure::word_width(std::string_view word, FontWeight weight) {
    auto& widths = implementation_->widths[static_cast<std::size_t>(weight)];
    const auto [entry, is_new] = widths.try_emplace(std::string(word), 0);
    if (is_new) {
        PangoLayout* layout = implementation_->layout.get();
        pango_layout_set_font_description(layout, implementation_->descriptions[static_cast<std::size_t>(weight)]);
        pango_layout_set_text(layout, word.data(), static_cast<int>(word.size()));
        int width = 0;
        pango_layout_get_size(layout, &width, nullptr);
        entry->second = width / (em * PANGO_SCALE);
    }
    return entry->second;
}

double TextMeasure::width(std::string_view text, double size, FontWeight weight) {
    double total = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) total += word_width(text.substr(at, end - at), weight);
        if (end < text.size()) total += word_width(" ", weight);
        at = end + 1;
    }
    return total * size;
}

std::vector<std::string> TextMeasure::wrap(std::string_view text, double size, double limit, std::size_t max_lines,
                                           FontWeight weight) {
    std::vector<std::string> lines;
    const double blank = word_width(" ", weight) * size;
    double used = 0;
    for (std::string_view word : words_of(text)) {
        while (!word.empty()) {
            const double wide = word.size() > 400 ? limit + 1 : word_width(word, weight) * size;
            if (!lines.empty() && used + blank + wide <= limit) {
                lines.back().append(" ").append(word);
                used += blank + wide;
                break;
            }
            if (lines.size() == max_lines) {
                lines.back() = fit(lines.back() + " " + std::string(head(word, 400)) + " …", size, limit, weight);
                return lines;
            }
            const auto within = [&](std::string_view part) { return word_width(part, weight) * size; };
            const std::size_t taken =
                wide <= limit ? word.size() : prefix_within(head(word, 400), limit, within);
            lines.emplace_back(word.substr(0, taken));
            used = taken == word.size() ? wide : limit;
            word.remove_prefix(taken);
        }
    }
    return lines;
}

std::string TextMeasure::fit(std::string_view text, double size, double limit, FontWeight weight) {
    const std::string_view part = head(text, 4000);
    if (part.size() == text.size() && width(text, size, weight) <= limit) return std::string(text);
    const double dots = width("…", size, weight);
    const auto within = [&](std::string_view prefix) { return width(prefix, size, weight); };
    std::string_view kept = part.substr(0, prefix_within(part, limit - dots, within));
    while (!kept.empty() && kept.back() == ' ') kept.remove_suffix(1);
    return std::string(kept) + "…";
}

}  // namespace babad
