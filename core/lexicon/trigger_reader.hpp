#pragma once
#include <string>
#include <vector>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language.hpp"
#include "core/lexicon/trigger.hpp"
#include "core/lexicon/word_classes.hpp"

namespace babad {

/// A row of `triggers.tsv` and how it is spelt there ("meN+serang", "mobilise|mobilize").
struct TriggerRow {
    Trigger trigger;
    std::string notation;
};

/// Reads `data/<language>/triggers.tsv` with its `frames.tsv`. Throws `Error` naming file and line.
std::vector<TriggerRow> read_triggers(const DataFiles& files, Language language, WordClasses& classes);

}  // namespace babad
