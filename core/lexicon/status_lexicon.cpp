#include "core/lexicon/status_lexicon.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"
#include "core/lexicon/word_classes.hpp"

namespace babad {
namespace {

constexpr std::array<std::string_view, 34> cue_names{
    "negation", "phase",   "future",  "plan",    "modal", "condition", "evidential", "speech", "source",
    "claim",    "deny",    "doubt",   "wish",    "request", "threat",  "refusal",    "attempt", "fail",
    "purpose",  "time",    "done",    "habit",   "talk",  "prevent",   "right",      "definite", "obligation", "offer",  "unless", "circumstance", "backshift",
    "earlier", "now", "sequel"};

}  // namespace

StatusLexicon::StatusLexicon(const DataFiles& files, Language language) {
    const std::string name = fmt::format("{}/status.tsv", code(language));
    const Table table(files.display_name(name), files[name]);
    for (const auto& row : table.rows()) {
        const auto found = std::find(cue_names.begin(), cue_names.end(), row["class"]);
        if (found == cue_names.end()) row.fail(fmt::format("unknown class \"{}\"", row["class"]));
        const auto cue = static_cast<std::uint32_t>(found - cue_names.begin());
        for (const auto words : split_list(row["words"], '|')) trie_.add(word_keys(words), cue);
    }
    trie_.freeze();
}

std::optional<StatusLexicon::Match> StatusLexicon::longest(std::span<const std::uint64_t> keys) const {
    const auto found = trie_.longest(keys);
    if (!found) return std::nullopt;
    Match match{found->tokens, {}};
    for (const std::uint32_t cue : found->values) match.cues.add(static_cast<StatusCue>(cue));
    return match;
}

}  // namespace babad
