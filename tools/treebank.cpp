#include "tools/treebank.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <array>
#include <optional>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "core/syntax/word_alignment.hpp"
#include "core/text/tokenizer.hpp"

namespace babad::tools {

namespace {

std::string read_all(const std::string& path) {
    gzFile file = gzopen(path.c_str(), "rb");
    if (file == nullptr) throw Error(fmt::format("{}: cannot be read", path));
    std::string text;
    std::array<char, 1 << 16> buffer{};
    for (int n = 0; (n = gzread(file, buffer.data(), buffer.size())) > 0;) text.append(buffer.data(), static_cast<std::size_t>(n));
    gzclose(file);
    return text;
}

/// The token that a word of the treebank is, even where the tokenizer would cut it.
Token make_token(const std::string& content, Span span) {
    std::vector<Token> pieces;
    tokenize(content, span, pieces);
    Token token = pieces.front();
    if (pieces.size() > 1) {
        std::vector<Token> whole;
        std::string joined;
        for (const char c : content.substr(span.begin, span.size()))
            if (c != '.' && c != '/' && c != ' ' && c != ':') joined += c;
        tokenize(joined, {0, static_cast<std::uint32_t>(joined.size())}, whole);
        if (whole.size() == 1) token = whole.front();
    }
    token.span = span;
    return token;
}

TreeSentence as_cut(const std::vector<ConlluWord>& words) {
    TreeSentence sentence;
    for (const auto& word : words) {
        if (!sentence.content.empty()) sentence.content += ' ';
        const auto begin = static_cast<std::uint32_t>(sentence.content.size());
        sentence.content += word.form;
        sentence.tokens.push_back({});
        sentence.tokens.back().span = {begin, static_cast<std::uint32_t>(sentence.content.size())};
        sentence.tags.push_back(word.tag);
        sentence.heads.push_back(word.head);
        sentence.relations.push_back(word.relation);
        sentence.article.push_back(word.article);
    }
    for (auto& token : sentence.tokens) token = make_token(sentence.content, token.span);
    sentence.make_forms();
    return sentence;
}

/// The sentence as the tokenizer cuts its text; nothing where the words cannot be mapped onto that.
std::optional<TreeSentence> retokenize(const std::string& text, const std::vector<ConlluWord>& words) {
    TreeSentence sentence;
    sentence.content = text;
    tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, sentence.tokens);
    const auto aligned = align_words(words, sentence.tokens);
    if (!aligned) return std::nullopt;
    for (const auto& token : *aligned) {
        sentence.tags.push_back(token.tag);
        sentence.heads.push_back(token.head);
        sentence.relations.push_back(token.relation);
        sentence.article.push_back(token.article);
    }
    sentence.make_forms();
    return sentence;
}

bool same_tokens(const TreeSentence& a, const TreeSentence& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a.tokens[i].key != b.tokens[i].key) return false;
    return true;
}

TreePair pair_of(const ConlluSentence& sentence) {
    TreePair pair;
    pair.gold = as_cut(sentence.words);
    if (!sentence.placed) return pair;
    if (auto cut = retokenize(sentence.text, sentence.words); cut && !same_tokens(*cut, pair.gold)) pair.retokenized = std::move(*cut);
    return pair;
}

bool dropped_in_headlines(const TreeSentence& sentence, std::size_t i) {
    const auto relation = sentence.relations[i];
    if (sentence.article[i] || relation == UdRelation::aux_pass || relation == UdRelation::cop) return true;
    return i + 1 == sentence.size() && sentence.tags[i] == Upos::punct;
}

bool small_in_titles(Upos tag) {
    return tag == Upos::adp || tag == Upos::det || tag == Upos::cconj || tag == Upos::part || tag == Upos::sconj;
}

}  // namespace

std::vector<TreePair> read_treebank(const std::string& path) {
    std::vector<TreePair> pairs;
    read_conllu(read_all(path), [&](const ConlluSentence& sentence) { pairs.push_back(pair_of(sentence)); },
                [&](std::size_t line, const std::string& what) { throw Error(fmt::format("{}:{}: {}", path, line, what)); });
    return pairs;
}

TreeSentence headline(const TreeSentence& sentence, bool title_case) {
    std::vector<bool> parent(sentence.size(), false);
    for (const auto head : sentence.heads)
        if (head >= 0) parent[static_cast<std::size_t>(head)] = true;
    std::vector<std::int32_t> place(sentence.size(), -1);
    std::vector<ConlluWord> words;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        if (!parent[i] && sentence.heads[i] >= 0 && dropped_in_headlines(sentence, i)) continue;
        place[i] = static_cast<std::int32_t>(words.size());
        const auto span = sentence.tokens[i].span;
        ConlluWord word;
        word.form = sentence.content.substr(span.begin, span.size());
        const bool small = small_in_titles(sentence.tags[i]) && word.form.size() < 5 && !words.empty();
        if (title_case && !small) word.form[0] = ascii_upper(word.form.substr(0, 1))[0];
        word.tag = sentence.tags[i];
        word.head = sentence.heads[i];
        word.relation = sentence.relations[i];
        words.push_back(std::move(word));
    }
    for (auto& word : words)
        if (word.head >= 0) word.head = place[static_cast<std::size_t>(word.head)];
    return as_cut(words);
}

}  // namespace babad::tools
