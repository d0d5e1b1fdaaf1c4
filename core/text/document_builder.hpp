#pragma once
#include "core/lexicon/language_pack.hpp"
#include "core/text/document.hpp"

namespace babad {

/// Cuts an article into blocks (title, headings, paragraphs, list items, furniture), sentences and tokens.
/// The article's language chooses the abbreviations; `pack` is that language's.
Document build_document(Article article, const LanguagePack& pack);

}  // namespace babad
