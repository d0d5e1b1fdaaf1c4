#include "io/query_vocabulary.hpp"

#include <algorithm>

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"

namespace babad {

namespace {

/// Upper-case letters, digits, `:`, `/`, beginning with three letters: IGO:UN, IDN/OPP.
bool looks_like_code(const std::string& value) {
    const auto is_part = [](char c) { return ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == ':' || c == '/'; };
    const auto is_letter = [](char c) { return 'A' <= c && c <= 'Z'; };
    return value.size() >= 3 && std::all_of(value.begin(), value.end(), is_part) && std::all_of(value.begin(), value.begin() + 3, is_letter);
}

}  // namespace

QueryVocabulary::QueryVocabulary(const World& world, const Ontology& ontology, SqliteDatabase* store)
    : world_(world), ontology_(ontology), store_(store) {
    for (std::uint32_t index = 0; index < world.entity_count(); ++index) {
        const auto& entity = world.entity(index);
        if (entity.code.empty()) continue;
        codes_.insert(entity.code);
        for (const auto& name : {entity.name_id, entity.name_en})
            if (!name.empty()) by_name_[fold_name(name)].insert(entity.code);
    }
    if (!store) return;
    SqliteStatement select(*store, "SELECT DISTINCT code FROM parties");
    while (select.step()) stored_.emplace(select.text(0));
    codes_.insert(stored_.begin(), stored_.end());
}

std::vector<std::string> QueryVocabulary::codes(const std::string& value) const {
    const std::string upper = ascii_upper(value);
    if (codes_.contains(upper)) return {upper};
    if (codes_.contains(value)) return {value};
    if (const auto found = by_name_.find(fold_name(value)); found != by_name_.end()) return {found->second.begin(), found->second.end()};
    if (const auto index = world_.find(value)) return {world_.entity(*index).code};
    for (const char* organisation : {"IGO:", "GRP:"})  // ASEAN, HAMAS
        if (codes_.contains(organisation + upper)) return {organisation + upper};
    if (!store_) return looks_like_code(value) ? std::vector{value} : std::vector<std::string>{};
    SqliteStatement named(*store_, "SELECT DISTINCT code FROM parties WHERE name = ? COLLATE NOCASE OR actor_id = ? ORDER BY code");
    named.bind(1, value).bind(2, value);
    std::vector<std::string> codes;
    while (named.step()) codes.emplace_back(named.text(0));
    return codes;
}

bool QueryVocabulary::is_code_prefix(const std::string& prefix) const {
    const auto found = codes_.lower_bound(prefix);
    if (!store_ && looks_like_code(prefix)) return true;
    return found != codes_.end() && found->compare(0, prefix.size(), prefix) == 0;
}

std::string QueryVocabulary::near_code(const std::string& value) const {
    for (const auto* codes : {&stored_, &codes_})
        if (const auto near = nearest(ascii_upper(value), {codes->begin(), codes->end()}); !near.empty()) return std::string(near);
    std::vector<std::string_view> names;
    for (const auto& entry : by_name_) names.push_back(entry.first);
    const auto near = nearest(fold_name(value), names);
    if (near.empty()) return {};
    return *by_name_.at(std::string(near)).begin();
}

std::vector<std::string> QueryVocabulary::stored(const char* sql) const {
    std::vector<std::string> values;
    if (!store_) return values;
    SqliteStatement select(*store_, sql);
    while (select.step()) values.emplace_back(select.text(0));
    return values;
}

}  // namespace babad
