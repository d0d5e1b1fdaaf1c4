#pragma once
#include <cstdint>
#include <vector>

#include "core/actor/actor_phrase.hpp"
#include "core/lexicon/language_pack.hpp"
#include "core/text/document.hpp"

namespace babad {

/// Finds organisations that no table knows, by the acronym in parentheses after their name: "Kaukus Advokat Progresif Indonesia (KAPI)".
class OrganisationFinder {
public:
    OrganisationFinder(const Document& document, const LanguagePack& pack) : document_(document), pack_(pack) {}

    /// Adds them to the phrases of a sentence, in text order; what was found inside their names is dropped.
    void find(std::uint32_t sentence, std::vector<ActorPhrase>& phrases) const;

private:
    TokenRange name_before(std::uint32_t end, std::uint32_t floor, std::uint32_t start) const;
    bool is_word(std::uint32_t token, ReferenceClass kind) const { return pack_.references.is(document_.tokens()[token].key, kind); }
    bool is_text(std::uint32_t token, std::string_view text) const { return document_.word(token) == text; }
    bool is_capital_word(std::uint32_t token) const {
        return document_.tokens()[token].kind == TokenKind::word && document_.tokens()[token].capital;
    }

    const Document& document_;
    const LanguagePack& pack_;
};

}  // namespace babad
