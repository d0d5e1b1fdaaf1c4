#pragma once
#include <vector>

#include "core/lexicon/language_pack.hpp"
#include "core/syntax/clause.hpp"
#include "core/text/document.hpp"

namespace babad {

/// One sentence analysed: part of speech of each token and, where a parser ran, its head (sentence-relative; −1: root) and UD relation.
struct SentenceSyntax {
    std::uint32_t sentence = 0;
    std::vector<Upos> tags;
    std::vector<std::int32_t> heads;      ///< empty where no parser ran
    std::vector<std::uint8_t> relations;  ///< index into `relation_names()`
    bool given = false;                   ///< a parse of the user's (parsed_sentences.hpp): its heads stay whatever we think of its tags
};

/// Analyses a sentence: tagger and parser for English, affix and closed-class rules for Indonesian (with a parser's vote where it
/// helps). Sentences over 400 tokens get rule tags and no parse. Thread-safe.
SentenceSyntax analyse_sentence(const Document& document, std::uint32_t sentence, const LanguagePack& pack);

/// The clause whose predicate is `predicate` (a verb, or a noun that means an act), with its arguments.
/// `nominal`: the trigger was found as a noun.
Clause find_clause(const Document& document, const SentenceSyntax& syntax, TokenRange predicate, bool nominal,
                   const LanguagePack& pack);

}  // namespace babad
