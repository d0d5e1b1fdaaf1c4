#include "sample_events.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/base/atomic_file.hpp"
#include "core/base/json_reader.hpp"
#include "core/base/strings.hpp"
#include "core/calendar/edtf.hpp"
#include "core/text/article.hpp"

namespace babad {

namespace {

std::vector<rapidjson::Document> read_lines(const std::filesystem::path& path) {
    const std::string text = read_file(path);
    std::vector<rapidjson::Document> lines;
    for (const std::string_view line : split(text, '\n')) {
        if (!trim(line).empty()) lines.push_back(parse_json(path.string(), line));
    }
    return lines;
}

Actor actor_of(std::string code) {
    Actor actor;
    actor.code = std::move(code);
    const std::size_t colon = actor.code.find(':');
    actor.name = colon == std::string::npos ? std::string() : actor.code.substr(colon + 1);
    return actor;
}

std::vector<Actor> actors_of(const rapidjson::Value& codes) {
    std::vector<Actor> actors;
    for (const auto& code : codes.GetArray()) actors.push_back(actor_of(code.GetString()));
    std::sort(actors.begin(), actors.end(), [](const Actor& a, const Actor& b) { return a.code < b.code; });
    return actors;
}

std::map<std::string, Source> sources_of(const std::filesystem::path& folder) {
    std::map<std::string, Source> sources;
    for (const auto& line : read_lines(folder / "articles.jsonl")) {
        Source source;
        source.article = json_string(line, "id");
        source.article_key = folder.filename().string() + "/" + source.article;
        source.outlet = json_string(line, "source");
        source.url = json_string(line, "url");
        source.title = json_string(line, "title");
        source.published = json_string(line, "published");
        sources.emplace(source.article, source);
    }
    return sources;
}

Report report_of(const rapidjson::Value& mention, const Event& event, const Source& source) {
    Report report;
    report.id = "r" + event.id + source.article;
    report.article = source.article;
    report.article_key = source.article_key;
    report.type = event.type;
    report.date = event.date;
    report.quote = json_string(mention, "quote");
    report.trigger.quote = json_string(mention, "trigger");
    const std::size_t at = report.quote.find(report.trigger.quote);
    if (at != std::string::npos) {
        const CodePointIndex index(report.quote);
        report.trigger.start = index.offset(static_cast<std::uint32_t>(at));
        report.trigger.end = index.offset(static_cast<std::uint32_t>(at + report.trigger.quote.size()));
    }
    report.confidence = {0.8, 0.9, 0.8, 0.9, 0.7};
    report.date_choice.basis = DateBasis::relative;
    report.date_choice.reason = "same clause";
    return report;
}

void add_reports(Event& event, const rapidjson::Value& mentions, const std::map<std::string, Source>& sources) {
    std::set<std::string> outlets;
    for (const auto& mention : mentions.GetArray()) {
        const auto source = sources.find(std::string(json_string(mention, "article")));
        if (source == sources.end()) continue;
        event.reports.push_back(report_of(mention, event, source->second));
        const auto known = [&](const Source& other) { return other.article == source->first; };
        if (std::none_of(event.sources.begin(), event.sources.end(), known)) event.sources.push_back(source->second);
        outlets.insert(source->second.outlet);
    }
    event.independent_sources = static_cast<std::uint32_t>(outlets.size());
    event.confidence = std::min(0.95, 0.4 + 0.2 * event.independent_sources);
}

}  // namespace

std::vector<Event> storyline_events(const std::filesystem::path& folder) {
    const auto sources = sources_of(folder);
    std::vector<Event> events;
    for (const auto& line : read_lines(folder / "events.jsonl")) {
        Event event;
        event.id = "e" + folder.filename().string() + std::string(json_string(line, "id"));
        event.type = parse_plover_type(json_string(line, "type")).value_or(PloverType::consult);
        event.mode = json_string(line, "mode");
        event.kind = json_string(line, "kind");
        event.actors = actors_of(line["actors"]);
        event.recipients = actors_of(line["recipients"]);
        event.date = parse_edtf(json_string(line, "date"));
        event.status = parse_status(json_string(line, "status")).value_or(Status::asserted);
        const std::string place(json_string(line, "place"));
        if (!place.empty()) event.place = Place{place.substr(0, place.find(',')), "", 0, 0, ""};
        add_reports(event, line["mentions"], sources);
        events.push_back(std::move(event));
    }
    return events;
}

std::vector<std::filesystem::path> storyline_folders() {
    std::vector<std::filesystem::path> folders;
    for (const auto& entry : std::filesystem::directory_iterator(BABAD_SOURCE_DIR "/tests/accuracy/gold/storylines")) {
        folders.push_back(entry.path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

namespace {

/// Numbers of a fixed sequence (SplitMix64); the library's distributions differ between platforms.
class Sequence {
public:
    explicit Sequence(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 1) {}
    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(next() % limit); }
    bool chance(double share) { return static_cast<double>(next() >> 11U) < share * 9007199254740992.0; }

private:
    std::uint64_t state_;
};

struct SampleKind {
    PloverType type;
    const char* kind;
    bool mutual;
};
constexpr std::array<SampleKind, 14> kinds{{{PloverType::consult, "summit", true}, {PloverType::consult, "talks", true},
    {PloverType::agree, "agreement", true}, {PloverType::support, "praise", false}, {PloverType::aid, "military_aid", false},
    {PloverType::cooperate, "joint_exercise", true}, {PloverType::retreat, "withdrawal", false}, {PloverType::request, "demand", false},
    {PloverType::accuse, "condemnation", false}, {PloverType::reject, "refusal", false}, {PloverType::threaten, "warning", false},
    {PloverType::sanction, "sanction", false}, {PloverType::mobilize, "deployment", false}, {PloverType::assault, "airstrike", false}}};
constexpr std::array<const char*, 20> codes{"IDN", "AUS", "USA", "CHN", "JPN", "KOR", "PRK", "RUS", "UKR", "PHL",
                                            "MYS", "VNM", "IND", "FRA", "DEU", "GBR", "TUR", "EGY", "ISR", "BRA"};

std::string name_in(const std::string& script, std::uint32_t number) {
    static const std::map<std::string, std::array<const char*, 3>> names{
        {"ko", {"조선로동당 중앙위원회", "대한민국 국회", "금강산 관광객"}},
        {"ar", {"قوات الدعم السريع", "الجيش السوداني", "حزب الأمة القومي"}},
        {"ru", {"Министерство обороны", "Черноморский флот", "Совет Федерации"}}};
    return names.at(script)[number % 3];
}

Actor sample_actor(const SampleShape& shape, std::uint32_t number) {
    if (!shape.script.empty()) return {"GRP:" + shape.script + std::to_string(number % 3), "", "", "", name_in(shape.script, number)};
    if (number < codes.size()) return actor_of(codes[number]);
    return actor_of("GRP:Front " + std::to_string(number));
}

DateRange sample_date(const SampleShape& shape, Sequence& random, const Day start) {
    const bool in_burst = random.chance(shape.burst);
    const std::int32_t at = in_burst ? shape.days / 3 + static_cast<std::int32_t>(random.below(6))
                                     : static_cast<std::int32_t>(random.below(static_cast<std::uint32_t>(shape.days)));
    const Day day = start + at;
    if (!random.chance(shape.coarse)) {
        DateRange range = day_range(day);
        if (random.chance(0.1)) range.qualifier = Qualifier::approximate;
        return range;
    }
    const CivilDay date = civil(day);
    switch (random.below(5)) {
        case 0: return year_range(date.year);
        case 1: return {day, std::nullopt, Granularity::interval, Qualifier::exact, DateBasis::vague};
        case 2: return {std::nullopt, day + 1, Granularity::interval, Qualifier::exact, DateBasis::vague};
        default: break;
    }
    DateRange range = month_range(date.year, date.month);
    range.qualifier = random.chance(0.3) ? Qualifier::uncertain : Qualifier::exact;
    return range;
}

void add_sample_sources(Event& event, const SampleShape& shape, Sequence& random, Day start) {
    const std::uint32_t count = 1 + random.below(4);
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t number = random.below(std::max(4U, shape.events / 4));
        Source source;
        source.article = "a" + std::to_string(number);
        source.article_key = "key" + source.article;
        source.outlet = "Outlet " + std::to_string(number % 7);
        source.url = "https://outlet" + std::to_string(number % 7) + ".example/" + source.article;
        source.title = "Report number " + std::to_string(number);
        source.published = iso_date(start + static_cast<std::int32_t>(number) * shape.days / static_cast<std::int32_t>(std::max(4U, shape.events / 4)));
        const auto same = [&](const Source& other) { return other.article_key == source.article_key; };
        if (std::any_of(event.sources.begin(), event.sources.end(), same)) continue;
        Report report;
        report.id = "r" + event.id + source.article;
        report.article = source.article;
        report.article_key = source.article_key;
        report.type = event.type;
        report.date = event.date;
        report.quote = "Outlet " + std::to_string(number % 7) + " says that this is what happened there.";
        report.trigger = {Field::text, 27, 35, "happened"};
        report.confidence = {0.7, 0.8, 0.7, 0.9, 0.6};
        event.reports.push_back(report);
        event.sources.push_back(source);
    }
    event.independent_sources = static_cast<std::uint32_t>(event.sources.size());
}

}  // namespace

std::vector<Event> sample_events(const SampleShape& shape) {
    Sequence random(shape.seed);
    const Day start = *make_day(2023, 2, 1);
    std::vector<Event> events;
    for (std::uint32_t i = 0; i < shape.events; ++i) {
        Event event;
        event.id = "e" + std::to_string(shape.seed) + "x" + std::to_string(100000 + i);
        const SampleKind& kind = kinds[random.below(kinds.size())];
        event.type = kind.type;
        event.kind = kind.kind;
        const std::uint32_t a = random.below(shape.actors), b = (a + 1 + random.below(std::max(2U, shape.actors) - 1)) % std::max(2U, shape.actors);
        event.actors.push_back(sample_actor(shape, a));
        (kind.mutual ? event.actors : event.recipients).push_back(sample_actor(shape, b));
        std::sort(event.actors.begin(), event.actors.end(), [](const Actor& x, const Actor& y) { return x.code < y.code; });
        if (!random.chance(shape.undated)) event.date = sample_date(shape, random, start);
        event.status = random.chance(0.75) ? Status::asserted : static_cast<Status>(1 + random.below(4));
        event.confidence = 0.3 + 0.07 * random.below(10);
        if (random.chance(0.3)) event.place = Place{"Port Example", "", 0, 0, ""};
        if (shape.place_length > 0) event.place = Place{std::string(1 + random.below(shape.place_length), 'm') + " town", "", 0, 0, ""};
        if (random.chance(0.2)) event.numbers.push_back({"dead", 3.0 * random.below(9) + 1, std::nullopt, "person", {}});
        add_sample_sources(event, shape, random, start);
        if (event.date && event.date->is_single_day() && random.chance(0.1)) {
            event.disputes.push_back({"date", {to_edtf(*event.date), to_edtf(day_range(*event.date->first + 2))}, {{}, {}}});
        }
        events.push_back(std::move(event));
    }
    return events;
}

namespace {

std::vector<Event> hostile_events() {
    std::vector<Event> events = sample_events({12, 77, 60, 0.2, 0.1, 0.2, 4, "", 0});
    const char* const words[] = {"<script>alert(1)</script>", "javascript:alert(1)", "\u202Egnp.exe\u202C", "\"><img src=x onerror=alert(1)>",
                                 "]]></metadata><script>1</script>", "a\\N\\\"b\\", "</style><svg onload=alert(1)>", "{{constructor}}"};
    for (std::size_t i = 0; i < events.size(); ++i) {
        const std::string bad = words[i % std::size(words)];
        Event& event = events[i];
        for (Actor& actor : event.actors) actor = {"GRP:" + bad, "", "", "", bad};
        event.place = Place{bad, "", 0, 0, ""};
        for (Source& source : event.sources) {
            source.title = bad;
            source.outlet = bad;
            source.url = "javascript:alert(1)//" + bad;
        }
        for (Report& report : event.reports) report.quote = bad + " " + report.quote;
    }
    return events;
}

}  // namespace

std::vector<std::pair<std::string, std::vector<Event>>> hard_cases() {
    std::vector<std::pair<std::string, std::vector<Event>>> cases;
    const auto add = [&](const char* name, const SampleShape& shape) { cases.emplace_back(name, sample_events(shape)); };
    add("burst", {60, 2, 700, 0.9, 0, 0.05, 9, "", 0});
    add("sparse", {18, 3, 40000, 0, 0.1, 0.3, 6, "", 0});
    add("mixed", {50, 4, 400, 0.5, 0.1, 0.3, 12, "", 0});
    add("long-labels", {40, 5, 200, 0.4, 0.1, 0.2, 9, "", 200});
    add("one-day", {500, 6, 1, 0, 0, 0, 20, "", 0});
    add("coarse", {40, 7, 2000, 0.2, 0.2, 0.9, 7, "", 0});
    add("korean", {24, 8, 120, 0.4, 0.1, 0.2, 3, "ko", 0});
    add("arabic", {24, 9, 120, 0.4, 0.1, 0.2, 3, "ar", 0});
    add("cyrillic", {24, 10, 120, 0.4, 0.1, 0.2, 3, "ru", 0});
    add("single", {1, 11, 30, 0, 0, 0, 2, "", 0});
    add("all-undated", {9, 12, 30, 0, 1, 0, 4, "", 0});
    add("many-actors", {300, 13, 900, 0.3, 0.02, 0.1, 60, "", 0});
    cases.emplace_back("hostile", hostile_events());
    cases.emplace_back("none", std::vector<Event>());
    return cases;
}

}  // namespace babad
