#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace babad {

/// What a JSON-LD script says of an article (schema.org), as strings.
struct LinkedData {
    bool is_article = false;  ///< of an article type, not of the page or the site
    bool is_live = false;
    bool not_free = false;
    std::string headline, published, modified, body, url;
    std::vector<std::string> authors;
    std::string publisher;
};

/// All articles and web pages found in one script's text, articles first. Tolerant: comments, CDATA marks, control characters and
/// trailing commas are seen over; where nothing helps, headline and dates are looked for by name. Never throws.
std::vector<LinkedData> read_json_ld(std::string_view script);

/// The string behind `"name":` in a script, or "": for data that is no JSON by itself. `from` moves behind it.
std::string find_member(std::string_view script, std::string_view name);

}  // namespace babad
