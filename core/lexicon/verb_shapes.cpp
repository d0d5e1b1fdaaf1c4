#include "core/lexicon/verb_shapes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "core/base/tsv.hpp"

namespace babad {

namespace {

VerbShape parse_shape(const Table::Row& row) {
    const auto voice = row["voice"];
    if (voice == "active") return VerbShape::active;
    if (voice == "passive") return VerbShape::passive;
    if (voice == "stative") return VerbShape::stative;
    row.fail(fmt::format("no voice '{}'", voice));
}

std::size_t parse_least(const Table::Row& row) {
    const auto field = row["least"];
    std::size_t least = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), least);
    if (error != std::errc{} || end != field.data() + field.size()) row.fail("'least' is not a number");
    return least;
}

}  // namespace

VerbShapes::VerbShapes(const DataFiles& files, Language language) {
    const auto file = fmt::format("{}/verb_shapes.tsv", code(language == Language::other ? Language::english : language));
    const Table table(files.display_name(file), files[file]);
    for (const auto& row : table.rows())
        rules_.push_back({std::string(row["prefix"]), std::string(row["next"]), std::string(row["suffix"]), parse_least(row), parse_shape(row)});
}

std::optional<VerbShape> VerbShapes::of(std::string_view folded) const {
    for (const auto& rule : rules_) {
        if (folded.size() < rule.least || !folded.starts_with(rule.prefix) || !folded.ends_with(rule.suffix)) continue;
        if (!rule.next.empty() && rule.next.find(folded[rule.prefix.size()]) == std::string::npos) continue;
        return rule.shape;
    }
    return std::nullopt;
}

}  // namespace babad
