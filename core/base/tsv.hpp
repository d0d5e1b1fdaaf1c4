#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace babad {

/// A table of the data folder: UTF-8, `#` lines are comments that explain the columns, then one
/// header line of column names, then rows; fields are separated by tabs, never quoted. Missing
/// trailing fields read as empty. Views point into `text`, which must outlive the table.
///
///     # weekday: ISO number, Monday = 1
///     word<TAB>weekday
///     senin<TAB>1
class Table {
public:
    /// Throws `Error` naming `name` and the line for a row with more fields than columns.
    Table(std::string_view name, std::string_view text);

    class Row {
    public:
        /// The field of that column, blanks trimmed. Throws `Error` for a column the table does not have.
        std::string_view operator[](std::string_view column) const;
        std::string_view get(std::size_t column) const { return table_->cells_[first_ + column]; }
        std::size_t line() const { return line_; }
        /// `Error` with "name:line: what".
        [[noreturn]] void fail(std::string_view what) const;

    private:
        friend class Table;
        const Table* table_ = nullptr;
        std::size_t first_ = 0;  ///< of its fields in `cells_`
        std::size_t line_ = 0;
    };

    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    const std::vector<Row>& rows() const { return rows_; }
    bool has_column(std::string_view column) const { return columns_.contains(column); }
    /// Index for `Row::get`. Throws `Error` for a column the table does not have.
    std::size_t column(std::string_view name) const;
    const std::string& name() const { return name_; }

private:
    void read_row(std::string_view line, std::size_t number);

    std::string name_;
    std::map<std::string_view, std::size_t, std::less<>> columns_;
    std::vector<std::string_view> cells_;  ///< of all rows, one after the other
    std::vector<Row> rows_;
};

}  // namespace babad
