#include "core/syntax/clause_finder.hpp"

#include <algorithm>

#include "core/syntax/arc_labeller.hpp"
#include "core/syntax/dependency_clause.hpp"
#include "core/syntax/dependency_parser.hpp"
#include "core/syntax/dependency_tree.hpp"
#include "core/syntax/rule_clause.hpp"
#include "core/syntax/rule_tagger.hpp"
#include "core/syntax/sentence_view.hpp"
#include "core/text/pos_tagger.hpp"

namespace babad {

namespace {

constexpr std::size_t longest_parsed = 400;  ///< tokens
constexpr std::uint32_t longest_dateline = 9;

/// English has weights for all stages, unless an overlay took them away.
bool has_parser(const LanguagePack& pack) {
    return pack.language != Language::indonesian && pack.models.tagger && pack.models.parser && pack.models.labeller;
}

/// Auxiliaries are a closed class: an unknown word that looks like one is a name or a verb.
void close_auxiliaries(const Document& document, TokenRange tokens, const LanguagePack& pack, std::vector<Upos>& tags) {
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const auto& token = document.tokens()[tokens.begin + i];
        if (tags[i] == Upos::aux && !pack.function_words[token.key].has(FunctionClass::auxiliary))
            tags[i] = token.capital ? Upos::propn : Upos::verb;
    }
}

std::vector<WordForm> forms_of(const Document& document, TokenRange tokens) {
    return word_forms(document.content(), document.tokens().data() + tokens.begin, tokens.size());
}

/// Tokens of a dateline, its dash included: "JERUSALEM/CAIRO (Agency) — A ceasefire …" → 6; 0 where there is none.
std::size_t dateline_length(const Document& document, TokenRange tokens) {
    for (std::uint32_t i = 0; i < tokens.size() && i < longest_dateline; ++i) {
        const auto& token = document.tokens()[tokens.begin + i];
        if (token.kind == TokenKind::word && !token.capital) return 0;
        const auto text = document.text(token);
        const bool dash = text == "—" || text == "–" || text == "-" || text == "--";
        if (dash && i > 0 && document.tokens()[tokens.begin].all_capitals) return i + 1;
    }
    return 0;
}

/// Parses what follows the dateline; the dateline hangs under its root as a whole.
void parse(const Document& document, TokenRange tokens, const std::vector<WordForm>& forms, const LanguagePack& pack,
           SentenceSyntax& syntax) {
    const auto& models = pack.models;
    const auto skipped = dateline_length(document, tokens);
    const auto from = static_cast<std::ptrdiff_t>(skipped < forms.size() ? skipped : 0);
    const std::vector<WordForm> rest(forms.begin() + from, forms.end());
    const std::vector<Upos> tags(syntax.tags.begin() + from, syntax.tags.end());
    const auto heads = DependencyParser(models.parser.name, models.parser.content).parse(rest, tags);
    const auto relations = ArcLabeller(models.labeller.name, models.labeller.content).label(rest, tags, heads);
    syntax.heads.assign(forms.size(), -1);
    syntax.relations.assign(forms.size(), static_cast<std::uint8_t>(UdRelation::dep));
    std::int32_t root = -1;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        const auto at = i + static_cast<std::size_t>(from);
        if (heads[i] >= 0) syntax.heads[at] = heads[i] + static_cast<std::int32_t>(from);
        else if (root < 0) root = static_cast<std::int32_t>(at);
        syntax.relations[at] = relations[i];
    }
    for (std::ptrdiff_t i = 0; i < from; ++i) syntax.heads[static_cast<std::size_t>(i)] = root;
}

bool noun_like(Upos tag) { return tag == Upos::noun || tag == Upos::propn; }

/// The token of the predicate whose tag denies what the caller knows it to be.
std::optional<std::uint32_t> misread(const SentenceSyntax& syntax, TokenRange tokens, TokenRange predicate, bool nominal) {
    if (nominal) {
        const auto head = syntax.heads.empty() ? predicate.begin : DependencyTree(syntax, tokens).top(predicate);
        return syntax.tags[head - tokens.begin] == Upos::verb ? std::optional(head) : std::nullopt;
    }
    std::optional<std::uint32_t> noun;
    for (auto t = predicate.begin; t < predicate.end; ++t) {
        const auto tag = syntax.tags[t - tokens.begin];
        if (tag == Upos::verb || tag == Upos::aux) return std::nullopt;
        if (!noun && noun_like(tag)) noun = t;
    }
    return noun;
}

/// The same sentence, tagged (and parsed) again with the predicate as the caller knows it; nothing where it is so already.
std::optional<SentenceSyntax> as_known(const Document& document, const SentenceSyntax& syntax, TokenRange predicate, bool nominal,
                                       const LanguagePack& pack) {
    const auto tokens = document.sentences()[syntax.sentence].tokens;
    const auto token = misread(syntax, tokens, predicate, nominal);
    if (!token) return std::nullopt;
    SentenceSyntax known;
    known.sentence = syntax.sentence;
    known.tags = syntax.tags;
    known.tags[*token - tokens.begin] = nominal ? Upos::noun : Upos::verb;
    if (syntax.given) {
        known.heads = syntax.heads;
        known.relations = syntax.relations;
        known.given = true;
    } else if (!syntax.heads.empty()) {
        parse(document, tokens, forms_of(document, tokens), pack, known);
    }
    return known;
}

/// The parse reads the predicate as part of a noun phrase although it is tagged a verb: the parse is of no use then.
bool part_of_name(const SentenceSyntax& syntax, const Document& document, TokenRange predicate) {
    const DependencyTree tree(syntax, document.sentences()[syntax.sentence].tokens);
    return tree.is(predicate.begin, {UdRelation::compound, UdRelation::flat, UdRelation::amod, UdRelation::nmod, UdRelation::case_});
}

bool has_subject(const Clause& clause) {
    return std::any_of(clause.arguments.begin(), clause.arguments.end(),
                       [](const Argument& argument) { return argument.role == ArgumentRole::subject; });
}

}  // namespace

SentenceSyntax analyse_sentence(const Document& document, std::uint32_t sentence, const LanguagePack& pack) {
    const auto tokens = document.sentences()[sentence].tokens;
    SentenceSyntax syntax;
    syntax.sentence = sentence;
    if (!has_parser(pack)) {
        syntax.tags = rule_tags(document, tokens, pack);
        return syntax;
    }
    const auto forms = forms_of(document, tokens);
    syntax.tags = PosTagger(pack.models.tagger.name, pack.models.tagger.content).tag(forms);
    close_auxiliaries(document, tokens, pack, syntax.tags);
    if (tokens.size() <= longest_parsed) parse(document, tokens, forms, pack, syntax);
    return syntax;
}

Clause find_clause(const Document& document, const SentenceSyntax& syntax, TokenRange predicate, bool nominal,
                   const LanguagePack& pack) {
    const auto known = as_known(document, syntax, predicate, nominal, pack);
    const SentenceView view(document, known ? *known : syntax, pack, predicate);
    if (!syntax.heads.empty() && !(known && !nominal && part_of_name(*known, document, predicate))) {
        auto clause = nominal ? dependency_nominal_clause(view, predicate) : dependency_verbal_clause(view, predicate);
        if (!known || nominal || has_subject(clause)) return clause;
    }
    return nominal ? rule_nominal_clause(view, predicate) : rule_verbal_clause(view, predicate);
}

}  // namespace babad
