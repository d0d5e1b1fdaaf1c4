#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct _xmlNode;
struct _xmlDoc;

namespace babad {

/// Elements that mean something to a reader of pages; every other one is `inline_` (its text runs on) or `block` (it breaks the text).
enum class PageTag : std::uint8_t {
    text, inline_, block,
    a, p, div, span, br, heading, list, list_item, table, row, cell, quote, pre, figure, caption, image,
    article, main, section, aside, nav, header, footer, form, button, time, meta, link, title, script, ignored, body, html
};

struct PageNode {
    PageTag tag = PageTag::block;
    std::uint32_t parent = 0;
    std::uint32_t end = 0;           ///< index after the last node below this one
    std::string_view text;           ///< of text and script nodes, as parsed
    const _xmlNode* element = nullptr;
};

/// A page as a flat list of its elements and texts in document order; node 0 is the root. Parsed by libxml2 without network,
/// entities of its own or unlimited depth: what lies deeper than 256 elements is lost, a page over its limits is cut there.
class PageTree {
public:
    /// `html` is well-formed UTF-8. Nothing where no element can be found.
    static std::optional<PageTree> parse(std::string_view html);

    const std::vector<PageNode>& nodes() const { return nodes_; }
    const PageNode& operator[](std::uint32_t node) const { return nodes_[node]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }

    /// An attribute's value, or "". The view lives as long as the tree.
    std::string_view attribute(std::uint32_t node, std::string_view name) const;
    /// The element's name in lower case ("h2").
    std::string_view name(std::uint32_t node) const;
    /// All text below a node, blanks collapsed, scripts left out.
    std::string text(std::uint32_t node) const;

private:
    struct Release {
        void operator()(_xmlDoc* document) const;
    };
    explicit PageTree(_xmlDoc* document);

    std::unique_ptr<_xmlDoc, Release> document_;
    std::vector<PageNode> nodes_;
};

/// Blanks of all kinds collapsed to one, none at the ends.
std::string collapse_blanks(std::string_view text);

}  // namespace babad
