#include "io/page_blocks.hpp"

#include <algorithm>

#include "core/base/strings.hpp"

namespace babad {

namespace {

/// Bytes of longer texts outside links before each node: those below a node are `sums[end] - sums[node]`.
std::vector<std::uint32_t> sum_text(const PageTree& tree) {
    std::vector<std::uint32_t> sums(tree.size() + 1, 0);
    std::uint32_t skip_until = 0;
    for (std::uint32_t at = 0; at < tree.size(); ++at) {
        const auto& node = tree[at];
        std::uint32_t bytes = 0;
        if (node.tag == PageTag::ignored || node.tag == PageTag::script || node.tag == PageTag::a) skip_until = std::max(skip_until, node.end);
        if (node.tag == PageTag::text && at >= skip_until && node.text.size() >= 60) bytes = static_cast<std::uint32_t>(node.text.size());
        sums[at + 1] = sums[at] + bytes;
    }
    return sums;
}

bool is_hidden(const PageTree& tree, std::uint32_t at) {
    const auto style = tree.attribute(at, "style");
    if (!style.empty()) {
        const auto lower = ascii_lower(style.substr(0, 300));
        if (lower.find("display:none") != std::string::npos || lower.find("display: none") != std::string::npos ||
            lower.find("visibility:hidden") != std::string::npos)
            return true;
    }
    return tree.attribute(at, "aria-hidden") == "true" || tree[at].element == nullptr;
}

/// Quoted posts of social networks: part of the article, though the elements around them look like share buttons.
std::vector<std::uint32_t> find_posts(const PageTree& tree) {
    std::vector<std::uint32_t> posts;
    for (std::uint32_t at = 0; at < tree.size(); ++at)
        if (tree[at].tag == PageTag::quote && tree.attribute(at, "class").find("twitter-") != std::string_view::npos) posts.push_back(at);
    return posts;
}

}  // namespace

bool is_named(const PageTree& tree, std::uint32_t at, std::string_view name) {
    if (tree.attribute(at, "id") == name) return true;
    const auto classes = tree.attribute(at, "class");
    for (auto found = classes.find(name); found != std::string_view::npos; found = classes.find(name, found + 1)) {
        const bool begins = found == 0 || classes[found - 1] == ' ';
        const auto end = found + name.size();
        if (begins && (end == classes.size() || classes[end] == ' ')) return true;
    }
    return false;
}

std::vector<bool> find_unlikely(const PageTree& tree, const PageWords& words, Pruning pruning, const std::vector<std::string>& noise) {
    const auto sums = sum_text(tree);
    const auto share = [&](std::uint32_t at) {
        return static_cast<double>(sums[tree[at].end] - sums[at]) / std::max(1.0, static_cast<double>(sums[tree.size()]));
    };
    const auto posts = find_posts(tree);
    const auto holds_post = [&](std::uint32_t at) {
        const auto post = std::lower_bound(posts.begin(), posts.end(), at);
        return post != posts.end() && *post < tree[at].end;
    };
    std::vector<bool> left_out(tree.size(), false);
    for (std::uint32_t at = 0; at < tree.size(); ++at) {
        const auto& node = tree[at];
        bool drop = false;
        switch (node.tag) {
            case PageTag::text: continue;
            case PageTag::body:
            case PageTag::html:
            case PageTag::main: continue;
            case PageTag::ignored:
            case PageTag::script:
            case PageTag::meta:
            case PageTag::link:
            case PageTag::title:
            case PageTag::image:
            case PageTag::button:
            case PageTag::caption: drop = true; break;
            case PageTag::nav:
            case PageTag::figure:
            case PageTag::aside:
            case PageTag::footer: drop = share(at) < 0.3; break;
            case PageTag::form: drop = share(at) < 0.2; break;
            default: break;
        }
        if (!drop && tree.attribute(at, "hidden").data()) drop = share(at) < 0.5;
        if (!drop && node.tag != PageTag::article && is_hidden(tree, at)) drop = share(at) < 0.5;
        if (!drop && pruning == Pruning::strict && node.tag != PageTag::a && node.tag != PageTag::heading) {
            const double below = std::max(words.effect(tree.attribute(at, "class")).drop_below, words.effect(tree.attribute(at, "id")).drop_below);
            drop = below > 0 && share(at) < below && !holds_post(at);
        }
        for (const auto& name : noise) drop = drop || is_named(tree, at, name);
        if (drop) {
            left_out[at] = true;
            at = node.end - 1;
        }
    }
    return left_out;
}

namespace {

class BlockCutter {
public:
    BlockCutter(const PageTree& tree, const std::vector<bool>& left_out) : tree_(tree), left_out_(left_out) {}

