#include "io/feed_articles.hpp"

#include <fmt/format.h>
#include <libxml/parser.h>

#include <memory>

#include "core/base/strings.hpp"
#include "io/article_stream.hpp"
#include "io/charset.hpp"
#include "io/html_articles.hpp"

namespace babad {

namespace {

std::string_view view(const xmlChar* text) { return text ? reinterpret_cast<const char*>(text) : std::string_view{}; }
bool is_element(const xmlNode* node, std::string_view name) { return node->type == XML_ELEMENT_NODE && view(node->name) == name; }

/// The text of an element, elements in it left out (depth is bounded by the parser; wide is fine).
std::string content(const xmlNode* element) {
    const std::unique_ptr<xmlChar, decltype(xmlFree)> text(xmlNodeGetContent(element), xmlFree);
    return std::string(trim(view(text.get())));
}

std::string attribute(const xmlNode* element, const char* name) {
    for (const xmlAttr* one = element->properties; one; one = one->next)
        if (view(one->name) == name && one->children) return std::string(view(one->children->content));
    return {};
}

/// Markup that stands unescaped in an element (Atom's xhtml content).
std::string inner_markup(const xmlNode* element) {
    const std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)> buffer(xmlBufferCreate(), xmlBufferFree);
    for (xmlNode* node = element->children; node; node = node->next) xmlNodeDump(buffer.get(), element->doc, node, 0, 0);
    return std::string(view(xmlBufferContent(buffer.get())));
}

/// Without its document type: entities that a feed defines itself serve bombs only.
void drop_document_type(std::string& text) {
    const auto begin = text.find("<!DOCTYPE");
    if (begin == std::string::npos || text.find("<!ENTITY", begin) == std::string::npos) return;
    const auto end = text.find("]>", begin);
    text.erase(begin, end == std::string::npos ? end : end + 2 - begin);
}

/// Ampersands that begin no entity of XML are escaped: after one bare "&" libxml2 drops all entities that follow.
std::string escape_ampersands(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size() + 64);
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with("<![CDATA[")) {
            const auto end = text.find("]]>", at);
            escaped += text.substr(at, end == std::string_view::npos ? end : end - at);
            at = end == std::string_view::npos ? text.size() : end;
            continue;
        }
        escaped += text[at];
        if (text[at++] != '&') continue;
        const auto rest = text.substr(at, 10);
        const auto semicolon = rest.find(';');
        const auto name = semicolon == std::string_view::npos ? std::string_view{} : rest.substr(0, semicolon);
        const bool number = name.size() > 1 && name[0] == '#' && name.find_first_not_of("0123456789abcdefABCDEFx", 1) == std::string_view::npos;
        if (!number && name != "amp" && name != "lt" && name != "gt" && name != "quot" && name != "apos") escaped += "amp;";
    }
    return escaped;
}

class FeedReader {
public:
    FeedReader(const std::string& name, ReadingRun& run) : name_(name), run_(run) {}

    /// Items stand under rss/channel, rdf:RDF or feed.
    void read(const xmlNode* root) {
        for (const xmlNode* node = root->children; node; node = node->next) {
            if (is_element(node, "channel")) {
                read_source(node);
                for (const xmlNode* inner = node->children; inner; inner = inner->next)
                    if (is_element(inner, "item")) read_item(inner);
            } else if (is_element(node, "item") || is_element(node, "entry")) {
                read_item(node);
            } else if (is_element(node, "title")) {
                source_ = content(node);
            }
        }
        if (number_ == 0) run_.skip(name_, "a feed without items");
    }

private:
    void read_source(const xmlNode* channel) {
        for (const xmlNode* node = channel->children; node; node = node->next)
            if (is_element(node, "title") && source_.empty()) source_ = content(node);
    }

    void read_item(const xmlNode* item) {
        Article article;
        article.path = fmt::format("{}:{}", name_, ++number_);
        article.source = source_;
        std::string body;
        for (const xmlNode* node = item->children; node; node = node->next) {
            if (node->type != XML_ELEMENT_NODE) continue;
            const auto name = view(node->name);
            if (name == "title" && article.title.empty()) article.title = html_to_text(content(node));
            else if (name == "link") read_link(node, article);
            else if (name == "guid" || name == "id") article.id = content(node);
            else if (name == "pubDate" || name == "date" || name == "published" || name == "issued" || name == "created") run_.add_date(article, "feed", content(node), fmt::format("feed {}", name));
            else if (name == "updated" || name == "modified") updated_ = content(node);
            else if (name == "author" || name == "creator") read_author(node, article);
            else if (name == "encoded" || name == "content" || name == "description" || name == "summary") keep_longest(node, body);
            else if (name == "source" && !content(node).empty() && content(node).size() < 80) article.source = content(node);
        }
        if (!updated_.empty()) run_.add_date(article, article.published ? "modified" : "feed", updated_, "feed updated");
        updated_.clear();
        if (article.id.empty()) article.id = article.url.empty() ? fmt::format("{}-{}", id_of(name_), number_) : article.url;
        article.text = html_to_text(body);
        if (article.text.size() < stub_bytes) article.flags.emplace_back("stub");
        run_.deliver(std::move(article));
    }

    static void read_link(const xmlNode* node, Article& article) {
        const auto relation = attribute(node, "rel");
        const auto address = attribute(node, "href").empty() ? content(node) : attribute(node, "href");
        if (article.url.empty() && (relation.empty() || relation == "alternate")) article.url = address;
    }

    static void read_author(const xmlNode* node, Article& article) {
        for (const xmlNode* inner = node->children; inner; inner = inner->next)
            if (is_element(inner, "name")) return article.authors.push_back(content(inner));
        if (auto name = content(node); !name.empty() && name.size() < 120) article.authors.push_back(std::move(name));
    }

    static void keep_longest(const xmlNode* node, std::string& body) {
        auto text = attribute(node, "type") == "xhtml" ? inner_markup(node) : content(node);
        if (text.size() > body.size()) body = std::move(text);
    }

    const std::string& name_;
    ReadingRun& run_;
    std::string source_;
    std::string updated_;
    std::size_t number_ = 0;
};

}  // namespace

void read_feed_articles(std::string_view bytes, const std::string& name, ReadingRun& run) {
    auto decoded = decode_text(bytes);
    drop_document_type(decoded.text);
    decoded.text = escape_ampersands(decoded.text);
    constexpr int options = XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_NOCDATA;
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        xmlReadMemory(decoded.text.data(), static_cast<int>(decoded.text.size()), nullptr, "UTF-8", options), xmlFreeDoc);
    const auto* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    if (!root) return run.skip(name, "no XML element in it");
    FeedReader(name, run).read(root);
}

}  // namespace babad
