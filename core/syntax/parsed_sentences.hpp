#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/syntax/clause_finder.hpp"
#include "core/syntax/conllu.hpp"

namespace babad {

/// A user's own parses, found by the words of a sentence: blanks do not count, everything else does. They come before ours, in
/// whatever article the sentence stands; a sentence that is cut otherwise here than there is analysed by us.
class ParsedSentences {
public:
    /// Adds the sentences of a CoNLL-U file. Of two parses of one sentence the first stays. Slips go to `diagnostics` as `name:line`.
    void add(std::string_view name, std::string_view conllu, Diagnostics& diagnostics);

    bool empty() const { return sentences_.empty(); }
    std::size_t size() const { return sentences_.size(); }
    /// The analysis of a sentence, on the document's tokens; nothing where there is none. Thread-safe.
    std::optional<SentenceSyntax> find(const Document& document, std::uint32_t sentence) const;

private:
    struct Parse {
        std::string letters;  ///< without blanks
        std::vector<ConlluWord> words;  ///< spans in `letters`
    };
    std::unordered_map<std::uint64_t, Parse> sentences_;  ///< by hash of the letters; never walked
};

}  // namespace babad
