#include "render/raster_and_pdf.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>
#include <librsvg/rsvg.h>

#include <memory>

#include "core/base/error.hpp"
#include "render/pdf_tags.hpp"

namespace babad {

namespace {

struct Free {
    void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(GError* error) const { g_error_free(error); }
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

cairo_status_t append_bytes(void* closure, const unsigned char* bytes, unsigned int size) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
}

Owned<RsvgHandle> read_svg(const std::string& svg) {
    GError* raw_error = nullptr;
    GInputStream* stream = g_memory_input_stream_new_from_data(svg.data(), static_cast<gssize>(svg.size()), nullptr);
    Owned<RsvgHandle> handle(rsvg_handle_new_from_stream_sync(stream, nullptr, RSVG_HANDLE_FLAG_UNLIMITED, nullptr, &raw_error));
    g_object_unref(stream);
    if (!handle) {
        const Owned<GError> error(raw_error);
        throw Error("drawing cannot be read back: " + std::string(error ? error->message : "unknown"));
    }
    return handle;
}

/// The whole drawing, or one group of it in its place.
void draw_svg(cairo_t* context, RsvgHandle* handle, double width, double height, const std::string& group = {}) {
    GError* raw_error = nullptr;
    const RsvgRectangle viewport{0, 0, width, height};
    const std::string id = "#" + group;
    const bool drawn = group.empty() ? rsvg_handle_render_document(handle, context, &viewport, &raw_error)
                                     : rsvg_handle_render_layer(handle, context, id.c_str(), &viewport, &raw_error);
    if (drawn) return;
    const Owned<GError> error(raw_error);
    throw Error("drawing cannot be rendered: " + std::string(error ? error->message : "unknown"));
}

/// Ruler, lines and legend first, then what a reader is told of, group by group, each at its place in the structure.
void draw_tagged(cairo_t* context, TagStack& tags, const std::string& svg, double width, double height) {
    const auto groups = tagged_groups(svg);
    const Owned<RsvgHandle> rest = read_svg(svg);
    if (!groups.empty()) {
        rsvg_handle_set_stylesheet(rest.get(), reinterpret_cast<const guint8*>(hide_tagged.data()), hide_tagged.size(), nullptr);
    }
    draw_svg(context, rest.get(), width, height);
    if (groups.empty()) return;
    const Owned<RsvgHandle> whole = read_svg(svg);
    for (const TaggedGroup& group : groups) {
        tags.go_to(group.path);
        draw_svg(context, whole.get(), width, height, group.id);
    }
}

void check(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) throw Error(std::string("drawing failed: ") + cairo_status_to_string(status));
}

}  // namespace

std::string sheet_png(const Sheet& sheet, double scale) {
    double width = 0, height = 0;
    for (std::size_t i = 0; i < sheet.pages.size(); ++i) {
        width = std::max(width, sheet.pages[i].width);
        height += stacked_height(sheet, i);
    }
    const double columns = width * scale, rows = height * scale;
    if (columns > 32767 || rows > 32767 || columns * rows > 256e6) {
        throw Error(fmt::format("a picture of {} pages is too large for PNG", sheet.pages.size()),
                    "write .pdf or .svg, or show less with --level or --limit");
    }
    const Owned<cairo_surface_t> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(columns), static_cast<int>(rows)));
    const Owned<cairo_t> context(cairo_create(surface.get()));
    cairo_scale(context.get(), scale, scale);
    for (std::size_t i = 0; i < sheet.pages.size(); ++i) {
        const SheetPage& page = sheet.pages[i];
        draw_svg(context.get(), read_svg(page_svg(sheet, i)).get(), page.width, page.height);
        cairo_translate(context.get(), 0, page.height);
    }
    std::string png;
    check(cairo_surface_write_to_png_stream(surface.get(), append_bytes, &png));
    return png;
}

std::string sheet_pdf(const Sheet& sheet) {
    std::string pdf;
    const SheetPage& first = sheet.pages.front();
    const Owned<cairo_surface_t> surface(cairo_pdf_surface_create_for_stream(append_bytes, &pdf, first.width, first.height));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, sheet.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_SUBJECT, sheet.description.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "babad");
    const std::string date = (sheet.date.empty() ? "1970-01-01" : sheet.date) + "T00:00:00Z";
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
    const Owned<cairo_t> context(cairo_create(surface.get()));
    TagStack tags(context.get());
    for (std::size_t i = 0; i < sheet.pages.size(); ++i) {
        const SheetPage& page = sheet.pages[i];
        cairo_pdf_surface_set_size(surface.get(), page.width, page.height);
        draw_tagged(context.get(), tags, page_svg(sheet, i), page.width, page.height);
        cairo_show_page(context.get());
    }
    tags.go_to({});
    cairo_surface_finish(surface.get());
    check(cairo_surface_status(surface.get()));
    return pdf;
}

}  // namespace babad
