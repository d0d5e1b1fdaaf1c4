#include "core/syntax/clause_finder.hpp"

#include "core/syntax/rule_clause.hpp"
#include "core/syntax/rule_tagger.hpp"
#include "core/syntax/sentence_view.hpp"

namespace babad {

SentenceSyntax analyse_sentence(const Document& document, std::uint32_t sentence, const LanguagePack& pack) {
    SentenceSyntax syntax;
    syntax.sentence = sentence;
    syntax.tags = rule_tags(document, document.sentences()[sentence].tokens, pack);
    return syntax;
}

Clause find_clause(const Document& document, const SentenceSyntax& syntax, TokenRange predicate, bool nominal,
                   const LanguagePack& pack) {
    const SentenceView view(document, syntax, pack, predicate);
    return nominal ? rule_nominal_clause(view, predicate) : rule_verbal_clause(view, predicate);
}

}  // namespace babad
