#include "tools/treebank.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <array>
#include <charconv>
#include <optional>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "core/text/tokenizer.hpp"

namespace babad::tools {

namespace {

/// A syntactic word of CoNLL-U, with its place in the sentence's text.
struct Word {
    std::string form;
    Upos tag = Upos::x;
    std::int32_t head = -1;
    Relation relation = Relation::dep;
    bool article = false;
    Span span;
};

constexpr std::array<std::string_view, 17> tag_names{"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                                     "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

Upos parse_tag(std::string_view name) {
    for (std::size_t i = 0; i < tag_names.size(); ++i)
        if (tag_names[i] == name) return static_cast<Upos>(i);
    throw Error(fmt::format("no part of speech '{}'", name));
}

int parse_number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

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

TreeSentence as_cut(const std::vector<Word>& words) {
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

/// Maps the words onto the tokenizer's tokens: a token of several words takes the part of speech and head of the one that the
/// others hang under; of a word cut into several tokens the first is the head.
std::optional<TreeSentence> retokenize(const std::string& text, const std::vector<Word>& words) {
    TreeSentence sentence;
    sentence.content = text;
    tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, sentence.tokens);
    const auto& tokens = sentence.tokens;
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> token_of(words.size(), none);   // first token that a word touches
    std::vector<std::size_t> carrier(tokens.size(), none);   // word that gives the token its analysis
    std::vector<std::vector<std::size_t>> touching(tokens.size());
    for (std::size_t w = 0; w < words.size(); ++w)
        for (std::size_t t = 0; t < tokens.size(); ++t)
            if (tokens[t].span.overlaps(words[w].span)) {
                touching[t].push_back(w);
                const bool punctuation = tokens[t].kind == TokenKind::punctuation;
                if (token_of[w] == none || (tokens[token_of[w]].kind == TokenKind::punctuation && !punctuation)) token_of[w] = t;
            }
    for (std::size_t t = 0; t < tokens.size(); ++t) {
        if (touching[t].empty()) return std::nullopt;
        for (const auto w : touching[t]) {
            const auto head = words[w].head;
            const bool inside = head >= 0 && tokens[t].span.overlaps(words[static_cast<std::size_t>(head)].span);
            if (token_of[w] == t && !inside && carrier[t] == none) carrier[t] = w;
        }
    }
    for (const auto t : token_of)
        if (t == none) return std::nullopt;
    for (std::size_t t = 0; t < tokens.size(); ++t) {
        if (carrier[t] == none) {  // a later piece of a word
            const auto w = touching[t].front();
            if (token_of[w] == t) return std::nullopt;
            const bool punctuation = tokens[t].kind == TokenKind::punctuation;
            sentence.tags.push_back(punctuation ? Upos::punct : words[w].tag);
            sentence.heads.push_back(static_cast<std::int32_t>(token_of[w]));
            sentence.relations.push_back(punctuation ? Relation::punct : Relation::flat);
            sentence.article.push_back(false);
            continue;
        }
        const auto& word = words[carrier[t]];
        sentence.tags.push_back(word.tag);
        const auto head = word.head < 0 ? -1 : static_cast<std::int32_t>(token_of[static_cast<std::size_t>(word.head)]);
        if (head == static_cast<std::int32_t>(t)) return std::nullopt;
        sentence.heads.push_back(head);
        sentence.relations.push_back(word.relation);
        sentence.article.push_back(word.article);
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

class Reader {
public:
    explicit Reader(const std::string& path) : path_(path), text_(read_all(path)) {}

    std::vector<TreePair> run() {
        std::size_t number = 0;
        for (const auto line : split(text_, '\n')) {
            ++number;
            try {
                read_line(line);
            } catch (const Error& error) {
                throw Error(fmt::format("{}:{}: {}", path_, number, error.what()));
            }
        }
        finish();
        return std::move(pairs_);
    }

private:
    void read_line(std::string_view line) {
        if (line.empty()) return finish();
        if (line.starts_with("# text = ")) {
            sentence_text_ = line.substr(9);
            return;
        }
        if (line.starts_with("#")) return;
        const auto fields = split(line, '\t');
        if (fields.size() != 10) throw Error("not ten fields");
        if (const auto dash = fields[0].find('-'); dash != std::string_view::npos) {
            group_left_ = parse_number(fields[0].substr(dash + 1)) - parse_number(fields[0].substr(0, dash)) + 1;
            group_ = place(fields[1]);
            group_at_ = group_.begin;
            return;
        }
        if (fields[0].find('.') != std::string_view::npos) return;
        add_word(fields);
    }

    void add_word(const std::vector<std::string_view>& fields) {
        Word word;
        word.form = fields[1];
        word.tag = parse_tag(fields[3]);
        word.head = parse_number(fields[6]) - 1;
        const auto relation = parse_relation(fields[7]);
        if (!relation) throw Error(fmt::format("no relation '{}'", fields[7]));
        word.relation = *relation;
        word.article = fields[5].find("PronType=Art") != std::string_view::npos;
        word.span = group_left_ > 0 ? piece_of_group(word.form) : place(word.form);
        words_.push_back(std::move(word));
    }

    /// A word of a multiword token: its own letters where the words spell the token, else the whole token.
    Span piece_of_group(const std::string& form) {
        --group_left_;
        const auto rest = std::string_view(sentence_text_).substr(group_at_, group_.end - group_at_);
        if (!rest.starts_with(form)) return group_;
        const Span span{group_at_, group_at_ + static_cast<std::uint32_t>(form.size())};
        group_at_ = span.end;
        return span;
    }

    Span place(std::string_view form) {
        auto at = sentence_text_.find(form, at_);
        if (at == std::string::npos || at > at_ + 8) {
            aligned_ = false;
            return {};
        }
        at_ = at + form.size();
        return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at_)};
    }

    void finish() {
        if (!words_.empty()) {
            TreePair pair;
            pair.gold = as_cut(words_);
            if (aligned_)
                if (auto cut = retokenize(sentence_text_, words_); cut && !same_tokens(*cut, pair.gold))
                    pair.retokenized = std::move(*cut);
            pairs_.push_back(std::move(pair));
        }
        words_.clear();
        sentence_text_.clear();
        at_ = 0;
        group_left_ = 0;
        aligned_ = true;
    }

    std::string path_;
    std::string text_;
    std::string sentence_text_;
    std::size_t at_ = 0;
    int group_left_ = 0;
    Span group_;
    std::uint32_t group_at_ = 0;
    bool aligned_ = true;
    std::vector<Word> words_;
    std::vector<TreePair> pairs_;
};

bool dropped_in_headlines(const TreeSentence& sentence, std::size_t i) {
    const auto relation = sentence.relations[i];
    if (sentence.article[i] || relation == Relation::aux_pass || relation == Relation::cop) return true;
    return i + 1 == sentence.size() && sentence.tags[i] == Upos::punct;
}

bool small_in_titles(Upos tag) {
    return tag == Upos::adp || tag == Upos::det || tag == Upos::cconj || tag == Upos::part || tag == Upos::sconj;
}

}  // namespace

std::vector<TreePair> read_treebank(const std::string& path) { return Reader(path).run(); }

TreeSentence headline(const TreeSentence& sentence, bool title_case) {
    std::vector<bool> parent(sentence.size(), false);
    for (const auto head : sentence.heads)
        if (head >= 0) parent[static_cast<std::size_t>(head)] = true;
    std::vector<std::int32_t> place(sentence.size(), -1);
    std::vector<Word> words;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        if (!parent[i] && sentence.heads[i] >= 0 && dropped_in_headlines(sentence, i)) continue;
        place[i] = static_cast<std::int32_t>(words.size());
        const auto span = sentence.tokens[i].span;
        Word word;
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
