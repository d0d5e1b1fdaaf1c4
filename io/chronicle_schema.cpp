#include "io/chronicle_schema.hpp"

#include <fmt/format.h>

#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "core/base/error.hpp"
#include "io/revision_log.hpp"

namespace babad {

namespace {

constexpr std::int64_t application_id = 0x62616264;  // "babd"

constexpr const char* tables = R"sql(
CREATE TABLE articles(
  key TEXT PRIMARY KEY, id TEXT NOT NULL, outlet TEXT NOT NULL, url TEXT NOT NULL, title TEXT NOT NULL,
  published TEXT NOT NULL, language TEXT NOT NULL, stamp TEXT NOT NULL, duplicate_of TEXT NOT NULL DEFAULT '',
  superseded INTEGER NOT NULL DEFAULT 0, record TEXT NOT NULL, since INTEGER NOT NULL DEFAULT 1) STRICT, WITHOUT ROWID;
CREATE INDEX articles_url ON articles(url) WHERE url <> '';
CREATE INDEX articles_id ON articles(id);

CREATE INDEX articles_copies ON articles(duplicate_of) WHERE duplicate_of <> '';
CREATE TABLE shingles(hash INTEGER NOT NULL, article TEXT NOT NULL, PRIMARY KEY(hash, article)) STRICT, WITHOUT ROWID;

CREATE TABLE reports(
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article TEXT NOT NULL, component TEXT, event INTEGER, record TEXT NOT NULL) STRICT;
CREATE INDEX reports_article ON reports(article);
CREATE INDEX reports_component ON reports(component);
CREATE INDEX reports_event ON reports(event);
CREATE TABLE blocks(key INTEGER NOT NULL, report INTEGER NOT NULL, PRIMARY KEY(key, report)) STRICT, WITHOUT ROWID;

CREATE TABLE events(
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, component TEXT NOT NULL,
  type TEXT NOT NULL, mode TEXT NOT NULL, kind TEXT NOT NULL, code TEXT NOT NULL, quad TEXT NOT NULL, status TEXT NOT NULL,
  day_from INTEGER, day_to INTEGER, wide_from INTEGER, wide_to INTEGER, date TEXT, precision TEXT NOT NULL, date_basis TEXT NOT NULL,
  place TEXT NOT NULL, country TEXT NOT NULL, latitude REAL, longitude REAL,
  score REAL NOT NULL, sources INTEGER NOT NULL, articles INTEGER NOT NULL, confidence REAL NOT NULL, merges TEXT NOT NULL) STRICT;
CREATE INDEX events_component ON events(component);
CREATE INDEX events_days ON events(wide_from, wide_to);
CREATE INDEX events_type ON events(type, wide_from);
CREATE INDEX events_kind ON events(kind, wide_from);

CREATE TABLE parties(
  event INTEGER NOT NULL, side TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, sector TEXT NOT NULL, role TEXT NOT NULL,
  actor_id TEXT NOT NULL, wide_from INTEGER, wide_to INTEGER, PRIMARY KEY(event, side, code)) STRICT, WITHOUT ROWID;
CREATE INDEX parties_code ON parties(code, side, wide_from, wide_to, event);
CREATE TABLE dyads(
  source TEXT NOT NULL, target TEXT NOT NULL, wide_from INTEGER, wide_to INTEGER, event INTEGER NOT NULL) STRICT;
CREATE INDEX dyads_pair ON dyads(source, target, wide_from, wide_to, event);
CREATE INDEX dyads_event ON dyads(event);

CREATE TABLE texts(event INTEGER PRIMARY KEY, words TEXT NOT NULL, roots TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE search USING fts5(words, roots, content='texts', content_rowid='event', tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER texts_added AFTER INSERT ON texts BEGIN
  INSERT INTO search(rowid, words, roots) VALUES (new.event, new.words, new.roots); END;
CREATE TRIGGER texts_removed AFTER DELETE ON texts BEGIN
  INSERT INTO search(search, rowid, words, roots) VALUES ('delete', old.event, old.words, old.roots); END;

CREATE TABLE edits(
  n INTEGER PRIMARY KEY, action TEXT NOT NULL, reports TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL,
  since INTEGER NOT NULL DEFAULT 1) STRICT;

CREATE VIEW v_event AS SELECT id, type, mode, kind, code, quad, status, date, date(day_from * 86400, 'unixepoch') AS date_from,
  date(day_to * 86400, 'unixepoch') AS date_to, precision, date_basis, place, country, latitude, longitude, score, sources, articles,
  confidence, (SELECT group_concat(code, ' ') FROM parties WHERE event = n AND side = 'actor') AS actors,
  (SELECT group_concat(code, ' ') FROM parties WHERE event = n AND side = 'recipient') AS recipients FROM events;
CREATE VIEW v_dyad AS SELECT d.source, d.target, e.id, e.type, e.kind, e.quad, e.score, e.date,
  date(e.day_from * 86400, 'unixepoch') AS date_from, date(e.day_to * 86400, 'unixepoch') AS date_to FROM dyads d JOIN events e ON e.n = d.event;
)sql";

/// What schema 2 has beside schema 1.
constexpr const char* second_tables = R"sql(
CREATE TABLE IF NOT EXISTS revisions(n INTEGER PRIMARY KEY, revision TEXT NOT NULL, articles TEXT NOT NULL, edits TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS saved(name TEXT PRIMARY KEY, query TEXT NOT NULL) STRICT, WITHOUT ROWID;
)sql";
constexpr const char* second_columns = R"sql(
ALTER TABLE articles ADD COLUMN since INTEGER NOT NULL DEFAULT 1;
ALTER TABLE edits ADD COLUMN since INTEGER NOT NULL DEFAULT 1;
)sql";

std::int64_t pragma(SqliteDatabase& database, const char* name) {
    SqliteStatement select(database, fmt::format("PRAGMA {}", name));
    return select.step() ? select.number(0) : 0;
}

/// A file shorter than its header says was cut off: SQLite would find out only when it meets a missing page.
void check_length(const std::filesystem::path& path) {
    std::error_code unknown;
    const auto size = std::filesystem::file_size(path, unknown);
    if (unknown || size == 0 || std::filesystem::exists(path.string() + "-wal")) return;
    std::array<unsigned char, 100> header{};
    std::ifstream file(path, std::ios::binary);
    file.read(reinterpret_cast<char*>(header.data()), header.size());
    if (std::memcmp(header.data(), "SQLite format 3", std::min<std::size_t>(16, size)) != 0)
        throw Error(fmt::format("{}: not a chronicle", path.string()), "give a file that `babad add` has made, or a new name");
    const auto number = [&](std::size_t at, int bytes) {
        std::uint64_t value = 0;
        for (int i = 0; i < bytes; ++i) value = value << 8U | header[at + static_cast<std::size_t>(i)];
        return value;
    };
    const auto page = number(16, 2) == 1 ? 65536 : number(16, 2);
    const auto pages = number(28, 4);
    const bool counted = number(24, 4) == number(92, 4);  // else the header's page count is not to be trusted
    if (size < 100 || (counted && size < page * pages))
        throw Error(fmt::format("{}: cut off ({} of {} bytes)", path.string(), size, page * pages),
                    "nothing was changed; take a whole copy of the file");
}

void make_tables(SqliteDatabase& database) {
    SqliteTransaction transaction(database);
    if (pragma(database, "user_version") != 0) return;  // another program was faster
    database.run(tables);
    database.run(second_tables);
    database.run(fmt::format("PRAGMA application_id={}", application_id).c_str());
    database.run(fmt::format("PRAGMA user_version={}", chronicle_schema_version).c_str());
    transaction.commit();
}

/// Articles and edits of a file from before revisions were kept are its revision 1.
void write_first_revision(SqliteDatabase& database) {
    RevisionLog log(database);
    SqliteStatement articles(database, "SELECT key FROM articles");
    while (articles.step()) log.add_article(articles.text(0));
    SqliteStatement edits(database, "SELECT action, reports, field, value, reason FROM edits ORDER BY n");
    while (edits.step()) {
        std::vector<std::string> columns;
        for (int column = 0; column < edits.columns(); ++column) columns.emplace_back(edits.text(column));
        log.add_edit(edit_text(columns));
    }
    log.close();
}

void migrate(SqliteDatabase& database) {
    SqliteTransaction transaction(database);
    if (pragma(database, "user_version") >= chronicle_schema_version) return;  // another program was faster
    database.run(second_columns);
    database.run(second_tables);
    write_first_revision(database);
    database.run(fmt::format("PRAGMA user_version={}", chronicle_schema_version).c_str());
    transaction.commit();
}

/// An old file that may not be written gets what it lacks in memory, but cannot be asked for an earlier state.
void stand_in(SqliteDatabase& database) {
    std::string temporary(second_tables);
    for (std::size_t at = 0; (at = temporary.find("CREATE TABLE", at)) != std::string::npos; at += 12) temporary.insert(at + 6, " TEMP");
    database.run(temporary.c_str());
    write_first_revision(database);
}

}  // namespace

void prepare_chronicle(SqliteDatabase& database, SqliteDatabase::Mode mode) {
    const auto file = database.path().string();
    check_length(database.path());
    auto version = pragma(database, "user_version");
    const auto application = pragma(database, "application_id");
    const bool empty = version == 0 && application == 0 && pragma(database, "schema_version") == 0;
    if (empty && mode == SqliteDatabase::Mode::create) {
        database.run("PRAGMA journal_mode=WAL");
        make_tables(database);
        version = pragma(database, "user_version");
    } else if (application != application_id) {
        throw Error(fmt::format("{}: not a chronicle", file), "give a file that `babad add` has made, or a new name");
    }
    if (version > chronicle_schema_version)
        throw Error(fmt::format("{}: made by a newer babad (schema {}; this one knows {})", file, version, chronicle_schema_version),
                    "install the newer version; the file was left as it is");
    if (mode == SqliteDatabase::Mode::read) {
        if (version < chronicle_schema_version) stand_in(database);
        return;
    }
    if (version < chronicle_schema_version) migrate(database);
    database.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536");
}

}  // namespace babad
