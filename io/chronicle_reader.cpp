#include "io/chronicle_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/error.hpp"
#include "core/base/json_reader.hpp"
#include "core/base/json_writer.hpp"
#include "core/base/strings.hpp"
#include "core/chronicle/event_assembler.hpp"
#include "io/report_json.hpp"

namespace babad {

namespace {

constexpr std::string_view input_columns = "a.key, a.id, a.outlet, a.url, a.title, a.published, a.duplicate_of, r.id, r.record";

Source read_source(const SqliteStatement& row) {
    const auto text = [&](int column) { return std::string(row.text(column)); };
    return {text(0), text(1), text(2), text(3), text(4), text(5), text(6)};
}

MergeInput read_input(const SqliteStatement& row) {
    return {parse_report(fmt::format("report {}", row.text(7)), row.text(8)), read_source(row)};
}

Edit::Action parse_action(std::string_view written) {
    if (written == "split") return Edit::Action::split;
    if (written == "reject") return Edit::Action::reject;
    return written == "amend" ? Edit::Action::amend : Edit::Action::merge;
}

}  // namespace

std::vector<Edit> ChronicleReader::edits(std::optional<std::int64_t> revision) const {
    std::vector<Edit> edits;
    SqliteStatement select(database_, fmt::format("SELECT action, reports, field, value, reason FROM edits{} ORDER BY n", revision ? " WHERE since <= ?" : ""));
    if (revision) select.bind(1, *revision);
    while (select.step()) {
        Edit edit{parse_action(select.text(0)), {}, std::string(select.text(2)), std::string(select.text(3)), std::string(select.text(4))};
        for (const auto id : split_list(select.text(1), ' ')) edit.reports.emplace_back(id);
        edits.push_back(std::move(edit));
    }
    return edits;
}

std::vector<Source> ChronicleReader::sources() const {
    std::vector<Source> sources;
    SqliteStatement select(database_,
                           "SELECT key, id, outlet, url, title, published, duplicate_of FROM articles WHERE superseded = 0 ORDER BY key");
    while (select.step()) sources.push_back(read_source(select));
    return sources;
}

std::vector<MergeInput> ChronicleReader::inputs(const std::string& condition, std::string_view parameter) const {
    std::vector<MergeInput> inputs;
    SqliteStatement select(database_, fmt::format("SELECT {} FROM reports r JOIN articles a ON a.key = r.article WHERE {} ORDER BY r.id",
                                                  input_columns, condition));
    select.bind(1, parameter);
    while (select.step()) inputs.push_back(read_input(select));
    return inputs;
}

Event ChronicleReader::assemble(const std::vector<MergeInput>& inputs, std::string_view merges, const std::vector<Edit>& edits) const {
    std::vector<const MergeInput*> pointers;
    for (const auto& input : inputs) pointers.push_back(&input);
    Event event = assemble_event(std::move(pointers), parse_merges(merges), ontology_);
    amend_event(event, edits, ontology_);
    return event;
}

std::vector<Event> ChronicleReader::events(const std::vector<std::int64_t>& rows) const {
    const auto known = edits();
    SqliteStatement reports(database_, fmt::format("SELECT {} FROM reports r JOIN articles a ON a.key = r.article WHERE r.event = ?",
                                                   input_columns));
    SqliteStatement merges(database_, "SELECT merges FROM events WHERE n = ?");
    std::vector<Event> events;
    for (const auto row : rows) {
        std::vector<MergeInput> inputs;
        reports.bind(1, row);
        while (reports.step()) inputs.push_back(read_input(reports));
        reports.reset();
        merges.bind(1, row);
        if (merges.step() && !inputs.empty()) events.push_back(assemble(inputs, merges.text(0), known));
        merges.reset();
    }
    return events;
}

std::vector<Event> ChronicleReader::all_events() const {
    const auto known = edits();
    SqliteStatement select(database_, fmt::format("SELECT {}, e.n, e.merges FROM events e JOIN reports r ON r.event = e.n "
                                                  "JOIN articles a ON a.key = r.article ORDER BY e.n",
                                                  input_columns));
    std::vector<Event> events;
    std::vector<MergeInput> inputs;
    std::string merges;
    std::int64_t current = -1;
    const auto finish = [&] {
        if (!inputs.empty()) events.push_back(assemble(inputs, merges, known));
        inputs.clear();
    };
    while (select.step()) {
        if (select.number(9) != current) {
            finish();
            current = select.number(9);
            merges = select.text(10);
        }
        inputs.push_back(read_input(select));
    }
    finish();
    std::sort(events.begin(), events.end(), comes_before);
    return events;
}

std::int64_t ChronicleReader::row_of(const std::string& id) const {
    if (id.size() > 1 && id.size() < 64 && id.front() == 'e') {
        SqliteStatement by_report(database_, "SELECT event FROM reports WHERE id = ? AND event IS NOT NULL");
        if (const auto row = by_report.bind(1, "r" + id.substr(1)).first_number()) return *row;
    }
    SqliteStatement near(database_, "SELECT id FROM events WHERE id >= ? ORDER BY id LIMIT 1");
    near.bind(1, id.substr(0, 4));
    std::string hint = "`babad query` lists ids";
    if (id.size() >= 4 && near.step() && near.text(0).substr(0, 4) == std::string_view(id).substr(0, 4))
        hint = fmt::format("did you mean {}?", near.text(0));
    throw UsageError(fmt::format("{}: no such event", id.substr(0, 64)), hint);
}

std::string merges_json(const std::vector<MergeReason>& merges) {
    JsonWriter json;
    json.begin_array();
    for (const auto& merge : merges) {
        json.begin_object().key("a").value(merge.a).key("b").value(merge.b).key("score").value(merge.score);
        json.key("edit").value_or_null(merge.edit).key("parts").begin_array();
        for (const auto& part : merge.parts)
            json.begin_object().key("name").value(part.name).key("value").value(part.value).key("weight").value(part.weight).end_object();
        json.end_array().end_object();
    }
    json.end_array();
    return json.take();
}

std::vector<MergeReason> parse_merges(std::string_view text) {
    const auto document = parse_json("merges", text);
    const auto real = [](const rapidjson::Value& object, const char* key) {
        const auto found = object.FindMember(key);
        return found != object.MemberEnd() && found->value.IsNumber() ? found->value.GetDouble() : 0.0;
    };
    std::vector<MergeReason> merges;
    if (!document.IsArray()) return merges;
    for (const auto& item : document.GetArray()) {
        if (!item.IsObject()) continue;
        MergeReason merge{std::string(json_string(item, "a")), std::string(json_string(item, "b")), real(item, "score"), {},
                          std::string(json_string(item, "edit"))};
        if (const auto parts = item.FindMember("parts"); parts != item.MemberEnd() && parts->value.IsArray())
            for (const auto& part : parts->value.GetArray())
                if (part.IsObject())
                    merge.parts.push_back({std::string(json_string(part, "name")), real(part, "value"), real(part, "weight")});
        merges.push_back(std::move(merge));
    }
    return merges;
}

}  // namespace babad
