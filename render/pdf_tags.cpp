#include "render/pdf_tags.hpp"

#include <cairo.h>

#include "core/base/strings.hpp"

namespace babad {

namespace {

/// The value of an attribute inside a start tag; empty where there is none.
std::string_view attribute(std::string_view tag, std::string_view key) {
    const std::string start = " " + std::string(key) + "=\"";
    const std::size_t at = tag.find(start);
    if (at == std::string_view::npos) return {};
    const std::size_t begin = at + start.size();
    return tag.substr(begin, tag.find('"', begin) - begin);
}

}  // namespace

std::vector<TaggedGroup> tagged_groups(std::string_view svg) {
    std::vector<TaggedGroup> groups;
    for (std::size_t at = svg.find("<g "); at != std::string_view::npos; at = svg.find("<g ", at + 1)) {
        const std::string_view tag = svg.substr(at, svg.find('>', at) - at);
        const std::string_view path = attribute(tag, "data-tag");
        if (path.empty()) continue;
        TaggedGroup group{std::string(attribute(tag, "id")), {"Document"}};
        for (const auto step : split(path, '/')) group.path.emplace_back(step);
        groups.push_back(std::move(group));
    }
    return groups;
}

void TagStack::go_to(const std::vector<std::string>& path) {
    std::size_t shared = 0;
    while (shared < open_.size() && shared < path.size() && open_[shared] == path[shared]) ++shared;
    const auto type = [](const std::string& step) { return step.substr(0, step.find(':')); };
    for (; open_.size() > shared; open_.pop_back()) cairo_tag_end(context_, type(open_.back()).c_str());
    for (; open_.size() < path.size(); open_.push_back(path[open_.size()])) cairo_tag_begin(context_, type(path[open_.size()]).c_str(), "");
}

}  // namespace babad
