#include "io/sqlite_database.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include "core/base/error.hpp"
#include "io/file_holder.hpp"

namespace babad {

namespace {

int open_flags(SqliteDatabase::Mode mode) {
    switch (mode) {
        case SqliteDatabase::Mode::read: return SQLITE_OPEN_READONLY;
        case SqliteDatabase::Mode::write: return SQLITE_OPEN_READWRITE;
        case SqliteDatabase::Mode::create: break;
    }
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

}  // namespace

SqliteDatabase::SqliteDatabase(std::filesystem::path path, Mode mode) : path_(std::move(path)) {
    const int code = sqlite3_open_v2(path_.c_str(), &handle_, open_flags(mode) | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK) {
        sqlite3_close(handle_);
        handle_ = nullptr;
        fail(code);
    }
    sqlite3_extended_result_codes(handle_, 1);
    sqlite3_busy_timeout(handle_, wait_milliseconds);
}

SqliteDatabase::~SqliteDatabase() {
    release_prepared();
    sqlite3_close(handle_);
}

void SqliteDatabase::release_prepared() { prepared_.clear(); }

SqliteStatement& SqliteDatabase::prepared(const char* sql) {
    auto& statement = prepared_[sql];
    if (!statement) statement = std::make_unique<SqliteStatement>(*this, sql);
    statement->reset();
    return *statement;
}

void SqliteDatabase::run(const char* sql) {
    const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code);
}

std::int64_t SqliteDatabase::last_row() const { return sqlite3_last_insert_rowid(handle_); }

void SqliteDatabase::fail(int code) const {
    const std::string file = path_.string();
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED: {
            const auto holder = find_file_holder(path_);
            throw Error(fmt::format("{}: in use by {}", file, holder.empty() ? "another program" : holder),
                        fmt::format("waited {} seconds; try again when it is done", wait_milliseconds / 1000));
        }
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            throw Error(fmt::format("{}: damaged or no chronicle ({})", file, sqlite3_errstr(code)),
                        "nothing was changed; take a copy from before, or add the articles to a new chronicle");
        case SQLITE_FULL: throw Error(fmt::format("{}: the disk is full", file), "nothing was changed; make room and run it again");
        case SQLITE_READONLY: throw Error(fmt::format("{}: cannot be written (read-only)", file));
        case SQLITE_CANTOPEN: throw Error(fmt::format("{}: cannot be opened", file), "is the folder there, and writable?");
        case SQLITE_INTERRUPT: throw Error(fmt::format("{}: the query took too long", file), "narrow it by actor or date");
        default: break;
    }
    throw Error(fmt::format("{}: {}", file, handle_ ? sqlite3_errmsg(handle_) : sqlite3_errstr(code)));
}

SqliteStatement::SqliteStatement(SqliteDatabase& database, std::string_view sql) : database_(database) {
    const int code =
        sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &statement_, nullptr);
    if (code != SQLITE_OK) database.fail(code);
}

SqliteStatement::~SqliteStatement() { sqlite3_finalize(statement_); }

SqliteStatement& SqliteStatement::bind(int parameter, std::string_view text) {
    // A null pointer would bind NULL, and an empty view may hold one.
    sqlite3_bind_text64(statement_, parameter, text.data() ? text.data() : "", text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

SqliteStatement& SqliteStatement::bind(int parameter, std::int64_t number) {
    sqlite3_bind_int64(statement_, parameter, number);
    return *this;
}

SqliteStatement& SqliteStatement::bind(int parameter, double number) {
    sqlite3_bind_double(statement_, parameter, number);
    return *this;
}

SqliteStatement& SqliteStatement::bind_null(int parameter) {
    sqlite3_bind_null(statement_, parameter);
    return *this;
}

bool SqliteStatement::step() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) {
        sqlite3_reset(statement_);
        database_.fail(code);
    }
    return false;
}

bool SqliteStatement::found() {
    const bool any = step();
    reset();
    return any;
}

std::optional<std::string> SqliteStatement::first_text() {
    std::optional<std::string> value;
    if (step() && !is_null(0)) value = std::string(text(0));
    reset();
    return value;
}

std::optional<std::int64_t> SqliteStatement::first_number() {
    std::optional<std::int64_t> value;
    if (step() && !is_null(0)) value = number(0);
    reset();
    return value;
}

void SqliteStatement::run() {
    step();
    reset();
}

void SqliteStatement::reset() { sqlite3_reset(statement_); }

int SqliteStatement::columns() const { return sqlite3_column_count(statement_); }
std::string SqliteStatement::column_name(int column) const { return sqlite3_column_name(statement_, column); }

std::string_view SqliteStatement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)))
                : std::string_view();
}

std::int64_t SqliteStatement::number(int column) const { return sqlite3_column_int64(statement_, column); }
double SqliteStatement::real(int column) const { return sqlite3_column_double(statement_, column); }
bool SqliteStatement::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

SqliteTransaction::SqliteTransaction(SqliteDatabase& database) : database_(database) { database.run("BEGIN IMMEDIATE"); }

SqliteTransaction::~SqliteTransaction() {
    if (open_) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteTransaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

}  // namespace babad
