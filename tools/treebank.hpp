#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/syntax/relation_names.hpp"
#include "core/text/document.hpp"
#include "core/text/word_form.hpp"

namespace babad::tools {

/// One sentence of a treebank, ready for training. Owns its text; `forms` are made from it.
struct TreeSentence {
    std::string content;
    std::vector<Token> tokens;
    std::vector<Upos> tags;
    std::vector<std::int32_t> heads;  ///< −1: root
    std::vector<UdRelation> relations;
    std::vector<bool> article;        ///< "a", "the": UD feature PronType=Art
    std::vector<WordForm> forms;
    std::vector<Upos> guessed;        ///< tags as a tagger gives them that has not seen the sentence

    std::size_t size() const { return tokens.size(); }
    void make_forms() { forms = word_forms(content, tokens.data(), tokens.size()); }
};

/// A sentence as the treebank cuts it, and as the tokenizer cuts it where that differs (else empty).
struct TreePair {
    TreeSentence gold;
    TreeSentence retokenized;
};

/// Reads a gzip'ed or plain CoNLL-U file. Throws `Error` with file and line.
std::vector<TreePair> read_treebank(const std::string& path);

/// A copy as a headline says it: no articles, no auxiliaries, no copula, no final stop; in title case on demand.
TreeSentence headline(const TreeSentence& sentence, bool title_case);

}  // namespace babad::tools
