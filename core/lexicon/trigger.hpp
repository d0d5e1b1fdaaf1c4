#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/lexicon/ontology.hpp"

namespace babad {

/// What the trigger is in the sentence. Multi-word triggers have the part of speech of their head.
enum class TriggerPos : std::uint8_t { verb, noun, adjective };

/// What an argument of the trigger is in the event. `side`: either party of a mutual act (a meeting, a clash); all sides are
/// actors. `theme`: the thing moved, used or signed. `person`: someone acted on who is no party (the extradited man).
enum class FrameRole : std::uint8_t { actor, recipient, side, theme, topic, location, person };

/// Where an argument stands. subject and object are those of the active form: the passive's subject fills `object`, its agent
/// ("oleh", "by") fills `subject`. possessor: "Israel's attack", "US strike", "serangan Israel" (the first noun phrase after an
/// Indonesian noun). complement: the infinitive or that-clause. modifier: adjectives and nouns inside the trigger's own noun
/// phrase. before, after: the three words beside the trigger. rest: all words of the sentence after the trigger. sentence: all
/// words of the sentence.
enum class FrameSlot : std::uint8_t { subject, object, agent, possessor, oblique, complement, modifier, before, after, rest, sentence };

/// One line of a frame: "terhadap:RECIP" is {oblique, "terhadap", recipient}.
struct FrameArgument {
    FrameSlot slot = FrameSlot::subject;
    std::string preposition;  ///< folded; of obliques only
    FrameRole role = FrameRole::actor;
};

/// What must be true of a slot for the row to hold (`when` column): "object=@forces", "sentence!=@sport", "object=*" (filled),
/// "object!=*" (empty), "subject=@actor,@forces" (a known political actor, or a word of the class).
struct TriggerCondition {
    FrameSlot slot = FrameSlot::object;
    std::string preposition;          ///< of obliques only
    bool forbidden = false;           ///< "!=": none of the words may stand there
    bool any = false;                 ///< "*"
    std::uint32_t words = 0;          ///< index of the word set; see `TriggerLexicon::holds`
};

/// strong: an event with any one party known. weak: both sides (or actor and object) must be known.
enum class TriggerStrength : std::uint8_t { strong, weak };

/// One row of `data/<language>/triggers.tsv`: one sense of a word or phrase.
struct Trigger {
    std::string lemma;                 ///< as in the dictionary: "menyerang", "pull out"
    TriggerPos pos = TriggerPos::verb;
    std::optional<PloverType> type;    ///< nothing: this sense is no event ("strike a balance")
    std::string mode;                  ///< of the type's list, or empty
    std::string kind;
    std::string cameo;                 ///< empty: the default of type, mode and kind
    std::vector<FrameArgument> frame;
    std::vector<TriggerCondition> conditions;  ///< all must hold
    TriggerStrength strength = TriggerStrength::strong;

    // Flags, in the words of the table.
    bool political = false;    ///< `political`: only where a political actor takes part
    bool speech = false;       ///< `speech`: an act of speech; what its complement and object tell is no event of its own
    bool referring = false;    ///< `ref`: a definite noun ("serangan itu", "the strike") is a mention of an event told elsewhere
    bool result = false;       ///< `result`: a result noun (accord, resolution): only with a verb of coming about, or as a time anchor
    bool presupposes = false;  ///< `presup`: its object is taken as a fact (condemns the attack): that act is a mention too
    bool cancels = false;      ///< `cancels`: undoes or stops what its object names
    bool future = false;       ///< `future`: by its meaning about what is still to come (will, plan, promise)
    bool claim = false;        ///< `claim`: what it tells is alleged, not known

    std::uint32_t line = 0;    ///< in the table, for messages
    std::uint32_t order = 0;   ///< rows of one form are tried in this order; the first whose conditions hold is meant

    bool multiword() const { return lemma.find(' ') != std::string::npos; }
};

/// What the matched word itself says. Indonesian: active (me-, ber-, bare intransitives), passive (di-), stative (ter-), bare
/// (root with its suffix, the headline's active verb: "Kecam", "Serang"; in the body only after a pronoun). English: base,
/// present (-s), past, participle, past_or_participle ("attacked": the clause decides), gerund. Both: nominal, adjective.
enum class FormKind : std::uint8_t { active, passive, stative, bare, base, present, past, participle, past_or_participle, gerund, nominal, adjective };

/// One surface form of one row.
struct TriggerForm {
    std::uint32_t trigger = 0;  ///< index into `TriggerLexicon::triggers()`
    FormKind kind = FormKind::active;
    bool anaphoric = false;     ///< with -nya: the object or possessor is a pronoun
};

}  // namespace babad
