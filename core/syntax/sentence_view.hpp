#pragma once
#include "core/lexicon/language_pack.hpp"
#include "core/syntax/clause_finder.hpp"
#include "core/text/document.hpp"

namespace babad {

/// A tagged sentence around one predicate, as the role rules ask of it. Tokens are those of the document. Looks at most `reach`
/// tokens to either side, so that work on one predicate is bounded however long the sentence is.
class SentenceView {
public:
    static constexpr std::uint32_t reach = 120;

    SentenceView(const Document& document, const SentenceSyntax& syntax, const LanguagePack& pack, TokenRange predicate);

    const Document& document() const { return document_; }
    const SentenceSyntax& syntax() const { return syntax_; }
    const LanguagePack& pack() const { return pack_; }
    bool indonesian() const { return pack_.language == Language::indonesian; }
    /// First token in reach, and one past the last.
    std::uint32_t begin() const { return window_.begin; }
    std::uint32_t end() const { return window_.end; }
    bool holds(std::uint32_t token) const { return window_.contains(token); }

    Upos tag(std::uint32_t token) const { return syntax_.tags[token - sentence_.begin]; }
    bool is(std::uint32_t token, FunctionClass function_class) const { return pack_.function_words[key(token)].has(function_class); }

    bool nominal(std::uint32_t token) const;   ///< noun, name, pronoun that is no relative
    bool modifier(std::uint32_t token) const;  ///< adjective, determiner, number, 's: inside a noun phrase
    bool in_chunk(std::uint32_t token) const { return nominal(token) || modifier(token); }
    bool year(std::uint32_t token) const;      ///< a number of four digits: closes a noun phrase
    bool verb(std::uint32_t token) const { return tag(token) == Upos::verb; }
    bool preposition(std::uint32_t token) const;
    bool auxiliary(std::uint32_t token) const;  ///< auxiliary, adverb, negation: stands between subject and verb
    bool subordinator(std::uint32_t token) const;
    bool coordinator(std::uint32_t token) const { return tag(token) == Upos::cconj; }

    bool comma(std::uint32_t token) const { return mark(token) == ","; }
    bool opening(std::uint32_t token) const { return mark(token) == "(" || mark(token) == "["; }
    bool closing(std::uint32_t token) const { return mark(token) == ")" || mark(token) == "]"; }
    bool quote(std::uint32_t token) const;
    bool punctuation(std::uint32_t token) const { return tag(token) == Upos::punct; }

    /// The first verb left of `token` (exclusive) with no mark but commas, quotes and parentheses between.
    std::optional<std::uint32_t> verb_before(std::uint32_t token) const;
    /// From a closing parenthesis to the token before its opening one; from an opening one to the token after its closing
    /// one. Gives up after a dozen tokens.
    std::optional<std::uint32_t> before_parenthesis(std::uint32_t closing) const;
    std::optional<std::uint32_t> after_parenthesis(std::uint32_t opening) const;

private:
    std::uint64_t key(std::uint32_t token) const { return document_.tokens()[token].key; }
    bool comparing(std::uint32_t token) const;  ///< "lebih" or "dari" of "lebih dari 10.000": part of the number
    std::string_view mark(std::uint32_t token) const;

    const Document& document_;
    const SentenceSyntax& syntax_;
    const LanguagePack& pack_;
    TokenRange sentence_;
    TokenRange window_;
};

}  // namespace babad
