#include "core/lexicon/language_pack.hpp"

namespace babad {

LanguagePack::LanguagePack(Language language_, const DataFiles& files)
    : language(language_),
      abbreviations(files, language_),
      triggers(files, language_ == Language::other ? Language::english : language_),
      function_words(files, language_),
      verb_shapes(files, language_),
      models(files, language_),
      status(files, language_ == Language::other ? Language::english : language_),
      quantities(files, language_ == Language::other ? Language::english : language_),
      contexts(files, language_ == Language::other ? Language::english : language_),
      times(files, language_),
      roles(files, language_),
      references(files, language_) {}

}  // namespace babad
