#include "io/page_tree.hpp"

#include <libxml/HTMLparser.h>

#include <unordered_map>

#include "core/base/unicode.hpp"

namespace babad {

namespace {

PageTag tag_of(std::string_view name) {
    static const std::unordered_map<std::string_view, PageTag> tags{
        {"a", PageTag::a}, {"p", PageTag::p}, {"div", PageTag::div}, {"span", PageTag::span}, {"br", PageTag::br},
        {"h1", PageTag::heading}, {"h2", PageTag::heading}, {"h3", PageTag::heading}, {"h4", PageTag::heading},
        {"h5", PageTag::heading}, {"h6", PageTag::heading}, {"ul", PageTag::list}, {"ol", PageTag::list}, {"dl", PageTag::list},
        {"li", PageTag::list_item}, {"dt", PageTag::list_item}, {"dd", PageTag::list_item}, {"table", PageTag::table},
        {"tr", PageTag::row}, {"td", PageTag::cell}, {"th", PageTag::cell}, {"blockquote", PageTag::quote}, {"pre", PageTag::pre},
        {"figure", PageTag::figure}, {"figcaption", PageTag::caption}, {"caption", PageTag::caption}, {"img", PageTag::image},
        {"picture", PageTag::image}, {"article", PageTag::article}, {"main", PageTag::main}, {"section", PageTag::section},
        {"aside", PageTag::aside}, {"nav", PageTag::nav}, {"header", PageTag::header}, {"footer", PageTag::footer},
        {"form", PageTag::form}, {"fieldset", PageTag::form}, {"button", PageTag::button}, {"time", PageTag::time},
        {"meta", PageTag::meta}, {"link", PageTag::link}, {"title", PageTag::title}, {"script", PageTag::script},
        {"body", PageTag::body}, {"html", PageTag::html}, {"style", PageTag::ignored}, {"noscript", PageTag::ignored},
        {"template", PageTag::ignored}, {"iframe", PageTag::ignored}, {"svg", PageTag::ignored}, {"select", PageTag::ignored},
        {"option", PageTag::ignored}, {"textarea", PageTag::ignored}, {"input", PageTag::ignored}, {"object", PageTag::ignored},
        {"embed", PageTag::ignored}, {"video", PageTag::ignored}, {"audio", PageTag::ignored}, {"canvas", PageTag::ignored},
        {"map", PageTag::ignored}, {"math", PageTag::ignored}, {"dialog", PageTag::ignored}, {"amp-ad", PageTag::ignored},
        {"label", PageTag::inline_}, {"abbr", PageTag::inline_}, {"acronym", PageTag::inline_}, {"b", PageTag::inline_},
        {"bdi", PageTag::inline_}, {"bdo", PageTag::inline_}, {"big", PageTag::inline_}, {"cite", PageTag::inline_},
        {"code", PageTag::inline_}, {"data", PageTag::inline_}, {"del", PageTag::inline_}, {"dfn", PageTag::inline_},
        {"em", PageTag::inline_}, {"font", PageTag::inline_}, {"i", PageTag::inline_}, {"ins", PageTag::inline_},
        {"kbd", PageTag::inline_}, {"mark", PageTag::inline_}, {"q", PageTag::inline_}, {"s", PageTag::inline_},
        {"samp", PageTag::inline_}, {"small", PageTag::inline_}, {"strike", PageTag::inline_}, {"strong", PageTag::inline_},
        {"sub", PageTag::inline_}, {"sup", PageTag::inline_}, {"tt", PageTag::inline_}, {"u", PageTag::inline_},
        {"var", PageTag::inline_}, {"wbr", PageTag::inline_}, {"nobr", PageTag::inline_}};
    const auto found = tags.find(name);
    return found == tags.end() ? PageTag::block : found->second;
}

std::string_view view(const xmlChar* text) { return text ? reinterpret_cast<const char*>(text) : std::string_view{}; }

}  // namespace

void PageTree::Release::operator()(_xmlDoc* document) const { xmlFreeDoc(document); }

PageTree::PageTree(_xmlDoc* document) : document_(document) {
    const xmlNode* root = xmlDocGetRootElement(document);
    std::vector<std::uint32_t> open;
    const auto close = [&] {
        nodes_[open.back()].end = size();
        open.pop_back();
    };
    for (const xmlNode* node = root; node;) {
        bool descend = false;
        if (node->type == XML_ELEMENT_NODE) {
            open.push_back(size());
            const auto parent = open.size() > 1 ? open[open.size() - 2] : 0;
            nodes_.push_back({tag_of(view(node->name)), parent, 0, {}, node});
            descend = node->children != nullptr;
            if (nodes_.back().tag == PageTag::script && node->children) {
                nodes_.back().text = view(node->children->content);
                descend = false;
            }
            if (!descend) close();
        } else if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            nodes_.push_back({PageTag::text, open.empty() ? 0 : open.back(), size() + 1, view(node->content), node});
        }
        if (descend) {
            node = node->children;
            continue;
        }
        while (node && node != root && !node->next) {
            node = node->parent;
            if (node && !open.empty()) close();
        }
        node = node && node != root ? node->next : nullptr;
    }
    while (!open.empty()) close();
}

std::optional<PageTree> PageTree::parse(std::string_view html) {
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    auto* document = htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, "UTF-8", options);
    if (!document) return std::nullopt;
    PageTree tree(document);
    if (tree.nodes_.empty()) return std::nullopt;
    return tree;
}

std::string_view PageTree::attribute(std::uint32_t node, std::string_view name) const {
    const auto* element = nodes_[node].element;
    if (element->type != XML_ELEMENT_NODE) return {};
    for (const xmlAttr* attribute = element->properties; attribute; attribute = attribute->next)
        if (view(attribute->name) == name) return attribute->children ? view(attribute->children->content) : std::string_view{};
    return {};
}

std::string_view PageTree::name(std::uint32_t node) const { return view(nodes_[node].element->name); }

std::string PageTree::text(std::uint32_t node) const {
    std::string all;
    for (std::uint32_t at = node; at < nodes_[node].end; ++at) {
        const auto& below = nodes_[at];
        if (below.tag == PageTag::ignored || below.tag == PageTag::script) {
            at = below.end - 1;
        } else if (below.tag == PageTag::text) {
            all += below.text;
        } else if (below.tag != PageTag::inline_ && below.tag != PageTag::a && below.tag != PageTag::span) {
            all += ' ';
        }
    }
    return collapse_blanks(all);
}

std::string collapse_blanks(std::string_view text) {
    std::string collapsed;
    collapsed.reserve(text.size());
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        if (first < 0x80) {
            ++at;
            if (first == ' ' || (first >= 9 && first <= 13)) {
                blank = true;
                continue;
            }
            if (blank && !collapsed.empty()) collapsed += ' ';
            blank = false;
            collapsed += static_cast<char>(first);
            continue;
        }
        const auto [c, bytes] = code_point_at(text, at);
        if (is_blank(c) || c == 0xAD) {
            blank = blank || (c != 0xAD && c != 0x200B && c != 0xFEFF);
        } else {
            if (blank && !collapsed.empty()) collapsed += ' ';
            blank = false;
            collapsed.append(text.substr(at, bytes));
        }
        at += bytes;
    }
    return collapsed;
}

}  // namespace babad
