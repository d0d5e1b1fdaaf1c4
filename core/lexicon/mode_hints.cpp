#include "core/lexicon/mode_hints.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/tsv.hpp"

namespace babad {

ModeHints::ModeHints(const DataFiles& files, Language language, WordClasses& classes) {
    const auto name = fmt::format("{}/mode_hints.tsv", code(language));
    const Table table(files.display_name(name), files[name]);
    for (const auto& row : table.rows()) {
        const auto type = parse_plover_type(row["type"]);
        if (!type) row.fail(fmt::format("no type \"{}\"", row["type"]));
        if (row["part"] != "clause" && row["part"] != "rest") row.fail("part is clause or rest");
        hints_.push_back({*type, std::string(row["kind"]), row["part"] == "rest", classes.intern(row["words"]),
                          std::string(row["mode"]), std::string(row["new_kind"])});
    }
}

const ModeHint* ModeHints::find(PloverType type, std::string_view kind, std::span<const std::uint64_t> clause,
                                std::span<const std::uint64_t> rest, const WordClasses& classes) const {
    for (const auto& hint : hints_) {
        if (hint.type != type || (!hint.kind.empty() && hint.kind != kind)) continue;
        const auto& words = hint.rest ? rest : clause;
        if (std::any_of(words.begin(), words.end(), [&](std::uint64_t key) { return classes.contains(hint.words, key); }))
            return &hint;
    }
    return nullptr;
}

}  // namespace babad
