#include "core/lexicon/word_classes.hpp"

#include <fmt/format.h>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"
#include "core/base/unicode.hpp"
#include "core/lexicon/phrase_trie.hpp"

namespace babad {

std::vector<std::uint64_t> word_keys(std::string_view phrase) {
    const std::string folded = fold_case(phrase);
    std::vector<std::uint64_t> keys;
    for (const auto word : split_list(folded, ' ')) keys.push_back(token_key(word));
    return keys;
}

namespace {

constexpr std::string_view actor_member = "@actor";

void sort_once(std::vector<std::uint64_t>& set) {
    std::sort(set.begin(), set.end());
    set.erase(std::unique(set.begin(), set.end()), set.end());
}

}  // namespace

std::uint64_t WordClasses::actor_key() { return token_key(actor_member); }

WordClasses::WordClasses(const DataFiles& files, Language language) : language_(language), inflection_(files) {
    const auto name = fmt::format("{}/word_classes.tsv", code(language));
    const Table table(files.display_name(name), files[name]);
    for (const auto& row : table.rows()) {
        const auto [at, fresh] = names_.emplace(std::string(row["class"]), static_cast<std::uint32_t>(sets_.size()));
        if (fresh) sets_.emplace_back();
        const auto words = collect(row["words"]);
        auto& set = sets_[at->second];
        set.insert(set.end(), words.begin(), words.end());
        sort_once(set);
    }
}

std::uint32_t WordClasses::find(std::string_view name) const {
    const auto found = names_.find(name);
    if (found == names_.end()) throw Error(fmt::format("no word class \"{}\"", name));
    return found->second;
}

std::uint32_t WordClasses::intern(std::string_view list) {
    const auto known = lists_.find(list);
    if (known != lists_.end()) return known->second;
    const auto number = static_cast<std::uint32_t>(sets_.size());
    sets_.push_back(collect(list));
    lists_.emplace(std::string(list), number);
    return number;
}

WordClasses::Set WordClasses::collect(std::string_view list) const {
    Set set;
    for (const auto word : split_list(list, ',')) {
        if (word == actor_member) {
            set.push_back(actor_key());
        } else if (word.front() == '@') {
            const auto& members = sets_[find(word.substr(1))];
            set.insert(set.end(), members.begin(), members.end());
        } else {
            insert(set, word);
        }
    }
    sort_once(set);
    return set;
}

void WordClasses::insert(Set& set, std::string_view word) const {
    const bool as_it_stands = word.front() == '=';
    const std::string folded = fold_case(as_it_stands ? word.substr(1) : word);
    set.push_back(token_key(folded));
    if (as_it_stands) return;
    if (language_ == Language::indonesian) {
        set.push_back(token_key(folded + "nya"));
        return;
    }
    for (const auto& form : inflection_.verb(folded)) set.push_back(token_key(form.surface));
    for (const auto& form : inflection_.noun(folded)) set.push_back(token_key(form.surface));
}

}  // namespace babad
