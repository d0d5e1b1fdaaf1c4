#pragma once
#include <optional>
#include <vector>

#include "core/actor/actor_coder.hpp"
#include "core/actor/actor_phrase.hpp"
#include "core/actor/country_sense.hpp"
#include "core/actor/discourse.hpp"
#include "core/actor/name_memory.hpp"
#include "core/lexicon/language_pack.hpp"

namespace babad {

/// Makes mentions of the phrases of a whole document: persons by a part of their name once they were introduced, acronyms,
/// "the army" and "polisi" by the country that the text is about, "the group", pronouns, "kedua negara".
class DocumentLinker {
public:
    DocumentLinker(const Document& document, const LanguagePack& pack, const World& world, Day day)
        : document_(document), pack_(pack), world_(world), day_(day), coder_(document, world, day), countries_(pack, world), names_(document) {}

    /// `phrases`: of each sentence, in text order; `places`: of the document. Mentions come in text order.
    std::vector<ActorMention> link(const std::vector<std::vector<ActorPhrase>>& phrases, const std::vector<PlaceMention>& places);

private:
    using Places = std::vector<PlaceMention>;

    void survey(const std::vector<std::vector<ActorPhrase>>& phrases, const Places& places);
    void learn(const ActorPhrase& phrase, const Places& places);
    std::optional<Actor> resolve(const ActorPhrase& phrase, const Places& places) const;
    std::optional<Actor> resolve_back(const ActorPhrase& phrase, const Places& places) const;
    std::optional<Actor> resolve_rebels(const ActorPhrase& phrase) const;
    std::optional<Actor> resolve_holder(const ActorPhrase& phrase) const;
    std::vector<Actor> several_before(std::uint32_t sentence) const;
    std::vector<Actor> refer(ReferenceClass kind, std::uint32_t sentence) const;

    void link_sentence(std::uint32_t sentence, const std::vector<ActorPhrase>& phrases, const Places& places);
    void link_words(std::uint32_t begin, std::uint32_t end, std::uint32_t sentence);
    std::uint32_t link_name(std::uint32_t at, std::uint32_t end, std::uint32_t sentence);
    std::uint32_t link_relative(std::uint32_t at, std::uint32_t end, std::uint32_t sentence);
    std::uint32_t link_reference(std::uint32_t at, std::uint32_t end, std::uint32_t sentence);
    struct PluralReference {
        TokenRange tokens;
        ReferenceClass kind;
    };
    std::vector<PluralReference> plural_references(TokenRange range) const;
    std::vector<std::uint64_t> keys_at(std::uint32_t at, std::uint32_t end) const;
    void add_mention(const ActorPhrase& phrase, const Actor& actor, MentionBasis basis);
    void add_mention(TokenRange tokens, std::uint32_t sentence, std::vector<Actor> actors, MentionBasis basis);
    void remember(const Actor& actor, const ActorPhrase& phrase);
    void remember_list(std::uint32_t sentence);
    bool in_one_list(std::uint32_t end, std::uint32_t begin) const;
    std::string sender(const ActorPhrase& phrase) const;
    MentionBasis basis_of(const ActorPhrase& phrase) const;
    void join_overlaps();

    const Document& document_;
    const LanguagePack& pack_;
    const World& world_;
    Day day_;
    ActorCoder coder_;
    CountrySense countries_;
    NameMemory names_;
    Discourse discourse_;
    std::optional<std::uint32_t> region_group_;  ///< the group that fights where the document is set
    std::vector<ActorMention> mentions_;
};

}  // namespace babad
