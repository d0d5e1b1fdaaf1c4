#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "core/text/article.hpp"
#include "core/text/date_reader.hpp"
#include "io/page_tree.hpp"
#include "io/page_words.hpp"

namespace babad {

/// A date in a page's address: /2024/11/18/, /2024-11-18-…, /20241118/.
std::optional<DateEvidence> find_url_date(std::string_view url);

/// Dates that a reader of the page sees, best first: in elements named after dates, in lines by the title, in short lines anywhere.
std::vector<DateEvidence> find_visible_dates(const PageTree& tree, const DateReader& dates, const std::vector<std::string>& titles,
                                             bool month_first);

/// The publication date among all the evidence, with its reason, or null: declared dates first, unless the address says a day that
/// is earlier by more than one; modification dates only where nothing else is known.
const DateEvidence* choose_published(const std::vector<DateEvidence>& evidence);

}  // namespace babad
