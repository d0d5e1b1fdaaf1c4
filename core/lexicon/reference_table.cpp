#include "core/lexicon/reference_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/base/tsv.hpp"
#include "core/lexicon/phrase_cutter.hpp"

namespace babad {

namespace {

constexpr std::array class_names{"article", "of", "posting", "conjunction", "possessive", "locative", "direction", "person",
                                 "plural", "owner", "both_states", "both_sides", "three_states", "three_groups", "particle", "home", "definite", "count",
                                 "place_head", "sentence_word", "organisation_word"};

}  // namespace

ReferenceTable::ReferenceTable(const DataFiles& files, Language language) {
    const auto name = fmt::format("{}/references.tsv", code(language == Language::other ? Language::english : language));
    const Table table(files.display_name(name), files[name]);
    CutPhrase cut;
    for (const auto& row : table.rows()) {
        const auto found = std::find(class_names.begin(), class_names.end(), row["class"]);
        if (found == class_names.end()) row.fail(fmt::format("no such class: {}", row["class"]));
        const auto kind = static_cast<ReferenceClass>(found - class_names.begin());
        if (kind == ReferenceClass::home) {
            home_ = row["phrase"];
            continue;
        }
        cut_phrase(row["phrase"], cut);
        if (cut.keys.empty() || cut.keys.size() > PhraseTrie::max_tokens) row.fail("a phrase must have 1 to 10 words");
        trie_.add(cut.keys, static_cast<std::uint32_t>(kind));
    }
    trie_.freeze();
}

bool ReferenceTable::is(std::uint64_t key, ReferenceClass kind) const {
    const auto match = trie_.longest(std::span(&key, 1));
    return match && std::any_of(match->values.begin(), match->values.end(), [&](std::uint32_t value) {
        return static_cast<ReferenceClass>(value) == kind;
    });
}

}  // namespace babad
