#include "core/lexicon/record_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"

namespace babad {
namespace {

constexpr std::array<std::string_view, 4> side_names{"before", "behind", "place", "own"};

PloverType read_type(const Table::Row& row, std::string_view column) {
    const auto type = parse_plover_type(row[column]);
    if (!type) row.fail(fmt::format("unknown type \"{}\"", row[column]));
    return *type;
}

std::vector<RecordSide> read_sides(const Table::Row& row, std::string_view column) {
    std::vector<RecordSide> sides;
    for (const auto word : split_list(row[column], ',')) {
        const auto found = std::find(side_names.begin(), side_names.end(), word);
        if (found == side_names.end()) row.fail(fmt::format("no side \"{}\"", word));
        sides.push_back(static_cast<RecordSide>(found - side_names.begin()));
    }
    return sides;
}

}  // namespace

RecordRules::RecordRules(const DataFiles& files) {
    constexpr std::string_view file = "ontology/record_rules.tsv";
    const Table table(files.display_name(file), files[file]);
    for (const auto& row : table.rows()) {
        auto& rule = rules_[static_cast<std::size_t>(read_type(row, "type"))];
        if (!row["announced"].empty()) rule.announced = read_type(row, "announced");
        rule.source = read_sides(row, "source");
        rule.target = read_sides(row, "target");
    }
}

}  // namespace babad
