#include "core/lexicon/world_loader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"
#include "core/calendar/edtf.hpp"
#include "core/lexicon/role_table.hpp"

namespace babad {

namespace {

constexpr std::uint8_t indonesian_only = 1;
constexpr std::uint8_t english_only = 2;
constexpr std::uint8_t both = 3;

/// Calls `use` for each name of a list "a;b;c".
template <typename Use>
void for_each_name(std::string_view list, const Use& use) {
    while (!list.empty()) {
        const auto end = std::min(list.find(';'), list.size());
        if (const auto name = trim(list.substr(0, end)); !name.empty()) use(name);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

/// Written in capitals only: "AS", "U.S.", "TPNPB-OPM". Two letters at least.
bool is_acronym(std::string_view name) {
    int letters = 0;
    for (const char c : name) {
        if (('a' <= c && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) return false;
        letters += 'A' <= c && c <= 'Z';
    }
    return letters >= 2;
}

double parse_degrees(std::string_view text, const Table::Row& row) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < -180 || value > 180)
        row.fail(fmt::format("no coordinate: {}", text));
    return value;
}

}  // namespace

std::string person_id(std::string_view name) {
    std::string id = "person/";
    for (const char c : fold_name(name)) {
        const bool letter = ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
        if (letter) id += c;
        else if (c != '\'' && id.back() != '-' && id.back() != '/') id += '-';
    }
    while (id.back() == '-') id.pop_back();
    return id;
}

void WorldLoader::run() {
    read_ambiguous();
    read_states();
    read_actors("world/organisations.tsv", World::Kind::organisation);
    read_actors("world/groups.tsv", World::Kind::group);
    read_actors("world/institutions.tsv", World::Kind::institution);
    link_groups();
    read_people();
    read_places();
    read_blocked();
    read_relative_names();
    read_cameo_groups();
    world_.trie_.freeze();
    world_.relative_trie_.freeze();
}

std::uint32_t WorldLoader::add_entity(World::Entity entity, const Table::Row& row) {
    const auto index = static_cast<std::uint32_t>(world_.entities_.size());
    if (entity.id.empty() || !world_.by_id_.emplace(entity.id, index).second)
        row.fail(fmt::format("this id is empty or stands here twice: {}", entity.id));
    if (entity.kind != World::Kind::person) world_.by_code_.emplace(entity.code, index);
    world_.entities_.push_back(std::move(entity));
    world_.term_ranges_.emplace_back(0, 0);
    return index;
}

void WorldLoader::add_name(std::string_view name, std::uint32_t target, World::Use use, std::uint8_t languages,
                           const Table::Row& row) {
    cut_phrase(name, cut_);
    if (cut_.keys.empty() || cut_.keys.size() > PhraseTrie::max_tokens)
        row.fail(fmt::format("a name must have 1 to {} words: {}", PhraseTrie::max_tokens, name));
    world_.trie_.add(cut_.keys, static_cast<std::uint32_t>(world_.aliases_.size()));
    const auto reading = readings_.find(name);
    world_.aliases_.push_back({target, use, is_acronym(name), languages, cut_.capitals, name,
                               reading == readings_.end() ? World::Reading::none : reading->second});
}

void WorldLoader::add_names(std::string_view list, std::uint32_t target, World::Use use, std::uint8_t languages,
                            const Table::Row& row) {
    for_each_name(list, [&](std::string_view name) { add_name(name, target, use, languages, row); });
}

/// A code is a state, a state and a sector, or one of the two kinds of organisation.
void WorldLoader::check_code(std::string_view code, const Table::Row& row) const {
    const auto slash = code.find('/');
    const auto state = code.substr(0, slash);
    const bool organisation = (code.starts_with("IGO:") || code.starts_with("GRP:")) && code.size() > 4;
    const bool known = world_.by_code_.find(state) != world_.by_code_.end();
    if (!organisation && !known) row.fail(fmt::format("no such code: {}", code));
    if (slash != std::string_view::npos && !is_sector(code.substr(slash + 1)))
        row.fail(fmt::format("no such sector: {}", code));
}

std::optional<DateRange> WorldLoader::parse_date(std::string_view text, const Table::Row& row) const {
    if (text.empty()) return std::nullopt;
    const auto range = parse_edtf(text);
    if (!range || !range->first || !range->past) row.fail(fmt::format("no date: {}", text));
    return range;
}

void WorldLoader::read_states() {
    constexpr std::string_view name = "world/states.tsv";
    const Table table(files_.display_name(name), files_[name]);
    const auto code = table.column("code"), name_en = table.column("name_en"), name_id = table.column("name_id"),
               also_en = table.column("also_en"), also_id = table.column("also_id"),
               adjective = table.column("adjective_en"), people = table.column("people_en"),
               capital_en = table.column("capital_en"), capital_id = table.column("capital_id");
    for (const auto& row : table.rows()) {
        World::Entity state;
        state.code = row.get(code);
        state.id = "state/" + ascii_lower(state.code);
        if (state.code.size() != 3) row.fail(fmt::format("no alpha-3 code: {}", state.code));
        state.kind = World::Kind::state;
        state.country = state.code;
        state.sector = "GOV";
        state.name_en = row.get(name_en);
        state.name_id = row.get(name_id);
        const auto index = add_entity(std::move(state), row);
        add_name(row.get(name_en), index, World::Use::name, english_only, row);
        add_name(row.get(name_id), index, World::Use::name, indonesian_only, row);
        add_names(row.get(also_en), index, World::Use::name, english_only, row);
        add_names(row.get(also_id), index, World::Use::name, indonesian_only, row);
        add_names(row.get(adjective), index, World::Use::adjective, english_only, row);
        add_names(row.get(people), index, World::Use::people, english_only, row);
        add_names(row.get(capital_en), index, World::Use::capital, english_only, row);
        add_names(row.get(capital_id), index, World::Use::capital, indonesian_only, row);
    }
}

void WorldLoader::read_actors(std::string_view name, World::Kind kind) {
    const Table table(files_.display_name(name), files_[name]);
    const bool national = table.has_column("country");
    for (const auto& row : table.rows()) {
        World::Entity entity;
        entity.id = row["id"];
        entity.code = row["code"];
        entity.kind = kind;
        check_code(entity.code, row);
        if (national) {
            entity.country = row["country"];
            entity.sector = row["sector"];
            if (!entity.country.empty()) check_code(entity.country, row);
            if (!is_sector(entity.sector)) row.fail(fmt::format("no such sector: {}", entity.sector));
        }
        entity.name_en = row["name_en"];
        entity.name_id = row["name_id"];
        if (const auto from = parse_date(row["from"], row)) entity.from = from->first;
        if (const auto to = parse_date(row["to"], row)) entity.to = to->last();
        entity.as_of = row["as_of"];
        const bool same = entity.name_en == entity.name_id;
        const auto index = add_entity(std::move(entity), row);
        add_name(row["name_en"], index, World::Use::name, same ? both : english_only, row);
        if (!same) add_name(row["name_id"], index, World::Use::name, indonesian_only, row);
        add_names(row["also_en"], index, World::Use::name, english_only, row);
        add_names(row["also_id"], index, World::Use::name, indonesian_only, row);
        add_names(row["also"], index, World::Use::name, both, row);
    }
}

void WorldLoader::read_people() {
    constexpr std::string_view table_name = "world/people.tsv";
    const Table table(files_.display_name(table_name), files_[table_name]);
    const auto name = table.column("name"), also = table.column("also"), short_name = table.column("short"),
               code = table.column("code"), role = table.column("role"), sector = table.column("sector"),
               from = table.column("from"), to = table.column("to"), as_of = table.column("as_of");
    std::vector<World::Term> terms;
    for (const auto& row : table.rows()) {
        check_code(row.get(code), row);
        auto id = person_id(row.get(name));
        const auto country = row.get(code).find(':') == std::string_view::npos ? row.get(code).substr(0, 3) : std::string_view();
        const auto found = world_.by_id_.find(id);
        std::uint32_t person = 0;
        if (found != world_.by_id_.end()) {
            person = found->second;
        } else {
            World::Entity entity;
            entity.id = std::move(id);
            entity.kind = World::Kind::person;
            entity.name_en = entity.name_id = row.get(name);
            entity.country = country;
            entity.sector = row.get(sector);
            entity.as_of = row.get(as_of);
            entity.code = row.get(code);
            person = add_entity(std::move(entity), row);
            add_name(row.get(name), person, World::Use::person, both, row);
        }
        add_names(row.get(also), person, World::Use::person, both, row);
        add_names(row.get(short_name), person, World::Use::short_name, both, row);
        const auto begin = parse_date(row.get(from), row);
        if (!begin) row.fail("a term needs a beginning");
        const auto end = parse_date(row.get(to), row);
        World::Term term{person, row.get(code), country, row.get(role), row.get(sector), *begin->first,
                         end ? *end->past : Day{std::numeric_limits<std::int32_t>::max()}, !end, row.get(as_of)};
        if (term.past <= term.from) row.fail("this term ends before it begins");
        terms.push_back(term);
    }
    std::stable_sort(terms.begin(), terms.end(), [](const auto& a, const auto& b) { return a.person < b.person; });
    world_.terms_ = std::move(terms);
    for (std::uint32_t i = 0; i < world_.terms_.size(); ++i) {
        auto& [begin, past] = world_.term_ranges_[world_.terms_[i].person];
        if (begin == past) begin = i;
        past = i + 1;
    }
}

/// Places by hand before made ones, and cities before divisions: of several with one name the first is meant.
void WorldLoader::read_places() {
    constexpr std::string_view first = "world/places_by_hand.tsv", second = "world/places.tsv";
    const Table by_hand(files_.display_name(first), files_[first]), made(files_.display_name(second), files_[second]);
    for (const bool divisions : {false, true})
        for (const auto* table : {&by_hand, &made}) read_places(*table, divisions);
}

void WorldLoader::read_places(const Table& table, bool divisions) {
    const auto kind = table.column("kind"), name_en = table.column("name_en"), name_id = table.column("name_id"),
               also = table.column("also"), country = table.column("country"), province = table.column("province"),
               latitude = table.column("latitude"), longitude = table.column("longitude");
    for (const auto& row : table.rows()) {
        if ((row.get(kind) == "division") != divisions) continue;
        if (!row.get(country).empty()) check_code(row.get(country), row);  // empty: sovereignty is disputed
        const double lat = parse_degrees(row.get(latitude), row), lon = parse_degrees(row.get(longitude), row);
        if (row.get(kind) == "country") {
            world_.middles_[row.get(country)] = {lat, lon};
            continue;
        }
        if (row.get(kind) != "city" && row.get(kind) != "division") row.fail(fmt::format("no such kind: {}", row.get(kind)));
        const auto index = static_cast<std::uint32_t>(world_.places_.size());
        const auto indonesian = row.get(name_id).empty() ? row.get(name_en) : row.get(name_id);
        world_.places_.push_back({row.get(name_en), indonesian, row.get(country), row.get(province), lat, lon,
                                  row.get(kind) == "division"});
        for (const auto name : {row.get(name_en), indonesian}) world_.place_names_.try_emplace({name, row.get(country)}, index);
        if (row.get(kind) == "division" && !world_.divisions_.emplace(division_key(row.get(country), row.get(name_en)), index).second)
            row.fail(fmt::format("this division stands here twice: {}", row.get(name_en)));
        add_name(row.get(name_en), index, World::Use::place, both, row);
        if (indonesian != row.get(name_en)) add_name(indonesian, index, World::Use::place, both, row);
        add_names(row.get(also), index, World::Use::place, both, row);
    }
}

void WorldLoader::read_ambiguous() {
    constexpr std::string_view table_name = "world/ambiguous.tsv";
    const Table table(files_.display_name(table_name), files_[table_name]);
    for (const auto& row : table.rows()) {
        const auto reading = row["reading"];
        if (reading == "given_name") readings_[row["name"]] = World::Reading::given_name;
        else if (reading == "surname") readings_[row["name"]] = World::Reading::surname;
        else if (reading == "word") readings_[row["name"]] = World::Reading::word;
        else row.fail(fmt::format("no such reading: {}", reading));
    }
}

void WorldLoader::read_blocked() {
    constexpr std::string_view table_name = "world/not_actors.tsv";
    const Table table(files_.display_name(table_name), files_[table_name]);
    for (const auto& row : table.rows()) {
        const auto language = row["language"];
        const std::uint8_t languages = language == "id" ? indonesian_only : language == "en" ? english_only : both;
        add_name(row["phrase"], 0, World::Use::blocked, languages, row);
    }
}

/// Members of alliances and regions of groups, once all groups are known.
void WorldLoader::link_groups() {
    constexpr std::string_view table_name = "world/groups.tsv";
    const Table table(files_.display_name(table_name), files_[table_name]);
    for (const auto& row : table.rows()) {
        const auto group = world_.by_id_.find(row["id"])->second;
        for_each_name(row["members"], [&](std::string_view code) {
            const auto member = world_.find(code);
            if (!member) row.fail(fmt::format("no such code: {}", code));
            world_.entities_[group].members.push_back(*member);
        });
        for_each_name(row["regions"], [&](std::string_view region) {
            cut_phrase(region, cut_);
            if (cut_.keys.size() == 1) world_.regions_.emplace(cut_.keys.front(), group);
        });
    }
}

void WorldLoader::read_relative_names() {
    constexpr std::string_view table_name = "world/relative_names.tsv";
    const Table table(files_.display_name(table_name), files_[table_name]);
    for (const auto& row : table.rows()) {
        const auto entity = world_.find(row["code"]);
        if (!entity) row.fail(fmt::format("no such code: {}", row["code"]));
        const auto language = row["language"];
        World::Relative relative;
        relative.entity = *entity;
        relative.languages = language == "id" ? indonesian_only : language == "en" ? english_only : both;
        if (const auto from = parse_date(row["from"], row)) relative.from = from->first;
        if (const auto to = parse_date(row["to"], row)) relative.to = to->last();
        cut_phrase(row["phrase"], cut_);
        if (cut_.keys.empty() || cut_.keys.size() > PhraseTrie::max_tokens) row.fail("a name must have 1 to 10 words");
        relative.capitals = cut_.capitals;
        world_.relative_trie_.add(cut_.keys, static_cast<std::uint32_t>(world_.relatives_.size()));
        world_.relatives_.push_back(relative);
    }
}

void WorldLoader::read_cameo_groups() {
    constexpr std::string_view table_name = "world/cameo_actors.tsv";
    const Table table(files_.display_name(table_name), files_[table_name]);
    for (const auto& row : table.rows()) {
        auto& groups = row["kind"] == "organisation" ? world_.cameo_organisations_ : world_.cameo_sectors_;
        if (row["kind"] == "sector" && !row["code"].empty() && !is_sector(row["code"])) row.fail(fmt::format("no such sector: {}", row["code"]));
        groups.emplace(row["group"], row["code"]);
    }
}

}  // namespace babad
