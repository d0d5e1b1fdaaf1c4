#include "io/reading_json.hpp"

#include <algorithm>

#include "core/base/json_writer.hpp"
#include "core/base/unicode.hpp"
#include "core/calendar/edtf.hpp"

namespace babad {

namespace {

void write_published(JsonWriter& json, const Article& article, const char* key) {
    json.key(key);
    if (article.published) {
        json.value(article.published->iso);
    } else {
        json.null();
    }
}

void write_time(JsonWriter& json, const Document& document, const TimeExpression& time) {
    const Evidence words = document.evidence(time.span);
    json.begin_object().key("start").value(words.start).key("end").value(words.end);
    json.key("field").value(name(words.field)).key("type").value(name(time.type));
    if (!time.value.empty()) json.key("value").value(time.value);
    json.key("text").value(words.quote);
    if (!time.mod.empty()) json.key("mod").value(time.mod);
    if (!time.quant.empty()) json.key("quant").value(time.quant);
    if (!time.freq.empty()) json.key("freq").value(time.freq);
    if (!time.zone.empty()) json.key("tz").value(time.zone);
    if (!time.anchor_words.empty()) json.key("anchor_words").value(time.anchor_words);
    if (time.offset_days) json.key("offset_days").value(*time.offset_days);
    if (time.range) {
        json.key("from").value_or_null(time.range->first ? iso_date(*time.range->first) : "");
        json.key("to").value_or_null(time.range->past ? iso_date(*time.range->last()) : "");
        json.key("edtf").value(to_edtf(*time.range)).key("basis").value(name(time.range->basis));
    }
    if (time.dateline) json.key("dateline").value(true);
    json.end_object();
}

/// "IGO:UN" → "IGOUN", "IDN/LEG" → "IDNLEG"; a group is of its state, "GRP:HAMAS" → "PSEREB", and without one IMG (armed) or NGO.
std::string record_code(const std::string& code, const World& world) {
    if (code.starts_with("GRP:"))
        if (const auto found = world.find(code)) {
            const auto& group = world.entity(*found);
            if (!group.country.empty()) return group.country + group.sector;
            return (group.sector == "REB" || group.sector == "CRM" || group.sector == "PRM" ? "IMG" : "NGO") + group.sector;
        }
    std::string plain;
    for (const char c : code)
        if (c != ':' && c != '/') plain += c;
    return plain;
}

/// One code for each state: "Iran's leader Ali Khamenei" is Iran once; rebels and the opposition count beside their government.
std::vector<std::string> record_codes(const std::vector<std::string>& codes, const World& world) {
    std::vector<std::string> plain;
    const auto apart = [](const std::string& code) { return code.ends_with("REB") || code.ends_with("OPP"); };
    for (const auto& code : codes) {
        auto one = record_code(code, world);
        const bool there = std::any_of(plain.begin(), plain.end(), [&](const std::string& other) {
            return one == other || (one.substr(0, 3) == other.substr(0, 3) && !one.starts_with("IGO") && apart(one) == apart(other));
        });
        if (!there) plain.push_back(std::move(one));
    }
    return plain;
}

void write_codes(JsonWriter& json, const char* key, const std::vector<std::string>& codes) {
    json.key(key).begin_array();
    for (const auto& code : codes) json.value(code);
    json.end_array();
}

void write_record(JsonWriter& json, const Report& report, const std::vector<std::string>& actors,
                  const std::vector<std::string>& recipients) {
    json.begin_object().key("type").value(name(report.type)).key("code").value(report.cameo);
    write_codes(json, "actors", actors);
    write_codes(json, "recipients", recipients);
    json.end_object();
}

}  // namespace

std::string article_json(const Article& article) {
    const CodePointIndex index(article.text);
    JsonWriter json;
    json.begin_object().key("id").value(article.id).key("path").value(article.path);
    json.key("url").value_or_null(article.url).key("source").value_or_null(article.source);
    json.key("title").value(article.title).key("authors").strings(article.authors);
    write_published(json, article, "published");
    json.key("published_basis").value_or_null(article.published_basis);
    json.key("dates").begin_array();
    for (const auto& date : article.dates)
        json.begin_object().key("kind").value(date.kind).key("value").value(date.value).key("source").value(date.source).end_object();
    json.end_array().key("lang").value(code(article.language)).key("text").value(article.text);
    json.key("furniture").begin_array();
    for (const auto& piece : article.furniture)
        json.begin_object().key("start").value(index.offset(piece.span.begin)).key("end").value(index.offset(piece.span.end))
            .key("why").value(piece.why).end_object();
    json.end_array().key("flags").strings(article.flags).key("duplicate_of").value_or_null(article.duplicate_of);
    return json.end_object().take();
}

std::string times_json(const Reading& reading) {
    JsonWriter json;
    json.begin_object().key("id").value(reading.document.article().id);
    write_published(json, reading.document.article(), "dct");
    json.key("anchor").value(reading.times.anchor == AnchorMode::news ? "news" : "narrative");
    json.key("anchor_reason").value(reading.times.anchor_reason);
    json.key("timex").begin_array();
    for (const auto& time : reading.times.expressions) write_time(json, reading.document, time);
    return json.end_array().end_object().take();
}

std::string records_json(const Reading& reading, const World& world) {
    JsonWriter json;
    json.begin_object().key("id").value(reading.document.article().id).key("events").begin_array();
    for (const auto& report : reading.reports) {
        const auto actors = record_codes(report.actors(), world);
        const auto recipients = record_codes(report.recipients(), world);
        if (actors.size() < 2 || !recipients.empty()) {
            write_record(json, report, actors, recipients);
            continue;
        }
        for (const auto& source : actors)
            for (const auto& target : actors)
                if (source != target) write_record(json, report, {source}, {target});
    }
    return json.end_array().end_object().take();
}

}  // namespace babad
