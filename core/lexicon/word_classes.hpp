#pragma once
#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/english_inflection.hpp"
#include "core/lexicon/language.hpp"

namespace babad {

/// Keys of the words of a phrase for tries and sets: folded, cut at blanks.
std::vector<std::uint64_t> word_keys(std::string_view phrase);

/// Sets of words by meaning (`data/<language>/word_classes.tsv`), and sets spelt out where they are used. English words are
/// held with their plural and verb forms, Indonesian ones also with -nya; a word after `=` only as it stands. Immutable once
/// the lexicon is built.
class WordClasses {
public:
    WordClasses(const DataFiles& files, Language language);

    /// Set of "troops,@weapon,=arms": words and classes, joined. The same list gives the same number.
    /// Throws `Error` for an unknown class.
    std::uint32_t intern(std::string_view list);

    /// Whether the word with this key (`token_key` of the folded word) is in the set.
    bool contains(std::uint32_t set, std::uint64_t key) const { return std::binary_search(sets_[set].begin(), sets_[set].end(), key); }

    /// Key of the member "@actor", which stands for any known political actor.
    static std::uint64_t actor_key();

    /// The set of a class: `find("sport")`. Throws `Error` where there is none.
    std::uint32_t find(std::string_view name) const;

private:
    using Set = std::vector<std::uint64_t>;  ///< sorted, each key once
    Set collect(std::string_view list) const;
    void insert(Set& set, std::string_view word) const;

    Language language_;
    EnglishInflection inflection_;
    std::map<std::string, std::uint32_t, std::less<>> names_;  ///< class → set
    std::map<std::string, std::uint32_t, std::less<>> lists_;  ///< list as written → set
    std::vector<Set> sets_;
};

}  // namespace babad
