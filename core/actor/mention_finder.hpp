#pragma once
#include "core/lexicon/language_pack.hpp"
#include "core/lexicon/world.hpp"
#include "core/text/document.hpp"
#include "core/actor/actor.hpp"

namespace babad {

/// Finds actors and places by name, by role and by composition (ROLE × COUNTRY × NAME), then links inside the document: acronyms
/// in parentheses, surnames, "sang presiden", pronouns, "kedua negara". Dated roles are resolved at `article.published`
/// (at today's holder of the table where it is absent). Furniture is not searched.
Mentions find_mentions(const Document& document, const LanguagePack& pack, const World& world);

}  // namespace babad
