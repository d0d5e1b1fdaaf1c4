#include "io/chronicle_writer.hpp"

#include <algorithm>

#include "core/base/hash.hpp"
#include "core/base/strings.hpp"
#include "core/calendar/edtf.hpp"
#include "core/chronicle/clustering.hpp"
#include "core/chronicle/relation.hpp"
#include "core/chronicle/similarity.hpp"
#include "io/article_record.hpp"
#include "io/chronicle_reader.hpp"
#include "io/chronicle_schema.hpp"
#include "io/report_json.hpp"
#include "io/search_text.hpp"
#include "io/syndication_index.hpp"

namespace babad {

namespace {

Source source_of(const Article& article, const std::string& key) {
    return {key, article.id, article.source, article.url, article.title, article.published ? article.published->iso : "", {}};
}

/// When this version of an article was made: the later of publication and last change. Versions of one URL go by it.
std::string stamp_of(const Article& article) {
    std::string stamp = article.published ? article.published->iso : "";
    for (const auto& date : article.dates)
        if (date.kind == "modified") stamp = std::max(stamp, date.value);
    return stamp;
}

std::int64_t as_key(const std::string& block) { return static_cast<std::int64_t>(fnv1a(block)); }

/// First and last day as columns: null for no date, far away for an open end.
struct DayColumns {
    explicit DayColumns(const std::optional<DateRange>& date) {
        if (!date) return;
        first = date->first ? date->first->number : -chronicle_far_day;
        last = date->past ? date->past->number - 1 : chronicle_far_day;
    }
    std::optional<std::int64_t> first, last;
};

DayColumns wide_days(const Event& event) {
    return DayColumns(event.date ? std::optional(tolerant(*event.date)) : std::nullopt);
}

bool names(const Edit& edit, const std::string& report) {
    return std::find(edit.reports.begin(), edit.reports.end(), report) != edit.reports.end();
}

}  // namespace

ChronicleWriter::ChronicleWriter(const ChronicleFile::Connection& connection)
    : database_(connection.database), ontology_(connection.ontology), connection_(connection), revisions_(connection.database) {}

ChronicleWriter::Outcome ChronicleWriter::add_article(const Article& article, std::vector<Report> reports) {
    const std::string key = article_key(article);
    if (database_.prepared("SELECT 1 FROM articles WHERE key = ?").bind(1, key).found()) return {};
    auto& insert = database_.prepared(
        "INSERT INTO articles(key, id, outlet, url, title, published, language, stamp, record, since) VALUES (?,?,?,?,?,?,?,?,?,?)");
    const auto source = source_of(article, key);
    insert.bind(1, key).bind(2, article.id).bind(3, article.source).bind(4, article.url).bind(5, article.title);
    insert.bind(6, source.published).bind(7, code(article.language)).bind(8, stamp_of(article)).bind(9, article_record(article));
    insert.bind(10, revisions_.next()).run();
    revisions_.add_article(key);
    Outcome outcome{true, supersede(article, key), 0};
    for (const auto& copy : SyndicationIndex(database_).add(article, key)) recount(copy);
    outcome.reports = add_reports(article, key, std::move(reports));
    return outcome;
}

/// The events of an article are written anew: it has become, or ceased to be, another's copy.
void ChronicleWriter::recount(const std::string& key) {
    const auto duplicate_of = database_.prepared("SELECT duplicate_of FROM articles WHERE key = ?").bind(1, key).first_text().value_or("");
    for (auto& fresh : fresh_)
        if (fresh.source.article_key == key) fresh.source.duplicate_of = duplicate_of;
    SqliteStatement components(database_, "SELECT DISTINCT component FROM reports WHERE article = ? AND component IS NOT NULL");
    components.bind(1, key);
    while (components.step()) touched_.insert(std::string(components.text(0)));
}

std::size_t ChronicleWriter::supersede(const Article& article, const std::string& key) {
    if (article.url.empty()) return 0;
    std::vector<std::string> older;
    bool newer_there = false;
    const std::string stamp = stamp_of(article);
    SqliteStatement same(database_, "SELECT key, stamp FROM articles WHERE url = ? AND key <> ? AND superseded = 0");
    same.bind(1, article.url).bind(2, key);
    while (same.step()) {
        if (same.text(1) > stamp) {
            newer_there = true;
        } else {
            older.emplace_back(same.text(0));
        }
    }
    if (newer_there) older = {key};
    for (const auto& old : older) retire(old);
    return older.size();
}

void ChronicleWriter::retire(const std::string& key) {
    database_.prepared("UPDATE articles SET superseded = 1 WHERE key = ?").bind(1, key).run();
    for (const auto& input : ChronicleReader(connection_).inputs("r.article = ?", key)) {
        std::erase_if(fresh_, [&](const MergeInput& fresh) { return fresh.report.id == input.report.id; });
        touch({input.report.id});
        const auto row = database_.prepared("SELECT n FROM reports WHERE id = ?").bind(1, input.report.id).first_number().value_or(0);
        for (const auto& block : block_keys(MergeItem(input, ontology_)))
            database_.prepared("DELETE FROM blocks WHERE key = ? AND report = ?").bind(1, as_key(block)).bind(2, row).run();
        database_.prepared("UPDATE reports SET component = NULL, event = NULL WHERE n = ?").bind(1, row).run();
    }
}

std::size_t ChronicleWriter::add_reports(const Article& article, const std::string& key, std::vector<Report> reports) {
    const bool retired = database_.prepared("SELECT superseded FROM articles WHERE key = ?").bind(1, key).first_number().value_or(0) != 0;
    auto source = source_of(article, key);
    source.duplicate_of = database_.prepared("SELECT duplicate_of FROM articles WHERE key = ?").bind(1, key).first_text().value_or("");
    for (auto& report : reports) {
        report.article = article.id;
        report.article_key = key;
    }
    assign_report_ids(reports);
    for (auto& report : reports) {
        auto& insert = database_.prepared("INSERT INTO reports(id, article, record) VALUES (?,?,?)");
        insert.bind(1, report.id).bind(2, key).bind(3, report_json(report, ontology_)).run();
        if (retired) continue;
        const auto row = database_.last_row();
        fresh_.push_back({std::move(report), source});
        write_blocks(fresh_.back(), row);
    }
    return reports.size();
}

void ChronicleWriter::forget_reports() {
    database_.run("DELETE FROM blocks; DELETE FROM texts; DELETE FROM dyads; DELETE FROM parties; DELETE FROM events; DELETE FROM reports");
    fresh_.clear();
    touched_.clear();
}

void ChronicleWriter::touch(const std::vector<std::string>& reports) {
    for (const auto& id : reports) {
        if (auto component = database_.prepared("SELECT component FROM reports WHERE id = ?").bind(1, id).first_text())
            touched_.insert(std::move(*component));
    }
}

void ChronicleWriter::add_edit(const Edit& edit) {
    const std::vector<std::string> columns{std::string(name(edit.action)), join(edit.reports, " "), edit.field, edit.value, edit.reason};
    auto& insert = database_.prepared("INSERT INTO edits(action, reports, field, value, reason, since) VALUES (?,?,?,?,?,?)");
    for (std::size_t i = 0; i < columns.size(); ++i) insert.bind(static_cast<int>(i + 1), columns[i]);
    insert.bind(6, revisions_.next()).run();
    revisions_.add_edit(edit_text(columns));
    touch(edit.reports);
}

void ChronicleWriter::write_blocks(const MergeInput& input, std::int64_t row) {
    for (const auto& block : block_keys(MergeItem(input, ontology_)))
        database_.prepared("INSERT OR IGNORE INTO blocks(key, report) VALUES (?,?)").bind(1, as_key(block)).bind(2, row).run();
}

/// Touches the components of stored reports that link with a fresh one.
void ChronicleWriter::find_neighbours(const MergeInput& input) {
    const MergeItem item(input, ontology_);
    std::set<std::int64_t> seen;
    for (const auto& block : block_keys(item)) {
        auto& rows = database_.prepared(
            "SELECT r.n, r.component, r.record FROM blocks b JOIN reports r ON r.n = b.report WHERE b.key = ? AND r.component IS NOT NULL");
        rows.bind(1, as_key(block));
        while (rows.step()) {
            if (!seen.insert(rows.number(0)).second || touched_.contains(std::string(rows.text(1)))) continue;
            const MergeInput other{parse_report("report", rows.text(2)), {}};
            if (similarity(item, MergeItem(other, ontology_)) >= 0) touched_.insert(std::string(rows.text(1)));
        }
    }
}

void ChronicleWriter::merge_touched() {
    for (const auto& input : fresh_) find_neighbours(input);
    const ChronicleReader reader(connection_);
    const auto edits = reader.edits();
    for (const auto& edit : edits)  // a report that an edit names has come (back)
        if (std::any_of(fresh_.begin(), fresh_.end(), [&](const MergeInput& fresh) { return names(edit, fresh.report.id); }))
            touch(edit.reports);
    std::vector<MergeInput> inputs = std::move(fresh_);
    fresh_.clear();
    for (const auto& component : touched_) {
        auto stored = reader.inputs("r.component = ?", component);
        std::move(stored.begin(), stored.end(), std::back_inserter(inputs));
        remove_events(component);
    }
    touched_.clear();
    for (const auto& component : merge_components(std::move(inputs), ontology_, edits)) write_component(component);
    revisions_.close();
}

void ChronicleWriter::remove_events(const std::string& component) {
    for (const char* sql : {"DELETE FROM texts WHERE event IN (SELECT n FROM events WHERE component = ?)",
                            "DELETE FROM dyads WHERE event IN (SELECT n FROM events WHERE component = ?)",
                            "DELETE FROM parties WHERE event IN (SELECT n FROM events WHERE component = ?)",
                            "DELETE FROM events WHERE component = ?"})
        database_.prepared(sql).bind(1, component).run();
}

void ChronicleWriter::write_component(const MergedComponent& component) {
    const auto& name = component.reports.front();
    for (const auto& id : component.reports)
        database_.prepared("UPDATE reports SET component = ?, event = NULL WHERE id = ?").bind(1, name).bind(2, id).run();
    for (const auto& event : component.events) {
        const auto row = write_event(event, name);
        for (const auto& report : event.reports)
            database_.prepared("UPDATE reports SET event = ? WHERE id = ?").bind(1, row).bind(2, report.id).run();
        write_parties(event, row);
        write_text(event, row);
    }
}

std::int64_t ChronicleWriter::write_event(const Event& event, const std::string& component) {
    auto& insert = database_.prepared(
        "INSERT INTO events(id, component, type, mode, kind, code, quad, status, day_from, day_to, wide_from, wide_to, date, precision, date_basis, place, "
        "country, latitude, longitude, score, sources, articles, confidence, merges) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    insert.bind(1, event.id).bind(2, component).bind(3, name(event.type)).bind(4, event.mode).bind(5, event.kind);
    insert.bind(6, event.cameo).bind(7, name(ontology_.quad(event.type))).bind(8, name(event.status));
    const DayColumns days(event.date);
    const auto wide = wide_days(event);
    insert.bind(9, days.first).bind(10, days.last).bind(11, wide.first).bind(12, wide.last);
    event.date ? insert.bind(13, to_edtf(*event.date)) : insert.bind_null(13);
    insert.bind(14, event.date ? name(event.date->granularity) : "").bind(15, event.date ? name(event.date->basis) : "none");
    insert.bind(16, event.place ? event.place->name : "").bind(17, event.place ? event.place->country : "");
    const bool located = event.place && !event.place->precision.empty();
    located ? insert.bind(18, event.place->latitude) : insert.bind_null(18);
    located ? insert.bind(19, event.place->longitude) : insert.bind_null(19);
    insert.bind(20, ontology_.score(event.type, event.mode)).bind(21, std::int64_t{event.independent_sources});
    insert.bind(22, static_cast<std::int64_t>(event.sources.size())).bind(23, event.confidence).bind(24, merges_json(event.merges));
    insert.run();
    return database_.last_row();
}

void ChronicleWriter::write_parties(const Event& event, std::int64_t row) {
    const auto days = wide_days(event);
    const auto write = [&](const char* side, const std::vector<Actor>& actors) {
        for (const auto& actor : actors) {
            auto& insert = database_.prepared("INSERT INTO parties(event, side, code, name, sector, role, actor_id, wide_from, wide_to) VALUES (?,?,?,?,?,?,?,?,?)");
            insert.bind(1, row).bind(2, side).bind(3, actor.code).bind(4, actor.name).bind(5, actor.sector).bind(6, actor.role);
            insert.bind(7, actor.actor_id).bind(8, days.first).bind(9, days.last).run();
        }
    };
    write("actor", event.actors);
    write("recipient", event.recipients);
    for (const auto& [source, target] : expand_dyads(event)) {
        auto& insert = database_.prepared("INSERT INTO dyads(source, target, wide_from, wide_to, event) VALUES (?,?,?,?,?)");
        insert.bind(1, source).bind(2, target).bind(3, days.first).bind(4, days.last).bind(5, row).run();
    }
}

void ChronicleWriter::write_text(const Event& event, std::int64_t row) {
    std::set<std::string> texts;
    for (const auto& source : event.sources) texts.insert(source.title);
    for (const auto& report : event.reports) texts.insert(report.quote);
    const std::string text = join({texts.begin(), texts.end()}, "\n");
    auto& insert = database_.prepared("INSERT INTO texts(event, words, roots) VALUES (?,?,?)");
    insert.bind(1, row).bind(2, search_words(text)).bind(3, search_roots(text)).run();
}

}  // namespace babad
