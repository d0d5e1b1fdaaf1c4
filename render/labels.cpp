#include "render/labels.hpp"

#include <fmt/format.h>

#include <cmath>

#include "core/base/error.hpp"
#include "core/base/tsv.hpp"
#include "core/lexicon/data_files.hpp"

namespace babad {

Labels::Labels(std::string_view language) : language_(language) {
    if (language != "en" && language != "id") {
        throw UsageError("labels speak no '" + language_ + "'", "use --labels en or --labels id");
    }
    const DataFiles files;
    const Table table(files.display_name("labels/sheet.tsv"), files["labels/sheet.tsv"]);
    for (const Table::Row& row : table.rows()) words_.emplace(row["key"], row[language]);
}

const std::string& Labels::operator[](std::string_view key) const {
    const auto found = words_.find(key);
    if (found == words_.end()) throw Error("data/labels/sheet.tsv has no row '" + std::string(key) + "'");
    return found->second;
}

std::string Labels::fill(std::string_view key, std::initializer_list<std::string_view> values) const {
    const auto one = values.size() > 0 && *values.begin() == "1" ? words_.find(std::string(key) + ".one") : words_.end();
    const std::string_view pattern = one != words_.end() ? one->second : (*this)[key];
    std::string text;
    std::size_t at = 0;
    for (const std::string_view value : values) {
        const std::size_t hole = pattern.find("{}", at);
        if (hole == std::string_view::npos) break;
        text += pattern.substr(at, hole - at);
        text += value;
        at = hole + 2;
    }
    return text += pattern.substr(at);
}

std::string Labels::number(double value) const {
    const std::string plain = fmt::format("{:.1f}", std::abs(value));
    const std::size_t whole = plain.size() - 2;
    std::string text = value < 0 ? "−" : "";
    for (std::size_t i = 0; i < whole; ++i) {
        if (i > 0 && (whole - i) % 3 == 0) text += (*this)["group_mark"];
        text += plain[i];
    }
    if (plain.back() != '0') text += (*this)["decimal_mark"] + plain.back();
    return text;
}

}  // namespace babad
