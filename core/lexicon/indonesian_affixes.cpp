#include "core/lexicon/indonesian_affixes.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"

namespace babad {

namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool starts_with_any(std::string_view word, std::string_view letters) {
    return !word.empty() && letters.find(word.front()) != std::string_view::npos;
}

/// Vowel groups; a final "ai" or "au" is one.
std::size_t syllables(std::string_view word) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (!is_vowel(word[i])) continue;
        ++count;
        const bool diphthong = i + 2 == word.size() && word[i] == 'a' && (word[i + 1] == 'i' || word[i + 1] == 'u');
        if (diphthong) break;
    }
    return count;
}

std::string joined(std::string_view a, std::string_view b, std::string_view c = {}) { return fmt::format("{}{}{}", a, b, c); }

/// Both spellings: the first letter melted into the nasal, and kept as loans do.
std::vector<std::string> melted(std::string_view prefix, std::string_view nasal, std::string_view kept, std::string_view root) {
    return {joined(prefix, nasal, root.substr(1)), joined(prefix, kept, root)};
}

std::vector<std::string> before_p(std::string_view prefix, std::string_view root) {
    const bool both = root.starts_with("per") || syllables(root) > 2 || root.size() > 5;
    if (both) return melted(prefix, "m", "m", root);
    return {joined(prefix, "m", root.substr(1))};
}

/// First syllable is consonant + "er" before a consonant: kerja, serta.
bool has_er_syllable(std::string_view root) {
    return root.size() > 3 && !is_vowel(root[0]) && root.substr(1, 2) == "er" && !is_vowel(root[3]);
}

std::vector<std::string> r_prefixed(std::string_view stem, std::string_view root) {
    if (root == "ajar") return {joined(stem, "l", root)};
    const std::string plain = joined(stem, "r", root);
    if (root.starts_with("r") || has_er_syllable(root)) return {joined(stem, root), plain};
    return {plain};
}

struct Parts {
    std::string_view prefix, root, suffix;
};

constexpr std::array<std::string_view, 15> prefixes = {"meN", "memper", "member", "ber",   "ter",    "di",     "peN", "per",
                                                       "pe",  "ke",     "keber",  "keter", "pember", "pemper", "se"};
constexpr std::array<std::string_view, 3> suffixes = {"kan", "i", "an"};

Parts parse_parts(std::string_view word) {
    const auto pieces = split(word, '+');
    Parts parts;
    std::size_t next = 0;
    if (pieces.size() > 1 && std::find(prefixes.begin(), prefixes.end(), pieces[0]) != prefixes.end()) parts.prefix = pieces[next++];
    parts.root = pieces[next++];
    if (next < pieces.size() && std::find(suffixes.begin(), suffixes.end(), pieces[next]) != suffixes.end())
        parts.suffix = pieces[next++];
    if (next != pieces.size() || parts.root.empty()) throw Error(fmt::format("\"{}\" is no root with affixes", word));
    return parts;
}

/// -i is not doubled after a root in i.
std::string suffixed(std::string_view stem, std::string_view suffix) {
    if (suffix == "i" && stem.ends_with('i')) return std::string(stem);
    return joined(stem, suffix);
}

class FormList {
public:
    FormList(std::vector<AffixedForm>& forms, std::string_view rest) : forms_(forms), rest_(rest) {}

    void add(std::string_view word, FormKind kind) {
        push(joined(word, rest_), kind, false);
        if (kind != FormKind::active && kind != FormKind::nominal) return;
        push(joined(word, rest_, "nya"), kind, true);
    }
    void add_all(const std::vector<std::string>& words, std::string_view suffix, FormKind kind) {
        for (const auto& word : words) add(suffixed(word, suffix), kind);
    }

private:
    void push(std::string surface, FormKind kind, bool anaphoric) {
        for (const auto& form : forms_)
            if (form.surface == surface) return;
        forms_.push_back({std::move(surface), kind, anaphoric});
    }

    std::vector<AffixedForm>& forms_;
    std::string_view rest_;  ///< the words after the first, with the blank
};

/// me-, di- and bare forms of a transitive stem ("serang", "peringat", "berlaku").
void add_transitive(FormList& list, const std::vector<std::string>& active, const std::vector<std::string>& stems,
                    std::string_view suffix) {
    list.add_all(active, suffix, FormKind::active);
    for (const auto& stem : stems) list.add(suffixed(joined("di", stem), suffix), FormKind::passive);
    for (const auto& stem : stems) list.add(suffixed(stem, suffix), FormKind::bare);
}