    std::vector<TextBlock> run() {
        std::vector<std::uint32_t> open;  // elements that are not yet closed
        for (std::uint32_t at = 0; at < tree_.size(); ++at) {
            while (!open.empty() && tree_[open.back()].end <= at) close(open);
            const auto& node = tree_[at];
            if (left_out_[at]) {
                if (breaks(node.tag)) flush();
                at = node.end - 1;
            } else if (node.tag == PageTag::text) {
                add(at);
            } else {
                if (node.tag == PageTag::br) {
                    if (!blocks_.empty() || !raw_.empty()) broken_ = true;
                    flush();
                } else if (breaks(node.tag)) {
                    flush();
                }
                links_ += node.tag == PageTag::a;
                strong_ += is_strong(at);
                open.push_back(at);
            }
        }
        while (!open.empty()) close(open);
        flush();
        return std::move(blocks_);
    }

private:
    static bool breaks(PageTag tag) {
        return tag != PageTag::inline_ && tag != PageTag::a && tag != PageTag::span && tag != PageTag::text && tag != PageTag::time &&
               tag != PageTag::ignored && tag != PageTag::script && tag != PageTag::meta && tag != PageTag::link && tag != PageTag::image;
    }

    bool is_strong(std::uint32_t at) const {
        if (tree_[at].tag != PageTag::inline_) return false;
        const auto name = tree_.name(at);
        return name == "b" || name == "strong";
    }

    void close(std::vector<std::uint32_t>& open) {
        const auto at = open.back();
        open.pop_back();
        links_ -= tree_[at].tag == PageTag::a;
        strong_ -= is_strong(at);
        if (breaks(tree_[at].tag)) flush();
    }

    void add(std::uint32_t at) {
        const auto text = tree_[at].text;
        if (raw_.empty()) first_ = at;
        const auto letters = static_cast<std::uint32_t>(collapse_blanks(text).size());
        raw_ += text;
        if (links_ > 0) link_chars_ += letters;
        if (strong_ > 0) strong_chars_ += letters;
    }

    void flush() {
        TextBlock block;
        block.text = collapse_blanks(raw_);
        if (!block.text.empty()) {
            block.chars = static_cast<std::uint32_t>(block.text.size());
            block.link_chars = std::min(link_chars_, block.chars);
            block.strong_chars = std::min(strong_chars_, block.chars);
            block.node = first_;
            block.owner = owner(first_);
            block.tag = tag(block.owner);
            if (broken_ && !blocks_.empty() && blocks_.back().owner == block.owner) blocks_.back().broken = true;
            blocks_.push_back(std::move(block));
            broken_ = false;
        }
        raw_.clear();
        link_chars_ = strong_chars_ = 0;
    }

    std::uint32_t owner(std::uint32_t at) const {
        at = tree_[at].parent;
        while (at != 0 && !breaks(tree_[at].tag)) at = tree_[at].parent;
        return at;
    }

    /// What a block is by the elements around it, three levels up at most.
    PageTag tag(std::uint32_t at) const {
        const auto own = tree_[at].tag;
        for (int level = 0; level < 4 && at != 0; ++level, at = tree_[at].parent) {
            const auto tag = tree_[at].tag;
            if (tag == PageTag::heading || tag == PageTag::list_item || tag == PageTag::cell || tag == PageTag::quote || tag == PageTag::pre) return tag;
        }
        return own;
    }

    const PageTree& tree_;
    const std::vector<bool>& left_out_;
    std::vector<TextBlock> blocks_;
    std::string raw_;
    std::uint32_t first_ = 0;
    std::uint32_t link_chars_ = 0;
    std::uint32_t strong_chars_ = 0;
    int links_ = 0;
    int strong_ = 0;
    bool broken_ = false;
};

}  // namespace

std::vector<TextBlock> cut_blocks(const PageTree& tree, const std::vector<bool>& left_out) { return BlockCutter(tree, left_out).run(); }

}  // namespace babad
