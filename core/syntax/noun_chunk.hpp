#pragma once
#include <optional>

#include "core/syntax/sentence_view.hpp"

namespace babad {

/// A run of nominals with their adjectives, determiners and numbers, without prepositions: "tiga kapal perang China".
struct NounChunk {
    TokenRange range;        ///< the run itself
    std::uint32_t head = 0;  ///< Indonesian: the first nominal; English: the last
    bool time = false;       ///< "Senin pagi", "18 November 2024", "pekan lalu": no argument
    bool bare = false;       ///< no nominal in it: "ketiga", "these"
};

/// The chunk that holds `token`, a nominal or modifier. Runs are cut where nouns of time begin and end.
NounChunk chunk_at(const SentenceView& view, std::uint32_t token);

/// `chunk` and the phrases joined to it on the left: "AS, Jepang, dan Korsel" from Korsel.
TokenRange joined_left(const SentenceView& view, const NounChunk& chunk);

/// `chunk`, an acronym in parentheses after it, and the phrases joined on the right. A phrase that a verb follows is the
/// subject of the next clause and stays out, unless `verb_may_follow`.
TokenRange joined_right(const SentenceView& view, const NounChunk& chunk, bool verb_may_follow);

/// End of `range` after an acronym in parentheses: "Amerika Serikat (AS)".
std::uint32_t past_acronym(const SentenceView& view, std::uint32_t end);

}  // namespace babad
