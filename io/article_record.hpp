#pragma once
#include <string>
#include <string_view>

#include "core/text/article.hpp"

namespace babad {

/// An article as the chronicle file keeps it: JSON, nothing lost on the way there and back. Furniture is in bytes.
std::string article_record(const Article& article);

/// The reverse. Throws `Error` with `origin` for text that is no such record.
Article parse_article_record(std::string_view origin, std::string_view json);

}  // namespace babad
