#include "io/main_text.hpp"

#include <algorithm>
#include <unordered_map>

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"
#include "core/text/furniture_marker.hpp"
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
    const auto plain = block.chars - block.link_chars;
    if (block.tag == PageTag::heading) return false;
    if (plain >= 80) return density < 0.6;
    return plain >= 35 && density < 0.5 && ends_with_stop(block.text);
}

/// What a block adds to the part of the page that holds it: running text its length, all else less than nothing.
double value(const TextBlock& block) {
    const double plain = block.chars - block.link_chars;
    if (is_running_text(block)) return block.tag == PageTag::list_item || block.tag == PageTag::cell ? 0.6 * plain : plain;
    if (link_density(block) > 0.5) return -10 - 0.3 * block.chars;
    return -3;
}

/// One word with an @ or a slash in it: how to reach the author.
bool is_address(std::string_view text) {
    return text.find(' ') == std::string_view::npos && (text.find('@') != std::string_view::npos || text.find('/') != std::string_view::npos);
}

/// Elements that can hold an article; a paragraph or a link is a part of one.
bool can_hold(PageTag tag) {
    return tag != PageTag::text && tag != PageTag::inline_ && tag != PageTag::span && tag != PageTag::a && tag != PageTag::p;
}

constexpr double heaviest = 1.3;  ///< weight of an element declared to be the article's body

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
        return size(lenient) > 3 * size(strict) && (size(strict) < 120 || size(lenient) > 700) ? lenient : strict;
    }

