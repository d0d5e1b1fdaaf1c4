#pragma once
#include "core/lexicon/article_kinds.hpp"
#include "core/lexicon/data_files.hpp"
#include "core/lexicon/furniture_rules.hpp"
#include "core/text/date_reader.hpp"
#include "core/text/language_identifier.hpp"

namespace babad {

/// What readers know before they read: built once, read by all threads.
struct ReadingTables {
    explicit ReadingTables(const DataFiles& data) : files(data), identifier(data), dates(data), furniture(data), kinds(data) {}

    const DataFiles& files;  ///< outlives this object
    LanguageIdentifier identifier;
    DateReader dates;
    FurnitureRules furniture;
    ArticleKinds kinds;
};

}  // namespace babad
