#include "core/base/tsv.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"

namespace babad {

Table::Table(std::string_view name, std::string_view text) : name_(name) {
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        if (columns_.empty()) {
            const auto names = split(line, '\t');
            for (std::size_t i = 0; i < names.size(); ++i) columns_.emplace(trim(names[i]), i);
            continue;
        }
        read_row(line, number);
    }
}

void Table::read_row(std::string_view line, std::size_t number) {
    Row row;
    row.table_ = this;
    row.line_ = number;
    row.first_ = cells_.size();
    for (bool more = true; more;) {
        const auto end = line.find('\t');
        more = end != std::string_view::npos;
        cells_.push_back(trim(line.substr(0, end)));
        if (more) line.remove_prefix(end + 1);
    }
    const auto fields = cells_.size() - row.first_;
    if (fields > columns_.size()) row.fail(fmt::format("{} fields in a table of {} columns", fields, columns_.size()));
    cells_.resize(row.first_ + columns_.size());
    rows_.push_back(row);
}

std::size_t Table::column(std::string_view name) const {
    const auto found = columns_.find(name);
    if (found == columns_.end()) throw Error(fmt::format("{}: no column \"{}\"", name_, name));
    return found->second;
}

std::string_view Table::Row::operator[](std::string_view column) const {
    return get(table_->column(column));
}

void Table::Row::fail(std::string_view what) const {
    throw Error(fmt::format("{}:{}: {}", table_->name(), line_, what));
}

}  // namespace babad
