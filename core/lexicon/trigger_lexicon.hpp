#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language.hpp"
#include "core/lexicon/light_verbs.hpp"
#include "core/lexicon/mode_hints.hpp"
#include "core/lexicon/phrase_trie.hpp"
#include "core/lexicon/trigger.hpp"
#include "core/lexicon/word_classes.hpp"

namespace babad {

/// The words of a language that tell an event, with every inflected form (`data/<language>/triggers.tsv`, `frames.tsv`,
/// `word_classes.tsv`, `light_verbs.tsv`). Immutable; any thread may read.
///
///     const TriggerLexicon triggers(files, Language::indonesian);
///     auto match = triggers.longest(keys);          // keys of the tokens from here on: "dibombardir" …
///     for (auto f : match->values) {                // index into forms(), in the order in which senses are tried
///         const TriggerForm& form = triggers.form(f);      // passive
///         const Trigger& sense = triggers.trigger(form);   // ASSAULT, heavy-weapons; frame subject:ACTOR object:RECIP
///     }
///
/// A caller takes the longest match; of its senses that agree with the part of speech the first whose conditions all hold
/// (see `holds`). A sense without a type means that the words are no event. Where no sense of the longest match holds,
/// shorter matches at the same token are tried.
class TriggerLexicon {
public:
    /// Throws `Error` with file and line for a row that does not parse or names an unknown type, mode, kind, frame or class.
    TriggerLexicon(const DataFiles& files, Language language);

    const std::vector<Trigger>& triggers() const { return triggers_; }
    const std::vector<TriggerForm>& forms() const { return forms_; }
    const TriggerForm& form(std::uint32_t index) const { return forms_[index]; }
    const Trigger& trigger(const TriggerForm& form) const { return triggers_[form.trigger]; }
    /// The surface string of a form, folded.
    std::string_view surface(std::uint32_t form) const { return surfaces_[form]; }

    /// The longest trigger at the front of `keys`; its values index `forms()`.
    std::optional<PhraseTrie::Match> longest(std::span<const std::uint64_t> keys) const { return trie_.longest(keys); }
    /// All triggers at the front of `keys`, shortest first.
    void all(std::span<const std::uint64_t> keys, std::vector<PhraseTrie::Match>& matches) const { trie_.all(keys, matches); }

    /// What stands in a slot, for `holds`.
    struct SlotWords {
        bool filled = false;                     ///< something stands there
        bool actor = false;                      ///< a known political actor stands there
        std::span<const std::uint64_t> keys{};   ///< keys of its words (of a noun phrase all words; the head alone also serves)
    };

    /// Whether a condition is met by the words of its slot.
    bool holds(const TriggerCondition& condition, const SlotWords& words) const;

    const WordClasses& classes() const { return classes_; }
    const LightVerbs& light_verbs() const { return light_verbs_; }
    /// The mode of an event whose trigger leaves it open, by the words around it.
    const ModeHints& mode_hints() const { return mode_hints_; }

private:
    void add_form(std::uint32_t trigger, std::string surface, FormKind kind, bool anaphoric);
    void add_indonesian(std::uint32_t trigger, std::string_view spelling);
    void add_english(std::uint32_t trigger, std::string_view spelling, const class EnglishInflection& inflection);

    WordClasses classes_;
    LightVerbs light_verbs_;
    ModeHints mode_hints_;
    std::vector<Trigger> triggers_;
    std::vector<TriggerForm> forms_;
    std::vector<std::string> surfaces_;
    PhraseTrie trie_;
};

}  // namespace babad
