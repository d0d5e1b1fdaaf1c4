#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "io/page_tree.hpp"
#include "io/page_words.hpp"

namespace babad {

/// A run of text between two breaks of a page.
struct TextBlock {
    std::string text;
    std::uint32_t chars = 0;        ///< of the text
    std::uint32_t link_chars = 0;   ///< of them, in links
    std::uint32_t strong_chars = 0; ///< of them, in bold type
    std::uint32_t node = 0;         ///< first text node
    std::uint32_t owner = 0;        ///< nearest element that is no inline one
    PageTag tag = PageTag::block;   ///< heading, list_item, cell, quote or p by what it stands in
    bool broken = false;            ///< ended by a <br>, so the next block continues the same paragraph
};

/// How strictly parts that do not look like the article are left out.
enum class Pruning : std::uint8_t { strict, lenient };

/// For each node, whether it is left out (with all below it).
std::vector<bool> find_unlikely(const PageTree& tree, const PageWords& words, Pruning pruning, const std::vector<std::string>& noise);

/// Whether an element's id is `name` or one of its classes is.
bool is_named(const PageTree& tree, std::uint32_t node, std::string_view name);

/// The text of a page by blocks, in order, without what is left out.
std::vector<TextBlock> cut_blocks(const PageTree& tree, const std::vector<bool>& left_out);

}  // namespace babad
