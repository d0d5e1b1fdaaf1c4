#include "io/query_vocabulary.hpp"

#include <algorithm>

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"
#include "core/calendar/edtf.hpp"

namespace babad {

namespace {

/// Upper-case letters, digits, `:`, `/`, beginning with three letters: IGO:UN, IDN/OPP.
bool looks_like_code(const std::string& value) {
    const auto is_part = [](char c) { return ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == ':' || c == '/'; };
    const auto is_letter = [](char c) { return 'A' <= c && c <= 'Z'; };
    return value.size() >= 3 && std::all_of(value.begin(), value.end(), is_part) && std::all_of(value.begin(), value.begin() + 3, is_letter);
}

}  // namespace

QueryVocabulary::QueryVocabulary(const QueryTables& tables, SqliteDatabase* store)
    : world_(tables.world), ontology_(tables.ontology), memberships_(tables.memberships), store_(store) {}

bool QueryVocabulary::is_code(const std::string& value) const {
    if (const auto index = world_.find(value); index && world_.entity(*index).code == value) return true;
    return store_ && store_->prepared("SELECT 1 FROM parties WHERE code = ? LIMIT 1").bind(1, value).found();
}

std::vector<std::string> QueryVocabulary::codes(const std::string& value) const {
    const std::string upper = ascii_upper(value);
    for (const auto& code : {upper, value})
        if (is_code(code)) return {code};
    const auto& names = codes_by_name();
    if (const auto found = names.find(fold_name(value)); found != names.end()) return {found->second.begin(), found->second.end()};
    if (const auto index = world_.find(value)) return {world_.entity(*index).code};
    for (const char* organisation : {"IGO:", "GRP:"})  // ASEAN, HAMAS
        if (is_code(organisation + upper)) return {organisation + upper};
    if (!store_) return looks_like_code(value) ? std::vector{value} : std::vector<std::string>{};
    SqliteStatement named(*store_, "SELECT DISTINCT code FROM parties WHERE name = ? COLLATE NOCASE OR actor_id = ? ORDER BY code");
    named.bind(1, value).bind(2, value);
    std::vector<std::string> codes;
    while (named.step()) codes.emplace_back(named.text(0));
    return codes;
}

const std::map<std::string, std::set<std::string>>& QueryVocabulary::codes_by_name() const {
    if (by_name_.empty())
        for (std::uint32_t index = 0; index < world_.entity_count(); ++index) {
            const auto& entity = world_.entity(index);
            for (const auto& name : {entity.name_id, entity.name_en})
                if (!name.empty() && !entity.code.empty()) by_name_[fold_name(name)].insert(entity.code);
        }
    return by_name_;
}

bool QueryVocabulary::is_code_prefix(const std::string& prefix) const {
    if (!store_ && looks_like_code(prefix)) return true;
    for (std::uint32_t index = 0; index < world_.entity_count(); ++index)
        if (world_.entity(index).code.starts_with(prefix)) return true;
    return store_ && store_->prepared("SELECT 1 FROM parties WHERE code >= ? AND code < ? LIMIT 1").bind(1, prefix).bind(2, prefix + "\x7F").found();
}

/// The nearest code of the chronicle, else of the knowledge base, else of its names.
std::string QueryVocabulary::near_code(const std::string& value) const {
    const auto upper = ascii_upper(value);
    const std::vector<std::string> in_store = stored("SELECT DISTINCT code FROM parties ORDER BY code");
    std::vector<std::string> known;
    for (std::uint32_t index = 0; index < world_.entity_count(); ++index) known.push_back(world_.entity(index).code);
    std::sort(known.begin(), known.end());
    for (const std::vector<std::string>* codes : {&in_store, static_cast<const std::vector<std::string>*>(&known)}) {
        const std::vector<std::string_view> candidates(codes->begin(), codes->end());
        if (const auto near = nearest(upper, candidates); !near.empty()) return std::string(near);
    }
    std::vector<std::string_view> names;
    for (const auto& entry : codes_by_name()) names.push_back(entry.first);
    const auto near = nearest(fold_name(value), names);
    if (near.empty()) return {};
    return *codes_by_name().at(std::string(near)).begin();
}

std::vector<Memberships::Member> QueryVocabulary::members(const std::vector<std::string>& codes) const {
    std::vector<Memberships::Member> members;
    for (const auto& code : codes) {
        const auto& found = memberships_.of(code);
        members.insert(members.end(), found.begin(), found.end());
    }
    return members;
}

std::optional<Day> QueryVocabulary::latest_day() const {
    if (!store_) return std::nullopt;
    const auto text = store_->prepared("SELECT max(published) FROM articles").first_text();
    const auto range = text && text->size() >= 10 ? parse_edtf(text->substr(0, 10)) : std::nullopt;
    return range ? range->first : std::nullopt;
}

std::vector<std::string> QueryVocabulary::stored(const char* sql) const {
    std::vector<std::string> values;
    if (!store_) return values;
    SqliteStatement select(*store_, sql);
    while (select.step()) values.emplace_back(select.text(0));
    return values;
}

}  // namespace babad
