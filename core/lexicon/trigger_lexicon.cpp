#include "core/lexicon/trigger_lexicon.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"
#include "core/lexicon/english_inflection.hpp"
#include "core/lexicon/indonesian_affixes.hpp"
#include "core/lexicon/trigger_reader.hpp"

namespace babad {

TriggerLexicon::TriggerLexicon(const DataFiles& files, Language language)
    : classes_(files, language), light_verbs_(files, language), mode_hints_(files, language, classes_) {
    const auto rows = read_triggers(files, language, classes_);
    const EnglishInflection inflection(files);
    for (const auto& row : rows) {
        const auto index = static_cast<std::uint32_t>(triggers_.size());
        triggers_.push_back(row.trigger);
        triggers_.back().order = index;
        for (const auto spelling : split(row.notation, '|')) {
            if (language == Language::indonesian)
                add_indonesian(index, spelling);
            else
                add_english(index, spelling, inflection);
        }
    }
    trie_.freeze();
}

void TriggerLexicon::add_form(std::uint32_t trigger, std::string surface, FormKind kind, bool anaphoric) {
    for (std::size_t i = forms_.size(); i-- > 0 && forms_[i].trigger == trigger;)
        if (surfaces_[i] == surface) return;
    trie_.add(word_keys(surface), static_cast<std::uint32_t>(forms_.size()));
    forms_.push_back({trigger, kind, anaphoric});
    surfaces_.push_back(std::move(surface));
}

void TriggerLexicon::add_indonesian(std::uint32_t trigger, std::string_view spelling) {
    for (auto& form : indonesian_forms(spelling, triggers_[trigger].pos))
        add_form(trigger, std::move(form.surface), form.kind, form.anaphoric);
}

void TriggerLexicon::add_english(std::uint32_t trigger, std::string_view spelling, const EnglishInflection& inflection) {
    switch (triggers_[trigger].pos) {
        case TriggerPos::verb:
            for (auto& form : inflection.verb(spelling)) add_form(trigger, std::move(form.surface), form.kind, false);
            break;
        case TriggerPos::noun:
            for (auto& form : inflection.noun(spelling)) add_form(trigger, std::move(form.surface), form.kind, false);
            break;
        case TriggerPos::adjective:
            add_form(trigger, std::string(spelling), FormKind::adjective, false);
            break;
    }
}

bool TriggerLexicon::holds(const TriggerCondition& condition, const SlotWords& words) const {
    const bool found = condition.any ? words.filled
                                     : (words.actor && classes_.contains(condition.words, WordClasses::actor_key())) ||
                                           std::any_of(words.keys.begin(), words.keys.end(), [&](std::uint64_t key) {
                                               return classes_.contains(condition.words, key);
                                           });
    return found != condition.forbidden;
}

}  // namespace babad