private:
    static std::size_t size(const std::vector<PageBlock>& blocks) {
        std::size_t bytes = 0;
        for (const auto& block : blocks) bytes += block.text.size();
        return bytes;
    }

    std::vector<PageBlock> find_with(Pruning pruning) {
        blocks_ = cut_blocks(tree_, find_unlikely(tree_, words_, pruning, hints_.noise));
        sum_groups();
        plain_.assign(tree_.size() + 1, 0);
        scores_.assign(tree_.size(), 0);
        for (const auto& block : blocks_) {
            const double worth = value(block);
            plain_[block.node + 1] += block.chars - block.link_chars;
            add_score(block.owner, worth);
        }
        for (std::size_t at = 1; at < plain_.size(); ++at) plain_[at] += plain_[at - 1];
        return emit(choose());
    }

    /// A block counts fully for the element around its own, and less the further up: text whose paragraphs are siblings is an
    /// article, text scattered over many small elements is a list of teasers.
    void add_score(std::uint32_t owner, double worth) {
        scores_[owner] += worth;
        double share = 1;
        for (std::uint32_t at = owner; at != 0;) {
            at = tree_[at].parent;
            scores_[at] += share * worth;
            share *= 0.9;
        }
    }

    std::uint32_t choose() const {
        std::uint32_t best = 0;
        double best_score = 0;
        for (std::uint32_t at = 0; at < tree_.size(); ++at) {
            if (!can_hold(tree_[at].tag)) continue;
            if (scores_[at] * heaviest < best_score) continue;
            const double score = scores_[at] * weight(at);
            if (score >= best_score && score > 0) {
                best = at;
                best_score = score;
            }
        }
        if (const auto known = known_container(); known > 0) return known;
        if (const auto said = said_container(); said > 0) return said;
        return climb(declared(best));
    }

    /// The smallest element with nearly all blocks that the declared body (JSON-LD) holds; 0 where they are too few to trust it.
    std::uint32_t said_container() const {
        const auto body = collapse_blanks(hints_.declared_body);
        constexpr std::size_t most_bytes = 200000;  // with `probes`, bounds the search
        if (body.size() < 600 || body.size() > most_bytes) return 0;
        std::vector<double> said(tree_.size() + 1, 0);
        int probes = 400;
        for (const auto& block : blocks_) {
            if (!is_running_text(block) || block.chars < 60) continue;
            if (--probes < 0) break;
            if (body.find(std::string_view(block.text).substr(0, 50)) != std::string::npos) said[block.node + 1] += block.chars;
        }
        for (std::size_t at = 1; at < said.size(); ++at) said[at] += said[at - 1];
        if (said.back() < 0.6 * static_cast<double>(body.size())) return 0;
        std::uint32_t smallest = 0;
        for (std::uint32_t at = 1; at < tree_.size(); ++at)
            if (can_hold(tree_[at].tag) && said[tree_[at].end] - said[at] >= 0.95 * said.back()) smallest = at;
        return smallest;
    }

    /// The site's own element for text: the fullest of that name, where it holds any.
    std::uint32_t known_container() const {
        std::uint32_t fullest = 0;
        for (std::uint32_t at = 1; !hints_.container.empty() && at < tree_.size(); ++at) {
            if (tree_[at].tag == PageTag::text || !is_named(tree_, at, hints_.container) || plain(at) < 200) continue;
            if (fullest == 0 || plain(at) > plain(fullest)) fullest = at;
        }
        return fullest;
    }

    /// The element declared to be the article's body, where it holds text at all and `best` does not lie outside with far more.
    std::uint32_t declared(std::uint32_t best) const {
        for (std::uint32_t at = 0; at < tree_.size(); ++at) {
            if (tree_.attribute(at, "itemprop") != "articleBody" || tree_[at].tag == PageTag::inline_ || tree_[at].tag == PageTag::span) continue;
            if (plain(at) >= 250 && plain(at) > 0.3 * plain(best)) return at;
        }
        return best;
    }

    double plain(std::uint32_t node) const { return plain_[tree_[node].end] - plain_[node]; }

    /// Up to an element that holds more groups of paragraphs: bodies are split by pictures and adverts. Not beyond a second
    /// article or title.
    std::uint32_t climb(std::uint32_t best) const {
        auto chosen = best;
        double mass = grouped(best);
        auto at = best;
        for (int level = 0; level < 7 && at != 0; ++level) {
            at = tree_[at].parent;
            if (tree_[at].tag == PageTag::body || tree_[at].tag == PageTag::html || articles_[tree_[at].end] - articles_[at] > 1) break;
            if (grouped(at) < 1.15 * mass) continue;
            chosen = at;
            mass = grouped(at);
        }
        return chosen;
    }

    double grouped(std::uint32_t node) const { return grouped_[tree_[node].end] - grouped_[node]; }

    /// Running text that stands beside other running text, in the same element or in the same one's paragraphs.
    void sum_groups() {
        std::unordered_map<std::uint32_t, std::pair<int, double>> groups;
        const auto group = [&](const TextBlock& block) {
            return block.tag == PageTag::p || block.tag == PageTag::quote ? tree_[block.owner].parent : block.owner;
        };
        for (const auto& block : blocks_)
            if (is_running_text(block)) ++groups[group(block)].first, groups[group(block)].second += block.chars;
        grouped_.assign(tree_.size() + 1, 0);
        for (const auto& block : blocks_) {
            if (!is_running_text(block) || block.tag == PageTag::list_item) continue;
            const auto& found = groups[group(block)];
            if (found.first >= 2 && found.second / found.first >= 100) grouped_[block.node + 1] += block.chars;
        }
        articles_.assign(tree_.size() + 1, 0);
        for (std::uint32_t at = 0; at < tree_.size(); ++at)
            articles_[at + 1] = articles_[at] + (tree_[at].tag == PageTag::article);
        for (std::size_t at = 1; at < grouped_.size(); ++at) grouped_[at] += grouped_[at - 1];
    }

    double weight(std::uint32_t at) const {
        if (tree_.attribute(at, "itemprop") == "articleBody") return heaviest;
        if (tree_[at].tag == PageTag::article) return 1.1;
        const bool good = words_.effect(tree_.attribute(at, "class")).good || words_.effect(tree_.attribute(at, "id")).good;
        return good ? 1.05 : 1.0;
    }

    std::vector<PageBlock> emit(std::uint32_t root) const {
        std::vector<PageBlock> kept;
        std::uint32_t skip_until = 0;
        std::size_t own_text = 0;
        for (auto i = first_block(root); i < blocks_.size() && blocks_[i].node < tree_[root].end; ++i) {
            const auto& block = blocks_[i];
            if (const auto post = nested_article(block.node, root); post > 0 && own_text >= 200) skip_until = tree_[post].end;
            if (block.node < skip_until || repeats_title(block.text)) continue;
            if (const auto why = furniture_.classify(block.text); !why.empty()) {
                if (block.tag == PageTag::heading && why != "caption") skip_until = section_end(block, root);
                continue;
            }
            if (!keep(block)) continue;
            PageBlock out;
            if (block.tag == PageTag::heading) out.kind = PageBlock::Kind::heading;
            if (block.tag == PageTag::list_item) out.kind = PageBlock::Kind::list_item;
            if (block.tag == PageTag::quote) out.kind = PageBlock::Kind::quote;
            out.text = block.text;
            own_text += block.chars;
            kept.push_back(std::move(out));
        }
        while (!kept.empty() && kept.back().kind == PageBlock::Kind::heading) kept.pop_back();
        return kept;
    }

    /// An article element between a node and the chosen one: another post below the first. 0 for none.
    std::uint32_t nested_article(std::uint32_t node, std::uint32_t root) const {
        if (!within_article(root) || articles_[tree_[root].end] - articles_[root + 1] == 0) return 0;
        for (auto at = tree_[node].parent; at > root; at = tree_[at].parent)
            if (tree_[at].tag == PageTag::article) return at;
        return 0;
    }

    bool within_article(std::uint32_t node) const {
        while (node != 0 && tree_[node].tag != PageTag::article) node = tree_[node].parent;
        return node != 0;
    }

    /// What a furniture heading heads ("Related stories"): the element around it, unless that holds the article too.
    std::uint32_t section_end(const TextBlock& heading, std::uint32_t root) const {
        auto section = tree_[heading.owner].parent;
        while (section > root && tree_[section].end - section < 6) section = tree_[section].parent;
        return section <= root || plain(section) > 0.4 * plain(root) ? 0 : tree_[section].end;
    }

    /// The first block of the chosen element, or the first after the title where that stands in it above most of the text.
    std::size_t first_block(std::uint32_t root) const {
        std::size_t first = 0;
        while (first < blocks_.size() && blocks_[first].node < root) ++first;
        double above = 0;
        for (auto i = first; i < blocks_.size() && blocks_[i].node < tree_[root].end; ++i) {
            if (blocks_[i].tag == PageTag::heading && repeats_title(blocks_[i].text))
                return above < 0.5 * plain(root) ? i : first;
            above += blocks_[i].chars - blocks_[i].link_chars;
        }
        return first;
    }

    bool keep(const TextBlock& block) const {
        if (is_running_text(block)) return true;
        if (block.chars < 160 && hints_.dates && is_dateline_stamp(block.text, *hints_.dates)) return false;
        return link_density(block) <= 0.6 && !is_address(block.text);
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
    std::vector<double> plain_;    ///< prefix sums over nodes: text outside links
    std::vector<double> grouped_;  ///< text that stands in groups
    std::vector<int> articles_;
    std::vector<double> scores_;
};

}  // namespace

std::vector<PageBlock> find_main_text(const PageTree& tree, const PageWords& words, const FurnitureRules& furniture,
                                      const MainTextHints& hints) {
    return MainTextFinder(tree, words, furniture, hints).find();
}

}  // namespace babad
