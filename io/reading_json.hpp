#pragma once
#include <string>

#include "core/pipeline/pipeline.hpp"

namespace babad {

/// One line of `babad articles`: what was read, without a line end (docs/formats.md).
std::string article_json(const Article& article);

/// One line of `babad dates`.
std::string times_json(const Reading& reading);

/// One line of `babad read --records`: `id, events[{type, code, actors[], recipients[]}]`, actor codes with the country first
/// and without punctuation (`USA`, `IGOUNO`), as the record scorers compare them. An act of several sides is one
/// record for each ordered pair of them.
std::string records_json(const Reading& reading, const World& world);

}  // namespace babad
