#include "io/article_fields.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"
#include "core/base/unicode.hpp"

namespace babad {

namespace {

const rapidjson::Value* member(const rapidjson::Value& object, std::string_view name) {
    if (!object.IsObject()) return nullptr;
    const auto found = object.FindMember(
        rapidjson::Value(rapidjson::StringRef(name.data(), static_cast<rapidjson::SizeType>(name.size()))));
    return found == object.MemberEnd() ? nullptr : &found->value;
}

/// Appends what `path` leads to; lists are gone through, objects give nothing. Depth is bounded by the parser.
void collect(const rapidjson::Value& value, std::string_view path, std::vector<std::string>& out) {
    if (value.IsArray()) {
        for (const auto& element : value.GetArray()) collect(element, path, out);
        return;
    }
    if (!path.empty()) {
        const auto dot = path.find('.');
        if (const auto* next = member(value, path.substr(0, dot)))
            collect(*next, dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1), out);
        return;
    }
    if (value.IsString() && value.GetStringLength() > 0) out.emplace_back(value.GetString(), value.GetStringLength());
    else if (value.IsInt64()) out.push_back(fmt::format("{}", value.GetInt64()));
    else if (value.IsDouble()) out.push_back(fmt::format("{:.0f}", value.GetDouble()));
}

}  // namespace

ArticleFields::ArticleFields(const DataFiles& files, const std::filesystem::path& mapping) {
    if (!mapping.empty()) add(mapping.string(), read_file(mapping));
    constexpr std::string_view name = "article_fields.tsv";
    add(files.display_name(name), files[name]);
}

void ArticleFields::add(std::string_view name, std::string_view text) {
    static const std::vector<std::string_view> known{"article", "id",        "source",   "url",     "title", "text",
                                                     "html",    "published", "modified", "authors", "lang"};
    const Table table(name, text);
    for (const auto& row : table.rows()) {
        const auto field = row["field"];
        if (std::find(known.begin(), known.end(), field) == known.end()) {
            const auto near = nearest(field, known);
            row.fail(fmt::format("no such field \"{}\"{}", field, near.empty() ? "" : fmt::format(", did you mean \"{}\"?", near)));
        }
        if (row["path"].empty()) row.fail("path is empty");
        paths_[std::string(field)].emplace_back(row["path"]);
        fields_.emplace(fold_case(row["path"]), field);
    }
}

const std::vector<std::string>& ArticleFields::paths(std::string_view field) const {
    static const std::vector<std::string> none;
    const auto found = paths_.find(field);
    return found == paths_.end() ? none : found->second;
}

std::vector<std::string> ArticleFields::values(const rapidjson::Value& record, std::string_view field) const {
    std::vector<std::string> found;
    for (const auto& path : paths(field)) {
        collect(record, path, found);
        if (!found.empty()) break;
    }
    return found;
}

std::string ArticleFields::value(const rapidjson::Value& record, std::string_view field) const {
    auto found = values(record, field);
    return found.empty() ? std::string() : std::move(found.front());
}

std::string_view ArticleFields::field_of(std::string_view name) const {
    const auto found = fields_.find(fold_case(name));
    return found == fields_.end() ? std::string_view{} : std::string_view(found->second);
}

const rapidjson::Value* ArticleFields::articles(const rapidjson::Value& record) const {
    for (const auto& path : paths("article")) {
        const rapidjson::Value* value = &record;
        for (const auto name : split(path, '.')) value = value ? member(*value, name) : nullptr;
        if (value && value->IsArray() && !value->Empty() && (*value)[0].IsObject()) return value;
    }
    return nullptr;
}

}  // namespace babad
