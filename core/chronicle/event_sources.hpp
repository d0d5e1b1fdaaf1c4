#pragma once
#include <cstdint>
#include <vector>

#include "core/chronicle/event.hpp"

namespace babad {

/// How many voices the articles are: articles of one outlet are one, and so are copies of one text by several outlets
/// (`Source::duplicate_of`).
std::uint32_t count_independent(const std::vector<Source>& sources);

}  // namespace babad
