#include "core/lexicon/role_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_set>

#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"
#include "core/lexicon/phrase_cutter.hpp"

namespace babad {

namespace {

constexpr std::array class_names{"office", "organ", "voice", "asset", "people", "force", "generic",
                                 "modifier", "former", "acting", "elect", "deputy", "title"};
constexpr std::array<std::string_view, 24> sectors{
    "GOV", "MIL", "COP", "SPY", "LEG", "JUD", "PTY", "OPP", "REB", "PRM", "UAF", "CRM",
    "CVL", "EDU", "JRN", "LAB", "AGR", "REL", "REF", "MED", "BUS", "NGO", "ELI", "UNK"};

std::optional<RoleClass> parse_class(std::string_view name) {
    const auto found = std::find(class_names.begin(), class_names.end(), name);
    if (found == class_names.end()) return std::nullopt;
    return static_cast<RoleClass>(found - class_names.begin());
}

std::uint64_t path_of(const std::vector<std::uint64_t>& keys) {
    std::uint64_t path = 0;
    for (const auto key : keys) path = (path ^ key) * 0x9E3779B97F4A7C15ULL;
    return path;
}

}  // namespace

bool is_sector(std::string_view sector) { return std::find(sectors.begin(), sectors.end(), sector) != sectors.end(); }

RoleTable::RoleTable(const DataFiles& files, Language language) {
    const auto name = fmt::format("{}/roles.tsv", code(language == Language::other ? Language::english : language));
    const Table table(files.display_name(name), files[name]);
    const auto phrase = table.column("phrase"), kind = table.column("class"), role = table.column("role"),
               sector = table.column("sector");
    std::unordered_set<std::uint64_t> seen;
    CutPhrase cut;
    for (const auto& row : table.rows()) {
        const auto parsed = parse_class(row.get(kind));
        if (!parsed) row.fail(fmt::format("no such class: {}", row.get(kind)));
        if (!row.get(sector).empty() && !is_sector(row.get(sector)))
            row.fail(fmt::format("no such sector: {}", row.get(sector)));
        cut_phrase(row.get(phrase), cut);
        if (cut.keys.empty() || cut.keys.size() > PhraseTrie::max_tokens) row.fail("a phrase must have 1 to 10 words");
        if (!seen.insert(path_of(cut.keys)).second) row.fail(fmt::format("this phrase stands here twice: {}", row.get(phrase)));
        trie_.add(cut.keys, static_cast<std::uint32_t>(roles_.size()));
        roles_.push_back({*parsed, std::string(row.get(role)), std::string(row.get(sector)), cut.capitals});
    }
    trie_.freeze();
}

/// The first group that is a sector tells what kind of role it is.
void RoleTable::add(const Dictionary& dictionary) {
    CutPhrase cut;
    for (const auto& agent : dictionary.agents) {
        const auto sector = agent.code.substr(0, 3);
        if (!is_sector(sector)) continue;
        const bool organ = sector == "GOV" || sector == "MIL" || sector == "COP" || sector == "SPY" || sector == "LEG" || sector == "JUD" || sector == "OPP";
        const bool force = sector == "REB" || sector == "UAF" || sector == "CRM";
        const auto kind = organ ? RoleClass::organ : force ? RoleClass::force : RoleClass::people;
        for (const auto& phrase : agent.phrases) {
            cut_phrase(phrase, cut);
            if (cut.keys.empty() || cut.keys.size() > PhraseTrie::max_tokens) continue;
            const auto known = trie_.longest(cut.keys);
            if (known && known->tokens == cut.keys.size()) continue;
            trie_.add(cut.keys, static_cast<std::uint32_t>(roles_.size()));
            roles_.push_back({kind, ascii_lower(phrase), sector, 0});
        }
    }
    trie_.freeze();
}

}  // namespace babad
