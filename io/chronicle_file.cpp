#include "io/chronicle_file.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include "core/base/error.hpp"
#include "core/base/hash.hpp"
#include "core/base/strings.hpp"
#include "core/chronicle/event_assembler.hpp"
#include "io/article_record.hpp"
#include "io/chronicle_connection.hpp"
#include "io/chronicle_reader.hpp"
#include "io/chronicle_schema.hpp"
#include "io/chronicle_writer.hpp"

namespace babad {

namespace {

SqliteDatabase::Mode database_mode(ChronicleFile::Mode mode) {
    switch (mode) {
        case ChronicleFile::Mode::read: return SqliteDatabase::Mode::read;
        case ChronicleFile::Mode::write: return SqliteDatabase::Mode::write;
        case ChronicleFile::Mode::create: break;
    }
    return SqliteDatabase::Mode::create;
}

const std::filesystem::path& existing(const std::filesystem::path& path, ChronicleFile::Mode mode) {
    if (std::filesystem::is_directory(path)) throw Error(fmt::format("{}: a folder, not a chronicle", path.string()));
    if (mode != ChronicleFile::Mode::create && !std::filesystem::exists(path))
        throw Error(fmt::format("{}: no such chronicle", path.string()), "`babad add` makes one");
    return path;
}

std::string_view action_name(Edit::Action action) {
    switch (action) {
        case Edit::Action::merge: return "merge";
        case Edit::Action::split: return "split";
        case Edit::Action::reject: return "reject";
        case Edit::Action::amend: break;
    }
    return "amend";
}

std::size_t count(SqliteDatabase& database, const char* sql) {
    return static_cast<std::size_t>(database.prepared(sql).first_number().value_or(0));
}

}  // namespace

ChronicleFile::Connection::Connection(const std::filesystem::path& path, Mode open_mode, const Ontology& known)
    : database(existing(path, open_mode), database_mode(open_mode)), ontology(known), mode(open_mode) {
    prepare_chronicle(database, database_mode(open_mode));
}

/// One plain file at rest. Where another program still has the file open, the last one does this.
ChronicleFile::Connection::~Connection() {
    if (mode == Mode::read) return;
    database.release_prepared();
    sqlite3_busy_timeout(database.handle(), 0);
    sqlite3_exec(database.handle(), "PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
}

ChronicleFile::ChronicleFile(const std::filesystem::path& path, Mode mode, const Ontology& ontology)
    : connection_(std::make_unique<Connection>(path, mode, ontology)) {}

ChronicleFile::~ChronicleFile() = default;
ChronicleFile::ChronicleFile(ChronicleFile&&) noexcept = default;

ChronicleFile::Added ChronicleFile::add(const Batch& batch) {
    Added added;
    SqliteTransaction transaction(connection_->database);
    ChronicleWriter writer(*connection_);
    for (const auto& entry : batch.entries) {
        const auto outcome = writer.add_article(entry.article, entry.reports);
        added.new_articles += outcome.added ? 1 : 0;
        added.superseded += outcome.superseded;
        added.reports += outcome.reports;
    }
    writer.merge_touched();
    transaction.commit();
    added.events = count(connection_->database, "SELECT count(*) FROM events");
    return added;
}

void ChronicleFile::for_each_article(const std::function<void(const Article&)>& each) const {
    SqliteStatement select(connection_->database, "SELECT key, record FROM articles ORDER BY key");
    while (select.step()) each(parse_article_record(fmt::format("article {}", select.text(0)), select.text(1)));
}

ChronicleFile::Added ChronicleFile::rebuild(const std::function<std::vector<Report>(const Article&)>& read) {
    Added added;
    SqliteTransaction transaction(connection_->database);
    ChronicleWriter writer(*connection_);
    writer.forget_reports();
    for_each_article([&](const Article& article) { added.reports += writer.add_reports(article, article_key(article), read(article)); });
    writer.merge_touched();
    transaction.commit();
    added.events = count(connection_->database, "SELECT count(*) FROM events");
    return added;
}

bool ChronicleFile::knows(const std::string& key) const {
    return connection_->database.prepared("SELECT 1 FROM articles WHERE key = ?").bind(1, key).found();
}

std::vector<Event> ChronicleFile::events() const { return ChronicleReader(*connection_).all_events(); }

Event ChronicleFile::event(const std::string& id) const {
    const ChronicleReader reader(*connection_);
    return reader.events({reader.row_of(id)}).at(0);
}

std::vector<Source> ChronicleFile::sources() const { return ChronicleReader(*connection_).sources(); }

void ChronicleFile::record(const Edit& edit) {
    SqliteTransaction transaction(connection_->database);
    for (const auto& id : edit.reports) {
        if (!connection_->database.prepared("SELECT 1 FROM reports WHERE id = ?").bind(1, id).found())
            throw UsageError(fmt::format("{}: no such report", id));
    }
    if (edit.reports.empty()) throw UsageError("an edit names no report");
    if (edit.action == Edit::Action::amend) {
        Event probe;
        amend_event(probe, edit, connection_->ontology);
    }
    auto& insert = connection_->database.prepared("INSERT INTO edits(action, reports, field, value, reason) VALUES (?,?,?,?,?)");
    insert.bind(1, action_name(edit.action)).bind(2, join(edit.reports, " ")).bind(3, edit.field).bind(4, edit.value);
    insert.bind(5, edit.reason).run();
    ChronicleWriter writer(*connection_);
    writer.touch(edit.reports);
    writer.merge_touched();
    transaction.commit();
}

std::vector<Edit> ChronicleFile::edits() const { return ChronicleReader(*connection_).edits(); }

std::string ChronicleFile::revision() const {
    std::string content;
    SqliteStatement keys(connection_->database, "SELECT key FROM articles ORDER BY key");
    while (keys.step()) content.append(keys.text(0)) += '\n';
    for (const auto& edit : edits()) {
        for (const auto& part : {std::string(action_name(edit.action)), join(edit.reports, " "), edit.field, edit.value, edit.reason})
            content.append(part) += '\x1F';
        content += '\n';
    }
    return content_hash(content);
}

}  // namespace babad
