#pragma once
#include <string>
#include <string_view>
#include <vector>

using cairo_t = struct _cairo;  // as in cairo.h, which users of this header need not have

namespace babad {

/// A group of a drawing that a PDF's structure names: `<g id="cell-7-2" data-tag="Table:0/TR:7/TD:2">`. Each step is one of PDF's
/// standard types and, behind a colon, what tells it from its like. The root, "Document", is understood.
struct TaggedGroup {
    std::string id;
    std::vector<std::string> path;
};

/// All of them, in the order of the drawing. `svg` is what `SvgWriter` wrote: article text in it cannot look like a group.
std::vector<TaggedGroup> tagged_groups(std::string_view svg);

/// Style for drawing only what is not tagged.
inline constexpr std::string_view hide_tagged = "[data-tag]{display:none}";

/// Opens and closes tags so that each group stands at its place in the tree; what two paths share stays open, over pages too.
class TagStack {
public:
    explicit TagStack(cairo_t* context) : context_(context) {}
    TagStack(const TagStack&) = delete;
    TagStack& operator=(const TagStack&) = delete;

    void go_to(const std::vector<std::string>& path);

private:
    cairo_t* context_;  ///< borrowed
    std::vector<std::string> open_;
};

}  // namespace babad
