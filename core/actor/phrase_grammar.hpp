#pragma once
#include <cstdint>

#include "core/actor/actor_phrase.hpp"
#include "core/lexicon/language_pack.hpp"
#include "core/lexicon/world.hpp"
#include "core/text/document.hpp"

namespace babad {

/// What stands between two pieces of a sentence: nothing, "'s", "of the", "to", a comma, anything else.
enum class Gap : std::uint8_t { none, possessive, of, posting, comma, far };

/// Which pieces join into one actor phrase, by the word order of the language: English "South Korean | Defence Minister | Kim", "army chief | of |
/// Chad"; Indonesian "Menlu | RI | Sugiono", "juru bicara | militer | Israel".
class PhraseGrammar {
public:
    PhraseGrammar(const Document& document, const LanguagePack& pack, const World& world)
        : document_(document), pack_(pack), world_(world), english_(pack.language != Language::indonesian) {}

    /// Between the token after one piece and the first of another; articles are skipped.
    Gap gap_between(std::uint32_t from, std::uint32_t to) const;

    /// Whether `next` goes on with `phrase`, whose last piece is `last`.
    bool joins(const ActorPhrase& phrase, const Piece& last, const Piece& next, Gap gap) const;

private:
    bool joins_english(const ActorPhrase& phrase, const Piece& last, const Piece& next, Gap gap) const;
    bool joins_indonesian(const ActorPhrase& phrase, const Piece& last, const Piece& next, Gap gap) const;
    bool is_home_organ_of(const Piece& organ, const Piece& state) const;
    bool same_country(const ActorPhrase& phrase, const Piece& next) const;
    bool only_articles(std::uint32_t from, std::uint32_t to) const;
    bool is_word(std::uint32_t token, ReferenceClass kind) const;
    bool is_text(std::uint32_t token, std::string_view text) const { return document_.word(token) == text; }

    const Document& document_;
    const LanguagePack& pack_;
    const World& world_;
    bool english_;
};

/// former, acting, elect, deputy.
bool is_standing(const Piece& piece);
/// A standing, or an adjective inside a role phrase.
bool is_modifier(const Piece& piece);
bool is_person(const Piece& piece);
/// A state, organisation, group, institution or place: what a role may belong to.
bool is_owner(const Piece& piece);
/// A role that one holds, so that a name may follow it.
bool bears_name(const Piece& piece);

}  // namespace babad
