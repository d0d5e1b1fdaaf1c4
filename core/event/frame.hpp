#pragma once
#include <vector>

#include "core/event/host.hpp"
#include "core/event/sentence_facts.hpp"
#include "core/lexicon/trigger.hpp"

namespace babad {

/// A trigger with one of its senses chosen, in its clause.
struct Candidate {
    TokenRange tokens;
    const Trigger* sense = nullptr;
    TriggerForm form;
    bool nominal = false;
    Clause clause;
    std::optional<Host> host;   ///< of nouns
    bool reference = false;     ///< only its definite form speaks for it: an event only where the article told one of its type before
};

/// A mention in a role of a candidate's frame.
struct FilledRole {
    FrameRole role = FrameRole::actor;
    const ActorMention* mention = nullptr;
};

/// What stands in the slots of a trigger's frame.
class Frame {
public:
    Frame(const SentenceFacts& facts, const Candidate& candidate) : facts_(facts), candidate_(candidate) {}

    /// The noun phrases in a slot; of the active form (the passive's subject fills `object`). Only slots of the clause.
    std::vector<Argument> arguments(FrameSlot slot, std::string_view preposition = {}) const;

    /// All conditions of a sense hold.
    bool conditions_hold(const Trigger& sense) const;

    /// Mentions in the roles of the candidate's sense, light verbs' subjects included; in the order of the frame.
    std::vector<FilledRole> roles() const;

    /// Mentions inside what a word of speech is about: "menolak usul AS", "praised Jakarta's patience".
    std::vector<const ActorMention*> mentions_in_topic() const;

    /// A place in a recipient's slot, or that is taken: "menyerang Kota Gaza", "sent aid to Rakhine", "merebut El Fasher".
    const PlaceMention* target_place() const;

    /// Mentions inside a noun phrase that stand for it: that of its head first, then its conjuncts.
    std::vector<const ActorMention*> mentions_in(const Argument& argument) const;

private:
    bool holds(const TriggerCondition& condition) const;
    const ActorMention* apposed_to(const Argument& argument) const;
    bool describes(const ActorMention& mention, const ActorMention& named) const;
    void add_standing_for(std::uint32_t head, TokenRange phrase, std::vector<const ActorMention*>& found) const;
    void add_object_beside(std::vector<Argument>& found) const;
    void add_subject_beside(std::vector<Argument>& found) const;
    void add_owner_roles(std::vector<FilledRole>& roles) const;
    void add_light_verb_roles(std::vector<FilledRole>& roles) const;

    const SentenceFacts& facts_;
    const Candidate& candidate_;
};

}  // namespace babad
