#pragma once
#include <cstdint>
#include <vector>

#include "core/actor/actor_phrase.hpp"
#include "core/actor/organisation_finder.hpp"
#include "core/actor/phrase_grammar.hpp"
#include "core/actor/piece_scanner.hpp"

namespace babad {

/// Joins pieces into actor phrases, ROLE × COUNTRY × NAME in the order of the language: "Menlu RI Sugiono", "South Korean Defence
/// Minister Kim Yong-hyun", "Israel's army chief", "the president of Chad", "Sebby Sambom, juru bicara TPNPB". Acronyms in parentheses
/// and appositions belong to the phrase. Each part of a list is a phrase of its own.
class PhraseComposer {
public:
    PhraseComposer(const Document& document, const LanguagePack& pack, const World& world)
        : document_(document), pack_(pack), world_(world), grammar_(document, pack, world), organisations_(document, pack),
          english_(pack.language != Language::indonesian) {}

    /// Phrases of a sentence in text order; `title_case`: capitals tell nothing there. Linear in the sentence's length.
    std::vector<ActorPhrase> compose(std::uint32_t sentence, const std::vector<Piece>& pieces, bool title_case);

private:
    void take(ActorPhrase& phrase, const Piece& piece);
    std::size_t extend(ActorPhrase& phrase, const std::vector<Piece>& pieces, std::size_t at);
    std::size_t take_posting(ActorPhrase& phrase, const std::vector<Piece>& pieces, std::size_t next) const;
    bool takes_unknown_name(const ActorPhrase& phrase, const Piece& last) const;
    TokenRange unknown_name(std::uint32_t from, std::uint32_t limit) const;
    void take_acronym(ActorPhrase& phrase) const;
    void take_name_before(ActorPhrase& phrase, std::uint32_t floor) const;
    void take_name_after_comma(ActorPhrase& phrase, std::uint32_t limit) const;
    bool is_actor(const ActorPhrase& phrase) const;
    void finish(ActorPhrase& phrase, const std::vector<Piece>& pieces, std::size_t first) const;
    void merge_appositions(std::vector<ActorPhrase>& phrases) const;
    bool is_acronym_of(const ActorPhrase& phrase, TokenRange words) const;

    bool is_word(std::uint32_t token, ReferenceClass kind) const;
    bool is_text(std::uint32_t token, std::string_view text) const { return document_.word(token) == text; }
    bool is_capital_word(std::uint32_t token) const;

    const Document& document_;
    const LanguagePack& pack_;
    const World& world_;
    PhraseGrammar grammar_;
    OrganisationFinder organisations_;
    bool english_;
    bool title_case_ = false;
    std::uint32_t sentence_ = 0;
    TokenRange range_;
};

}  // namespace babad
