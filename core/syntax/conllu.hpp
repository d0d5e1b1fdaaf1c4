#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"
#include "core/syntax/relation_names.hpp"
#include "core/text/document.hpp"

namespace babad {

/// A syntactic word of CoNLL-U.
struct ConlluWord {
    std::string form;
    Upos tag = Upos::x;
    std::int32_t head = -1;  ///< index in the sentence; −1: root
    UdRelation relation = UdRelation::dep;
    bool article = false;    ///< "a", "the": feature PronType=Art
    Span span;               ///< bytes of the sentence's text; words that share one multiword token may share its span
};

/// A sentence of CoNLL-U: its heads are in range and form no circle.
struct ConlluSentence {
    std::string text;  ///< `# text = …`, else the forms joined by blanks (but after `SpaceAfter=No`)
    std::vector<ConlluWord> words;
    bool placed = true;  ///< each form was found in the text; else spans mean nothing
};

/// Reads CoNLL-U (universaldependencies.org/format): ten fields a word, multiword tokens `1-2`, empty nodes `1.1` passed over.
/// A sentence with a slip is passed over and told with the line of the slip. Linear.
void read_conllu(std::string_view text, const std::function<void(ConlluSentence)>& on_sentence,
                 const std::function<void(std::size_t line, const std::string& what)>& on_slip);

/// Whether following the heads (−1: root) from any word comes to an end, with every head in range.
bool is_forest(const std::vector<std::int32_t>& heads);

}  // namespace babad
