#include "core/lexicon/light_verbs.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"
#include "core/lexicon/english_inflection.hpp"
#include "core/lexicon/indonesian_affixes.hpp"
#include "core/lexicon/word_classes.hpp"

namespace babad {

namespace {

constexpr std::array<std::pair<std::string_view, LightEffect>, 11> effects = {{
    {"perform", LightEffect::perform}, {"undergo", LightEffect::undergo}, {"offer", LightEffect::offer},
    {"plan", LightEffect::plan}, {"stop", LightEffect::stop}, {"cancel", LightEffect::cancel},
    {"postpone", LightEffect::postpone}, {"prevent", LightEffect::prevent}, {"occur", LightEffect::occur},
    {"cause", LightEffect::cause}, {"tell", LightEffect::tell},
}};

LightEffect parse_effect(const Table::Row& row) {
    for (const auto& [name, effect] : effects)
        if (name == row["effect"]) return effect;
    row.fail(fmt::format("no effect \"{}\"", row["effect"]));
}

}  // namespace

LightVerbs::LightVerbs(const DataFiles& files, Language language) {
    const auto name = fmt::format("{}/light_verbs.tsv", code(language));
    const Table table(files.display_name(name), files[name]);
    const EnglishInflection inflection(files);
    for (const auto& row : table.rows()) {
        const auto effect = parse_effect(row);
        const auto add = [&](std::string_view surface, FormKind kind) {
            trie_.add(word_keys(surface), static_cast<std::uint32_t>(verbs_.size()));
            verbs_.push_back({effect, kind});
        };
        if (language == Language::indonesian)
            for (const auto& form : indonesian_forms(row["lemma"], TriggerPos::verb)) add(form.surface, form.kind);
        else
            for (const auto& form : inflection.verb(row["lemma"])) add(form.surface, form.kind);
    }
    trie_.freeze();
}

std::optional<LightVerbs::Match> LightVerbs::longest(std::span<const std::uint64_t> keys) const {
    const auto match = trie_.longest(keys);
    if (!match) return std::nullopt;
    return Match{match->tokens, verbs_[match->values.front()]};
}

}  // namespace babad
