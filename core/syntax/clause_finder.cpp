#include "core/syntax/clause_finder.hpp"

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
    syntax.relations.assign(forms.size(), static_cast<std::uint8_t>(Relation::dep));
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

/// The same sentence, parsed again with the predicate as what the caller knows it to be; nothing where it is already.
std::optional<SentenceSyntax> as_known(const Document& document, const SentenceSyntax& syntax, TokenRange predicate, bool nominal,
                                       const LanguagePack& pack) {
    const auto tokens = document.sentences()[syntax.sentence].tokens;
    const auto head = DependencyTree(syntax, tokens).top(predicate) - tokens.begin;
    const auto tag = syntax.tags[head];
    for (auto t = predicate.begin; t < predicate.end; ++t)
        if (!nominal && !noun_like(syntax.tags[t - tokens.begin])) return std::nullopt;
    if (nominal && tag != Upos::verb) return std::nullopt;
    SentenceSyntax known;
    known.sentence = syntax.sentence;
    known.tags = syntax.tags;
    known.tags[nominal ? head : predicate.begin - tokens.begin] = nominal ? Upos::noun : Upos::verb;
    parse(document, tokens, forms_of(document, tokens), pack, known);
    return known;
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
    if (tokens.size() <= longest_parsed) parse(document, tokens, forms, pack, syntax);
    return syntax;
}

Clause find_clause(const Document& document, const SentenceSyntax& syntax, TokenRange predicate, bool nominal,
                   const LanguagePack& pack) {
    if (!syntax.heads.empty()) {
        const auto known = as_known(document, syntax, predicate, nominal, pack);
        const SentenceView view(document, known ? *known : syntax, pack, predicate);
        return nominal ? dependency_nominal_clause(view, predicate) : dependency_verbal_clause(view, predicate);
    }
    const SentenceView view(document, syntax, pack, predicate);
    return nominal ? rule_nominal_clause(view, predicate) : rule_verbal_clause(view, predicate);
}

}  // namespace babad