std::vector<std::string> with_prefix(std::string_view prefix, const std::vector<std::string>& stems) {
    std::vector<std::string> words;
    for (const auto& stem : stems) words.push_back(joined(prefix, stem));
    return words;
}

std::vector<std::string> noun_stems(const Parts& parts) {
    const std::string_view p = parts.prefix;
    if (p == "peN") return nasal_prefixed("pe", parts.root);
    if (p == "per") return per_prefixed(parts.root);
    if (p == "keber") return with_prefix("ke", ber_prefixed(parts.root));
    if (p == "pember") return with_prefix("pem", ber_prefixed(parts.root));
    if (p == "pemper") return with_prefix("pem", per_prefixed(parts.root));
    return {joined(p, parts.root)};
}

void add_forms(FormList& list, const Parts& parts, TriggerPos pos) {
    const std::string root(parts.root);
    if (parts.prefix == "meN") {
        add_transitive(list, nasal_prefixed("me", root), {root}, parts.suffix);
    } else if (parts.prefix == "memper" || parts.prefix == "member") {
        const auto stems = parts.prefix == "memper" ? per_prefixed(root) : ber_prefixed(root);
        add_transitive(list, with_prefix("mem", stems), stems, parts.suffix);
    } else if (parts.prefix == "ber") {
        list.add_all(ber_prefixed(root), parts.suffix, FormKind::active);
    } else if (parts.prefix == "ter") {
        list.add(suffixed(joined("ter", root), parts.suffix), FormKind::stative);
        if (root.starts_with('r')) list.add(suffixed(joined("te", root), parts.suffix), FormKind::stative);
    } else if (parts.prefix == "di") {
        list.add(suffixed(joined("di", root), parts.suffix), FormKind::passive);
    } else {
        const auto kind = pos == TriggerPos::noun        ? FormKind::nominal
                          : pos == TriggerPos::adjective ? FormKind::adjective
                                                         : FormKind::active;
        list.add_all(noun_stems(parts), parts.suffix, kind);
    }
}

}  // namespace

std::vector<std::string> nasal_prefixed(std::string_view prefix, std::string_view root) {
    const bool vowel_next = root.size() > 1 && is_vowel(root[1]);
    std::vector<std::string> words;
    if (starts_with_any(root, "aeioughqx") || root.starts_with("kh"))
        words = {joined(prefix, "ng", root)};
    else if (root.starts_with('k'))
        words = vowel_next ? melted(prefix, "ng", "ng", root) : std::vector{joined(prefix, "ng", root)};
    else if (starts_with_any(root, "bfv"))
        words = {joined(prefix, "m", root)};
    else if (root.starts_with('p'))
        words = vowel_next ? before_p(prefix, root) : std::vector{joined(prefix, "m", root)};
    else if (root.starts_with('t') && (vowel_next || root.starts_with("tr")))
        words = melted(prefix, "n", "n", root);
    else if (starts_with_any(root, "cdjzt") || root.starts_with("sy"))
        words = {joined(prefix, "n", root)};
    else if (root.starts_with('s'))
        words = vowel_next ? melted(prefix, "ny", "n", root) : std::vector{joined(prefix, "n", root)};
    else
        words = {joined(prefix, root)};
    if (syllables(root) == 1) words.insert(words.begin(), joined(prefix, "nge", root));
    return words;
}

std::vector<std::string> ber_prefixed(std::string_view root) { return r_prefixed("be", root); }

std::vector<std::string> per_prefixed(std::string_view root) { return r_prefixed("pe", root); }

std::vector<AffixedForm> indonesian_forms(std::string_view notation, TriggerPos pos) {
    const auto words = split_list(notation, ' ');
    if (words.empty()) throw Error("a word without letters");
    std::string rest;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const bool affixed = words[i].find('+') != std::string_view::npos;
        rest += ' ' + (affixed ? indonesian_lemma(words[i], pos) : std::string(words[i]));
    }
    std::vector<AffixedForm> forms;
    FormList list(forms, rest);
    add_forms(list, parse_parts(words.front()), pos);
    return forms;
}

std::string indonesian_lemma(std::string_view notation, TriggerPos pos) { return indonesian_forms(notation, pos).front().surface; }

}  // namespace babad
