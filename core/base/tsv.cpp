#include "core/base/tsv.hpp"

#include <fmt/format.h>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"

namespace babad {

Table::Table(std::string_view name, std::string_view text) : name_(name) {
    std::size_t number = 0;
    bool header_seen = false;
    for (auto line : split(text, '\n')) {
        ++number;
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        auto fields = split(line, '\t');
        for (auto& field : fields) field = trim(field);
        if (!header_seen) {
            for (std::size_t i = 0; i < fields.size(); ++i) columns_.emplace(fields[i], i);
            header_seen = true;
            continue;
        }
        Row row;
        row.table_ = this;
        row.line_ = number;
        row.fields_ = std::move(fields);
        if (row.fields_.size() > columns_.size())
            row.fail(fmt::format("{} fields in a table of {} columns", row.fields_.size(), columns_.size()));
        row.fields_.resize(columns_.size());
        rows_.push_back(std::move(row));
    }
}

std::size_t Table::column(std::string_view name) const {
    const auto found = columns_.find(name);
    if (found == columns_.end()) throw Error(fmt::format("{}: no column \"{}\"", name_, name));
    return found->second;
}

std::string_view Table::Row::operator[](std::string_view column) const {
    return fields_[table_->column(column)];
}

void Table::Row::fail(std::string_view what) const {
    throw Error(fmt::format("{}:{}: {}", table_->name(), line_, what));
}

}  // namespace babad
