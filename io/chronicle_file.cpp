#include "io/chronicle_file.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include "core/base/error.hpp"
#include "core/chronicle/event_assembler.hpp"
#include "io/article_record.hpp"
#include "io/chronicle_connection.hpp"
#include "io/chronicle_reader.hpp"
#include "io/chronicle_schema.hpp"
#include "io/chronicle_writer.hpp"
#include "io/report_json.hpp"
#include "io/revision_log.hpp"

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

ChronicleFile::Added ChronicleFile::rebuild(const std::function<std::vector<std::vector<Report>>(const std::vector<Article>&)>& read) {
    constexpr std::size_t batch_size = 500;
    Added added;
    SqliteTransaction transaction(connection_->database);
    ChronicleWriter writer(*connection_);
    writer.forget_reports();
    std::vector<Article> batch;
    const auto flush = [&] {
        auto reports = read(batch);
        for (std::size_t i = 0; i < batch.size(); ++i) added.reports += writer.add_reports(batch[i], article_key(batch[i]), std::move(reports.at(i)));
        batch.clear();
    };
    for_each_article([&](const Article& article) {
        batch.push_back(article);
        if (batch.size() == batch_size) flush();
    });
    flush();
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
    ChronicleWriter writer(*connection_);
    writer.add_edit(edit);
    writer.merge_touched();
    transaction.commit();
}

std::vector<Edit> ChronicleFile::edits() const { return ChronicleReader(*connection_).edits(); }

std::string ChronicleFile::revision() const { return RevisionLog(connection_->database).current(); }

std::int64_t ChronicleFile::revision_number() const { return RevisionLog(connection_->database).number(); }

std::string ChronicleFile::find_revision(const std::string& name) const { return RevisionLog(connection_->database).find(name).hash; }

ChronicleFile ChronicleFile::as_of(const std::string& name) const {
    constexpr std::size_t batch_size = 1'000;
    const auto revision = RevisionLog(connection_->database).find(name);
    ChronicleFile past(":memory:", Mode::create, connection_->ontology);
    Batch batch;
    const auto flush = [&] {
        past.add(batch);
        batch.entries.clear();
    };
    SqliteStatement articles(connection_->database, "SELECT key, record FROM articles WHERE since <= ? ORDER BY key");
    SqliteStatement reports(connection_->database, "SELECT id, record FROM reports WHERE article = ? ORDER BY n");
    articles.bind(1, revision.number);
    while (articles.step()) {
        Batch::Entry entry{parse_article_record(fmt::format("article {}", articles.text(0)), articles.text(1)), {}};
        reports.bind(1, articles.text(0));
        while (reports.step()) entry.reports.push_back(parse_report(fmt::format("report {}", reports.text(0)), reports.text(1)));
        reports.reset();
        batch.entries.push_back(std::move(entry));
        if (batch.entries.size() == batch_size) flush();
    }
    flush();
    for (const auto& edit : ChronicleReader(*connection_).edits(revision.number)) past.record(edit);
    return past;
}

std::vector<SavedQuery> ChronicleFile::saved() const {
    std::vector<SavedQuery> saved;
    SqliteStatement select(connection_->database, "SELECT name, query FROM saved ORDER BY name");
    while (select.step()) saved.push_back({std::string(select.text(0)), std::string(select.text(1))});
    return saved;
}

void ChronicleFile::save(const SavedQuery& query) {
    connection_->database.prepared("INSERT OR REPLACE INTO saved(name, query) VALUES (?,?)").bind(1, query.name).bind(2, query.query).run();
}

}  // namespace babad
