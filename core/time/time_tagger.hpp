#pragma once
#include <optional>

#include "core/lexicon/language_pack.hpp"
#include "core/text/document.hpp"
#include "core/time/time_expression.hpp"

namespace babad {

/// Finds and resolves the time expressions of a document. The document date is the article's publication day (never the clock);
/// without one, values stay partly unspecified (`XXXX-11-15`). `anchor` forces news or narrative reading; by default it is
/// chosen for the document and the reason kept. Linear in the length of the document.
Times find_times(const Document& document, const LanguagePack& pack, std::optional<AnchorMode> anchor = std::nullopt);

}  // namespace babad
