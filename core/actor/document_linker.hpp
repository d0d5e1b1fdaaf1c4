#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/actor/actor_coder.hpp"
#include "core/actor/actor_phrase.hpp"
#include "core/actor/discourse.hpp"
#include "core/lexicon/language_pack.hpp"

namespace babad {

/// Makes mentions of the phrases of a whole document: persons by a part of their name once they were introduced, acronyms,
/// "the army" and "polisi" by the country that the text is about, "the group", pronouns, "kedua negara".
class DocumentLinker {
public:
    DocumentLinker(const Document& document, const LanguagePack& pack, const World& world, Day day)
        : document_(document), pack_(pack), world_(world), coder_(document, world, day) {}

    /// `phrases`: of each sentence, in text order; `places`: of the document. Mentions come in text order.
    std::vector<ActorMention> link(const std::vector<std::vector<ActorPhrase>>& phrases, const std::vector<PlaceMention>& places);

private:
    struct Known {
        Actor actor;
        std::vector<std::uint64_t> name;  ///< keys of the words it was introduced with
        bool person = true;
    };

    void learn(const ActorPhrase& phrase);
    void weigh(const ActorPhrase& phrase, std::uint32_t weight);
    std::string main_country() const;
    std::string country_near(const ActorPhrase& phrase, const std::vector<PlaceMention>& places) const;
    std::optional<Actor> resolve(const ActorPhrase& phrase, const std::vector<PlaceMention>& places);
    std::optional<Actor> resolve_owned_by_name(const ActorPhrase& phrase) const;
    std::optional<Actor> resolve_back(const ActorPhrase& phrase) const;
    const Known* find_name(TokenRange tokens) const;

    void link_sentence(std::uint32_t sentence, const std::vector<ActorPhrase>& phrases, const std::vector<PlaceMention>& places);
    void link_words(std::uint32_t begin, std::uint32_t end, std::uint32_t sentence);
    std::uint32_t link_name(std::uint32_t at, std::uint32_t end, std::uint32_t sentence);
    std::uint32_t link_reference(std::uint32_t at, std::uint32_t end, std::uint32_t sentence);
    void add_mention(const ActorPhrase& phrase, const Actor& actor, MentionBasis basis);
    void add_mention(TokenRange tokens, std::uint32_t sentence, std::vector<Actor> actors, MentionBasis basis);
    void remember(const Actor& actor, const ActorPhrase& phrase);
    MentionBasis basis_of(const ActorPhrase& phrase) const;
    void join_overlaps();

    const Document& document_;
    const LanguagePack& pack_;
    const World& world_;
    ActorCoder coder_;
    std::map<std::string, std::uint32_t> countries_;             ///< how much the document speaks of each
    std::map<std::string, std::string> role_countries_;          ///< "head_of_state" → whose was mentioned last
    std::vector<Known> known_;
    std::map<std::uint64_t, std::vector<std::size_t>> names_;    ///< word → whom it names
    Discourse discourse_;
    std::vector<ActorMention> mentions_;
};

}  // namespace babad
