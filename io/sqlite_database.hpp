#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace babad {

class SqliteStatement;

/// One connection to an SQLite file. Each failure is an `Error` that names the file and says what is wrong in words: locked
/// (and by whom), damaged, full disk, not writable. Not for use by two threads at once.
class SqliteDatabase {
public:
    enum class Mode { read, write, create };
    static constexpr int wait_milliseconds = 5000;  ///< for another writer

    SqliteDatabase(std::filesystem::path path, Mode mode);
    ~SqliteDatabase();
    SqliteDatabase(const SqliteDatabase&) = delete;
    SqliteDatabase& operator=(const SqliteDatabase&) = delete;

    /// Runs one or more statements without results.
    void run(const char* sql);
    /// A statement that is kept for the next use, reset. One use at a time.
    SqliteStatement& prepared(const char* sql);
    void release_prepared();
    std::int64_t last_row() const;
    const std::filesystem::path& path() const { return path_; }
    sqlite3* handle() const { return handle_; }
    [[noreturn]] void fail(int code) const;

private:
    std::filesystem::path path_;
    sqlite3* handle_ = nullptr;
    std::map<std::string, std::unique_ptr<SqliteStatement>, std::less<>> prepared_;
};

/// A prepared statement with its parameters and its current row.
///
///     SqliteStatement select(database, "SELECT id FROM events WHERE type = ?");
///     select.bind(1, "AID");
///     while (select.step()) use(select.text(0));
class SqliteStatement {
public:
    SqliteStatement(SqliteDatabase& database, std::string_view sql);
    ~SqliteStatement();
    SqliteStatement(const SqliteStatement&) = delete;
    SqliteStatement& operator=(const SqliteStatement&) = delete;

    SqliteStatement& bind(int parameter, std::string_view text);
    SqliteStatement& bind(int parameter, const char* text) { return bind(parameter, std::string_view(text)); }
    SqliteStatement& bind(int parameter, std::int64_t number);
    SqliteStatement& bind(int parameter, double number);
    SqliteStatement& bind_null(int parameter);
    SqliteStatement& bind(int parameter, const std::optional<std::int64_t>& number) {
        return number ? bind(parameter, *number) : bind_null(parameter);
    }

    /// Whether there is a (next) row.
    bool step();
    /// Whether there is any row; ready for new parameters.
    bool found();
    /// The first column of the first row, where there is one; ready for new parameters.
    std::optional<std::string> first_text();
    std::optional<std::int64_t> first_number();
    /// For a statement without rows: runs it and makes it ready for new parameters.
    void run();
    void reset();

    int columns() const;
    std::string column_name(int column) const;
    std::string_view text(int column) const;  ///< until the next step
    std::int64_t number(int column) const;
    double real(int column) const;
    bool is_null(int column) const;

private:
    SqliteDatabase& database_;
    sqlite3_stmt* statement_ = nullptr;
};

/// BEGIN IMMEDIATE … COMMIT; rolled back unless committed.
class SqliteTransaction {
public:
    explicit SqliteTransaction(SqliteDatabase& database);
    ~SqliteTransaction();
    SqliteTransaction(const SqliteTransaction&) = delete;
    SqliteTransaction& operator=(const SqliteTransaction&) = delete;
    void commit();

private:
    SqliteDatabase& database_;
    bool open_ = true;
};

}  // namespace babad
