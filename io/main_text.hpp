#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/furniture_rules.hpp"
#include "core/text/date_reader.hpp"
#include "io/page_tree.hpp"
#include "io/page_words.hpp"

namespace babad {

/// A piece of a page's main text.
struct PageBlock {
    enum class Kind : std::uint8_t { paragraph, heading, list_item, quote };
    Kind kind = Kind::paragraph;
    std::string text;
};

/// What helps to find the main text of a page.
struct MainTextHints {
    std::vector<std::string> titles;   ///< said by the page's head: a block that repeats one is left out
    std::string declared_body;         ///< JSON-LD articleBody: shows where the text stands, never taken itself
    std::string container;             ///< class or id of the element that holds the text on this site; empty: unknown
    std::vector<std::string> noise;    ///< classes or ids of parts of it that are none
    const DateReader* dates = nullptr;    ///< lines that hold a date and little else are left out
};

/// The main text of a page by blocks, in order. Parts that are marked as something else (tags, classes, hidden) are left out, then
/// the part of the page with the most running text and the fewest links is taken, then single blocks that are furniture, repeat
/// the title or are mostly links go. Linear in the page's size.
std::vector<PageBlock> find_main_text(const PageTree& tree, const PageWords& words, const FurnitureRules& furniture,
                                      const MainTextHints& hints);

}  // namespace babad
