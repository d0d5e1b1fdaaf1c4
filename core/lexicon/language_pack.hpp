#pragma once
#include <memory>

#include "core/lexicon/abbreviations.hpp"
#include "core/lexicon/context_lexicon.hpp"
#include "core/lexicon/data_files.hpp"
#include "core/lexicon/function_words.hpp"
#include "core/lexicon/language.hpp"
#include "core/lexicon/quantity_lexicon.hpp"
#include "core/lexicon/status_lexicon.hpp"
#include "core/lexicon/time_lexicon.hpp"
#include "core/lexicon/reference_table.hpp"
#include "core/lexicon/role_table.hpp"
#include "core/lexicon/syntax_models.hpp"
#include "core/lexicon/trigger_lexicon.hpp"
#include "core/lexicon/verb_shapes.hpp"

namespace babad {

/// All tables of one language as one immutable value. Each part is a small class of its own, in the file
/// named after it, that reads `data/<language>/<part>.tsv`. Any thread may read.
struct LanguagePack {
    LanguagePack(Language language, const DataFiles& files);

    Language language;
    Abbreviations abbreviations;
    TriggerLexicon triggers;
    FunctionWords function_words;
    VerbShapes verb_shapes;
    SyntaxModels models;
    StatusLexicon status;
    QuantityLexicon quantities;
    ContextLexicon contexts;
    TimeLexicon times;
    RoleTable roles;            ///< role words of actors
    ReferenceTable references;  ///< small words that actor phrases and references are made of
};

}  // namespace babad
