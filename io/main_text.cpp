#include "io/main_text.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"
#include "io/page_blocks.hpp"

namespace babad {

namespace {

bool ends_with_stop(std::string_view text) {
    while (!text.empty() && (text.back() == '"' || text.back() == ')' || text.back() == '\'' || text.back() == ' ')) text.remove_suffix(1);
    for (const std::string_view mark : {"\u201D", "\u2019", "\u00BB"})
        if (text.ends_with(mark)) text.remove_suffix(mark.size());
    if (text.empty()) return false;
    for (const std::string_view stop : {".", "!", "?", ":", ";", "…", "。", "！", "？", "।"})
        if (text.ends_with(stop)) return true;
    return false;
}

double link_density(const TextBlock& block) { return block.chars == 0 ? 0 : static_cast<double>(block.link_chars) / block.chars; }

bool is_running_text(const TextBlock& block) {
    const double density = link_density(block);
    if (block.tag == PageTag::heading) return false;
    if (block.chars >= 80) return density < 0.4;
    return block.chars >= 35 && density < 0.25 && ends_with_stop(block.text);
}

/// What a block adds to the part of the page that holds it: running text its length, all else less than nothing.
double value(const TextBlock& block) {
    if (is_running_text(block)) return block.tag == PageTag::list_item || block.tag == PageTag::cell ? 0.6 * block.chars : block.chars;
    if (block.tag == PageTag::heading) return -10;
    if (link_density(block) > 0.5) return -20 - 0.5 * block.chars;
    return -15;
}

class MainTextFinder {
public:
    MainTextFinder(const PageTree& tree, const PageWords& words, const FurnitureRules& furniture, const MainTextHints& hints)
        : tree_(tree), words_(words), furniture_(furniture), hints_(hints) {
        for (const auto& title : hints.titles) titles_.push_back(fold_case(title));
    }

    std::vector<PageBlock> find() {
        auto strict = find_with(Pruning::strict);
        if (size(strict) >= 400) return strict;
        auto lenient = find_with(Pruning::lenient);
        return size(lenient) > 2 * size(strict) ? lenient : strict;
    }

private:
    static std::size_t size(const std::vector<PageBlock>& blocks) {
        std::size_t bytes = 0;
        for (const auto& block : blocks) bytes += block.text.size();
        return bytes;
    }

    std::vector<PageBlock> find_with(Pruning pruning) {
        blocks_ = cut_blocks(tree_, find_unlikely(tree_, words_, pruning, hints_.noise));
        sums_.assign(tree_.size() + 1, 0);
        for (const auto& block : blocks_) sums_[block.node + 1] += value(block);
        for (std::size_t at = 1; at < sums_.size(); ++at) sums_[at] += sums_[at - 1];
        return emit(choose());
    }

    double sum(std::uint32_t node) const { return sums_[tree_[node].end] - sums_[node]; }

    /// The element with the greatest sum; then down to its child while that holds nearly all.
    std::uint32_t choose() const {
        std::uint32_t best = 0;
        double best_sum = 0;
        for (std::uint32_t at = 0; at < tree_.size(); ++at) {
            if (tree_[at].tag == PageTag::text) continue;
            const double total = sum(at) * weight(at);
            if (total >= best_sum && total > 0) {
                best = at;
                best_sum = total;
            }
        }
        return best;
    }

    double weight(std::uint32_t at) const {
        if (tree_.attribute(at, "itemprop") == "articleBody") return 1.3;
        if (tree_[at].tag == PageTag::article) return 1.1;
        const auto effect = std::max(words_.effect(tree_.attribute(at, "class")), words_.effect(tree_.attribute(at, "id")));
        return effect == PageWords::Effect::good ? 1.05 : 1.0;
    }

    std::vector<PageBlock> emit(std::uint32_t root) const {
        std::vector<PageBlock> kept;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const auto& block = blocks_[i];
            if (block.node < root || block.node >= tree_[root].end || !keep(block)) continue;
            PageBlock out;
            if (block.tag == PageTag::heading) out.kind = PageBlock::Kind::heading;
            if (block.tag == PageTag::list_item) out.kind = PageBlock::Kind::list_item;
            if (block.tag == PageTag::quote) out.kind = PageBlock::Kind::quote;
            out.text = block.text;
            kept.push_back(std::move(out));
        }
        while (!kept.empty() && kept.back().kind == PageBlock::Kind::heading) kept.pop_back();
        return kept;
    }

    bool keep(const TextBlock& block) const {
        if (repeats_title(block.text)) return false;
        if (!furniture_.classify(block.text).empty()) return false;
        if (is_running_text(block)) return true;
        if (link_density(block) > 0.6) return false;
        return true;
    }

    bool repeats_title(const std::string& text) const {
        if (text.size() > 400) return false;
        return std::find(titles_.begin(), titles_.end(), fold_case(text)) != titles_.end();
    }

    const PageTree& tree_;
    const PageWords& words_;
    const FurnitureRules& furniture_;
    const MainTextHints& hints_;
    std::vector<std::string> titles_;
    std::vector<TextBlock> blocks_;
    std::vector<double> sums_;
};

}  // namespace

std::vector<PageBlock> find_main_text(const PageTree& tree, const PageWords& words, const FurnitureRules& furniture,
                                      const MainTextHints& hints) {
    return MainTextFinder(tree, words, furniture, hints).find();
}

}  // namespace babad
