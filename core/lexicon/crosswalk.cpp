#include "core/lexicon/crosswalk.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/tsv.hpp"

namespace babad {

namespace {

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return '0' <= c && c <= '9'; });
}

void check_numbers(const Crosswalk::Row& found, const Table::Row& row) {
    for (const auto number : {found.iso_numeric, found.cow, found.gw})
        if (!all_digits(number)) row.fail(fmt::format("no number: {}", number));
    if (!found.iso_numeric.empty() && found.iso_numeric.size() != 3) row.fail(fmt::format("not of three digits: {}", found.iso_numeric));
    const auto item = found.wikidata;
    if (!item.empty() && (item.size() < 2 || item.front() != 'Q' || !all_digits(item.substr(1)))) row.fail(fmt::format("no item of Wikidata: {}", item));
}

}  // namespace

Crosswalk::Crosswalk(const DataFiles& files, const World& world) : world_(world) {
    constexpr std::string_view name = "world/crosswalk.tsv";
    const Table table(files.display_name(name), files[name]);
    for (const auto& row : table.rows()) {
        const Row found{row["iso_numeric"], row["cow"], row["gw"], row["wikidata"]};
        check_numbers(found, row);
        const auto known = world.find(row["id"]);
        if (!known || world.entity(*known).id != row["id"]) row.fail(fmt::format("no such id: {}", row["id"]));
        if (!rows_.emplace(row["id"], found).second) row.fail(fmt::format("this id stands here twice: {}", row["id"]));
    }
}

Crosswalk::Row Crosswalk::find(std::string_view id) const {
    const auto found = rows_.find(id);
    return found == rows_.end() ? Row{} : found->second;
}

Crosswalk::Row Crosswalk::find_code(std::string_view code) const {
    const auto known = code.find('/') == std::string_view::npos ? world_.find(code) : std::nullopt;
    return known ? find(world_.entity(*known).id) : Row{};
}

}  // namespace babad
